import type { NatureDeSollicitation } from '../../../core/liens/natures.ts';
import { lirePageDeFiche } from './fiche.ts';
import { lirePageDeMesDonnees } from './mes-donnees.ts';
import { lirePageDeMiseEnLien } from './mise-en-lien.ts';
import type { LirePage } from './page.ts';
import { lirePageDeRemise } from './remise.ts';

/** The page that a link opens, by the nature of its Sollicitation. The natures without a line open none. */
export const PAGES_DE_LIEN: Readonly<Partial<Record<NatureDeSollicitation, LirePage>>> = {
  'Confirmation de fiche': lirePageDeFiche,
  'Mise en lien': lirePageDeMiseEnLien,
  'Mes données': lirePageDeMesDonnees,
  Remise: lirePageDeRemise,
};

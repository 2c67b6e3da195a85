import type { NatureDeSollicitation } from '../core/liens/natures.ts';
import { lirePageDeRemise } from './diffusions/page-de-lien.ts';
import { lirePageDeFiche } from './fiches/page-de-lien.ts';
import { lirePageDeValeur } from './indicateurs/page-de-lien.ts';
import { lirePageDInterconnaissance } from './interconnaissance/page-de-lien.ts';
import { lirePageDeRencontre } from './invitations/page-de-lien.ts';
import type { LirePage } from './liens/page-de-lien.ts';
import { lirePageDeMesDonnees } from './mes-donnees/page-de-lien.ts';
import { lirePageDeMiseEnLien } from './mises-en-lien/page-de-lien.ts';
import { lirePageDeSynthese } from './syntheses/page-de-lien.ts';

/** The page that a link opens, by the nature of its Sollicitation. The natures without a line open none. */
export const PAGES_DE_LIEN: Readonly<Partial<Record<NatureDeSollicitation, LirePage>>> = {
  'Confirmation de fiche': lirePageDeFiche,
  'Mise en lien': lirePageDeMiseEnLien,
  'Mes données': lirePageDeMesDonnees,
  Remise: lirePageDeRemise,
  Interconnaissance: lirePageDInterconnaissance,
  'Valeur à saisir': lirePageDeValeur,
  'Synthèse du mois': lirePageDeSynthese,
  'Sondage de date': lirePageDeRencontre,
  'Point d’ordre du jour': lirePageDeRencontre,
  Invitation: lirePageDeRencontre,
  Décision: lirePageDeRencontre,
};

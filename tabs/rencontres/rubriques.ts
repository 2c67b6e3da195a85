import { AIDES } from '../commun/aide.ts';
import { aLaDemande, type Rubrique } from '../commun/rubriques.ts';
import { PASSEES, RUBRIQUE_DE_CREATION, RUBRIQUE_DE_LA_LISTE, RUBRIQUE_DE_RENCONTRE } from './adresses.ts';
import { RencontrePage } from './RencontrePage.tsx';
import { RencontresPage } from './RencontresPage.tsx';
import { TEXTES } from './textes.ts';

/** In the order shown. */
export const RUBRIQUES: readonly Rubrique[] = [
  { cle: RUBRIQUE_DE_LA_LISTE, libelle: TEXTES.aVenir, aide: AIDES.rencontres, Page: RencontresPage },
  {
    cle: RUBRIQUE_DE_LA_LISTE,
    sous: PASSEES,
    libelle: TEXTES.passees,
    aide: AIDES.apresLaRencontre,
    Page: RencontresPage,
  },
  { cle: RUBRIQUE_DE_RENCONTRE, libelle: TEXTES.une, horsRangee: true, aide: AIDES.rencontres, Page: RencontrePage },
  {
    cle: RUBRIQUE_DE_CREATION,
    libelle: TEXTES.creer,
    aide: AIDES.rencontres,
    acte: 'creer-rencontre',
    bouton: true,
    Page: aLaDemande(() => import('./CreationPage.tsx').then((m) => m.CreationPage)),
  },
];

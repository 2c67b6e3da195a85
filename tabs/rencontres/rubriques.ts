import { DU_TERRITOIRE, RUBRIQUE_DU_CALENDRIER, RUBRIQUE_DU_TABLEAU } from '../calendrier/adresses.ts';
import { CALENDRIER, MOIS, TABLEAU } from '../calendrier/textes.ts';
import { AIDES } from '../commun/aide.ts';
import { aLaDemande, type Rubrique } from '../commun/rubriques.ts';
import { RUBRIQUE_DES_EXPORTS } from '../exports/adresses.ts';
import { EXPORTER } from '../exports/textes.ts';
import {
  PASSEES,
  RUBRIQUE_DE_CREATION,
  RUBRIQUE_DE_LA_LISTE,
  RUBRIQUE_DE_NOUVELLE_SERIE,
  RUBRIQUE_DE_RENCONTRE,
  RUBRIQUE_DE_SERIE,
} from './adresses.ts';
import { RUBRIQUE_DES_DECISIONS } from './decisions/adresse.ts';
import { DECISIONS } from './decisions/textes.ts';
import { RencontresPage } from './RencontresPage.tsx';
import { NOUVELLE, SERIE } from './serie/textes.ts';
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
  {
    cle: RUBRIQUE_DU_CALENDRIER,
    groupe: MOIS.groupe,
    libelle: MOIS.libelle,
    aide: AIDES.calendrier,
    Page: aLaDemande(() => import('../calendrier/MoisPage.tsx').then((m) => m.MoisPage)),
  },
  {
    cle: RUBRIQUE_DU_CALENDRIER,
    sous: DU_TERRITOIRE,
    groupe: MOIS.groupe,
    libelle: CALENDRIER.titre,
    aide: AIDES.calendrier,
    Page: aLaDemande(() => import('../calendrier/TempsPage.tsx').then((m) => m.TempsPage)),
  },
  {
    cle: RUBRIQUE_DU_TABLEAU,
    libelle: TABLEAU.libelle,
    aide: AIDES.rencontres,
    Page: aLaDemande(() => import('../calendrier/TableauPage.tsx').then((m) => m.TableauPage)),
  },
  {
    cle: RUBRIQUE_DES_DECISIONS,
    libelle: DECISIONS.titre,
    aide: AIDES.apresLaRencontre,
    Page: aLaDemande(() => import('./decisions/DecisionsPage.tsx').then((m) => m.DecisionsPage)),
  },
  {
    cle: RUBRIQUE_DES_EXPORTS,
    libelle: EXPORTER.titre,
    aide: AIDES.exporter,
    acte: 'exporter-rencontres',
    Page: aLaDemande(() => import('../exports/ExporterRencontresPage.tsx').then((m) => m.ExporterRencontresPage)),
  },
  {
    cle: RUBRIQUE_DE_RENCONTRE,
    libelle: TEXTES.une,
    horsRangee: true,
    aide: AIDES.rencontres,
    Page: aLaDemande(() => import('./RencontrePage.tsx').then((m) => m.RencontrePage)),
  },
  {
    cle: RUBRIQUE_DE_SERIE,
    libelle: SERIE.titre,
    horsRangee: true,
    aide: AIDES.series,
    Page: aLaDemande(() => import('./serie/SeriePage.tsx').then((m) => m.SeriePage)),
  },
  {
    cle: RUBRIQUE_DE_NOUVELLE_SERIE,
    libelle: NOUVELLE.titre,
    horsRangee: true,
    aide: AIDES.series,
    acte: 'creer-rencontre',
    Page: aLaDemande(() => import('./serie/NouvelleSeriePage.tsx').then((m) => m.NouvelleSeriePage)),
  },
  {
    cle: RUBRIQUE_DE_CREATION,
    libelle: TEXTES.creer,
    aide: AIDES.rencontres,
    acte: 'creer-rencontre',
    bouton: true,
    Page: aLaDemande(() => import('./CreationPage.tsx').then((m) => m.CreationPage)),
  },
];

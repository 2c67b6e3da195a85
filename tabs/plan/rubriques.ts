import { RUBRIQUE_DES_BESOINS } from '../besoins/adresses.ts';
import { BESOINS } from '../besoins/textes.ts';
import { AIDES } from '../commun/aide.ts';
import { aLaDemande, type Rubrique } from '../commun/rubriques.ts';
import { RUBRIQUE_DES_TROUS } from '../trous/adresses.ts';
import { TROUS } from '../trous/textes.ts';
import { RUBRIQUE_DE_FICHE, RUBRIQUE_DU_BILAN, RUBRIQUE_DU_PLAN } from './adresses.ts';
import { RUBRIQUE_DE_LA_BASE } from './base.ts';
import { PlanPage } from './PlanPage.tsx';
import { BILAN, TEXTES } from './textes.ts';

/** In the order shown. */
export const RUBRIQUES: readonly Rubrique[] = [
  { cle: RUBRIQUE_DU_PLAN, libelle: TEXTES.titre, aide: AIDES.plan, Page: PlanPage },
  {
    cle: RUBRIQUE_DES_BESOINS,
    libelle: BESOINS.titre,
    aide: AIDES.besoins,
    acte: 'noter-besoin',
    Page: aLaDemande(async () => (await import('../besoins/BesoinsPage.tsx')).BesoinsPage),
  },
  {
    cle: RUBRIQUE_DES_TROUS,
    libelle: TROUS.titre,
    aide: AIDES.trous,
    Page: aLaDemande(async () => (await import('../trous/TrousPage.tsx')).TrousPage),
  },
  {
    cle: RUBRIQUE_DE_LA_BASE,
    libelle: TEXTES.base,
    aide: AIDES.base,
    Page: aLaDemande(async () => (await import('./BasePage.tsx')).BasePage),
  },
  {
    cle: RUBRIQUE_DU_BILAN,
    libelle: BILAN.titre,
    aide: AIDES.bilan,
    Page: aLaDemande(async () => (await import('./BilanPage.tsx')).BilanPage),
  },
  {
    cle: RUBRIQUE_DE_FICHE,
    libelle: TEXTES.fiche,
    aide: AIDES.plan,
    horsRangee: true,
    Page: aLaDemande(async () => (await import('./FicheActionPage.tsx')).FicheActionPage),
  },
];

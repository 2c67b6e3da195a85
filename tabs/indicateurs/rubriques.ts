import { AIDES } from '../commun/aide.ts';
import { aLaDemande, type Rubrique } from '../commun/rubriques.ts';
import { RUBRIQUE_DES_EXPORTS } from '../exports/adresses.ts';
import { EXPORTER } from '../exports/textes.ts';
import { RUBRIQUE_DE_L_INTERCONNAISSANCE } from '../interconnaissance/adresses.ts';
import { INTERCONNAISSANCE } from '../interconnaissance/textes.ts';
import {
  RUBRIQUE_A_TENIR,
  RUBRIQUE_D_UN,
  RUBRIQUE_DES_VALEURS,
  RUBRIQUE_DU_MOIS,
  RUBRIQUE_DU_PUBLIC,
} from './adresses.ts';
import { IndicateursPage } from './IndicateursPage.tsx';
import { TEXTES } from './textes.ts';
import { VENTILATION } from './ventilations/textes.ts';

/** In the order shown; one alone draws no row. */
export const RUBRIQUES: readonly Rubrique[] = [
  { cle: RUBRIQUE_DU_MOIS, libelle: TEXTES.mois, aide: AIDES.indicateurs, Page: IndicateursPage },
  {
    cle: RUBRIQUE_DU_PUBLIC,
    libelle: VENTILATION.rubrique,
    aide: AIDES.ventilation,
    acte: 'lire-synthese',
    Page: aLaDemande(async () => (await import('./ventilations/VentilationPage.tsx')).VentilationPage),
  },
  {
    cle: RUBRIQUE_A_TENIR,
    libelle: TEXTES.tenir,
    aide: AIDES.tenirIndicateurs,
    acte: 'tenir-indicateurs',
    Page: aLaDemande(async () => (await import('./tenir/TenirPage.tsx')).TenirPage),
  },
  {
    cle: RUBRIQUE_DE_L_INTERCONNAISSANCE,
    libelle: INTERCONNAISSANCE.titre,
    aide: AIDES.interconnaissance,
    acte: 'lire-interconnaissance',
    Page: aLaDemande(
      async () => (await import('../interconnaissance/InterconnaissancePage.tsx')).InterconnaissancePage,
    ),
  },
  {
    cle: RUBRIQUE_DES_EXPORTS,
    libelle: EXPORTER.titre,
    aide: AIDES.exporter,
    acte: 'lire-synthese',
    Page: aLaDemande(async () => (await import('../exports/ExporterIndicateursPage.tsx')).ExporterIndicateursPage),
  },
  {
    cle: RUBRIQUE_D_UN,
    libelle: TEXTES.tenir,
    aide: AIDES.tenirIndicateurs,
    acte: 'tenir-indicateurs',
    horsRangee: true,
    Page: aLaDemande(async () => (await import('./tenir/IndicateurPage.tsx')).IndicateurPage),
  },
  {
    cle: RUBRIQUE_DES_VALEURS,
    libelle: TEXTES.tenir,
    aide: AIDES.tenirIndicateurs,
    acte: 'tenir-indicateurs',
    horsRangee: true,
    Page: aLaDemande(async () => (await import('./tenir/ValeursPage.tsx')).ValeursPage),
  },
];

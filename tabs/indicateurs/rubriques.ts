import { AIDES } from '../commun/aide.ts';
import type { Rubrique } from '../commun/rubriques.ts';
import { RUBRIQUE_DU_MOIS } from './adresses.ts';
import { IndicateursPage } from './IndicateursPage.tsx';
import { TEXTES } from './textes.ts';

/** In the order shown; one alone draws no row. */
export const RUBRIQUES: readonly Rubrique[] = [
  { cle: RUBRIQUE_DU_MOIS, libelle: TEXTES.mois, aide: AIDES.indicateurs, Page: IndicateursPage },
];

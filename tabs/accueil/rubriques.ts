import { AIDES } from '../commun/aide.ts';
import type { Rubrique } from '../commun/rubriques.ts';
import { AccueilPage } from './AccueilPage.tsx';
import { RUBRIQUE } from './adresses.ts';
import { TEXTES } from './textes.ts';

export const RUBRIQUES: readonly Rubrique[] = [
  { cle: RUBRIQUE, libelle: TEXTES.titre, aide: AIDES.accueil, Page: AccueilPage },
];

import type { DocumentDePage } from '../contrats/bibliotheque-par-lien.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { jour } from '../textes/francais.ts';
import type { Document } from './lister.ts';
import { tailleEnMots } from './taille.ts';

/** In words, for the page of a personal link. */
export const presenterDocument = ({ id, nom, taille, deposeLe }: Document): DocumentDePage => ({
  id,
  nom,
  taille: tailleEnMots(taille),
  deposeLe: jour(aujourdhui(deposeLe)),
});

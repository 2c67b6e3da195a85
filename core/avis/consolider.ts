import { additionner, assezNombreux, type ComptesDAvis, personnesDe } from './comptes.ts';
import type { Urne } from './urne.ts';

/** What stays of a box once it is closed. */
export interface Consolidee {
  /** People whose answers are in `resultat`; of the others, nothing is kept. */
  readonly personnes: number;
  readonly resultat: ComptesDAvis;
  readonly commentaires: readonly string[];
}

/**
 * Adds what came by the links and the QR to what was typed from paper. Each side enters only where enough people
 * answered it: whoever typed the paper would else find the few others by taking it away. With too few of them, the words
 * are not kept either.
 */
export function consolider(urne: Urne, papier: ComptesDAvis, seuil: number): Consolidee {
  const numerique = assezNombreux(urne.comptes, seuil);
  const resultat = additionner(numerique, assezNombreux(papier, seuil));
  return {
    personnes: personnesDe(resultat),
    resultat,
    commentaires: personnesDe(urne.comptes) >= seuil ? urne.mots.map((m) => m.replace(/\s+/g, ' ')) : [],
  };
}

import type { BrouillonDeCompteRendu } from '../lists/brouillons-de-compte-rendu.list.ts';
import type { ModificationDeRencontre, Rencontre } from '../lists/rencontres.list.ts';

/** Published, it is on the rencontre, which everyone reads; before that, in a closed list. */
export const estPublie = ({ compteRenduDiffuseLe }: Pick<Rencontre, 'compteRenduDiffuseLe'>): boolean =>
  compteRenduDiffuseLe !== undefined;

/** The rencontre with its compte rendu, wherever it is kept. One that was begun before there was a closed list is still on its row. */
export const avecSonTexte = (
  rencontre: Rencontre,
  brouillon: Pick<BrouillonDeCompteRendu, 'texte'> | undefined,
): Rencontre =>
  estPublie(rencontre) || brouillon === undefined
    ? rencontre
    : { ...rencontre, compteRendu: brouillon.texte ?? rencontre.compteRendu };

/**
 * Was this text kept without its rencontre saying so? It is written first: a process that dies before the rencontre says
 * it leaves the text, and the version that it was written on.
 */
export const resteADireEcrit = (
  rencontre: Pick<Rencontre, 'eTag' | 'compteRenduDiffuseLe' | 'compteRenduEcritLe'>,
  brouillon: Pick<BrouillonDeCompteRendu, 'texte' | 'version'>,
): boolean =>
  !estPublie(rencontre) &&
  (brouillon.version === rencontre.eTag ||
    (brouillon.texte === undefined) !== (rencontre.compteRenduEcritLe === undefined));

/** Is what is being written on the row that everyone reads? */
export const estExpose = (rencontre: Pick<Rencontre, 'compteRendu' | 'compteRenduDiffuseLe'>): boolean =>
  rencontre.compteRendu !== undefined && !estPublie(rencontre);

/** What the rencontre says of a text that is written elsewhere: since when there is one. */
export const marqueDuBrouillon = (
  texte: string | undefined,
  maintenant: string,
): Pick<ModificationDeRencontre, 'compteRendu' | 'compteRenduEcritLe'> => ({
  compteRendu: undefined,
  compteRenduEcritLe: texte === undefined ? undefined : maintenant,
});

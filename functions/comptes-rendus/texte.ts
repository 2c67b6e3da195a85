import { avecSonTexte, estExpose, estPublie, marqueDuBrouillon } from '../../core/comptes-rendus/texte.ts';
import type { BrouillonDeCompteRendu } from '../../core/lists/brouillons-de-compte-rendu.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/** Writing, deciding and publishing look at the same text: one at a time. */
export const compteRenduDe = (rencontre: string): string => `compte-rendu ${rencontre}`;

/** What is being written of a rencontre; undefined when nothing is, or once it is published. Looked for only where the rencontre says that there is one. */
export const lireBrouillon = async (
  { depots }: Contexte,
  rencontre: Pick<Rencontre, 'id' | 'compteRenduDiffuseLe' | 'compteRenduEcritLe'>,
): Promise<BrouillonDeCompteRendu | undefined> =>
  estPublie(rencontre) || rencontre.compteRenduEcritLe === undefined
    ? undefined
    : depots.brouillonsDeCompteRendu.parCle(rencontre.id);

/** A rencontre with its compte rendu, wherever it is kept. */
export async function lireAvecSonTexte(contexte: Contexte, id: string): Promise<Rencontre> {
  const rencontre = await contexte.depots.rencontres.parId(id);
  return avecSonTexte(rencontre, await lireBrouillon(contexte, rencontre));
}

/** Keeps this text, and gives the new eTag of the rencontre: it changes each time, so that two who write at once are told. */
export async function garderLeTexte(
  contexte: Contexte,
  rencontre: Rencontre,
  texte: string | undefined,
  maintenant: string,
): Promise<string> {
  const { rencontres } = contexte.depots;
  if (estPublie(rencontre)) return rencontres.modifier(rencontre.id, rencontre.eTag, { compteRendu: texte });
  await garderLeBrouillon(contexte, rencontre.id, texte);
  return rencontres.modifier(rencontre.id, rencontre.eTag, marqueDuBrouillon(texte, maintenant));
}

async function garderLeBrouillon({ depots }: Contexte, rencontre: string, texte: string | undefined): Promise<void> {
  const { brouillonsDeCompteRendu } = depots;
  const { ligne, creee } = await brouillonsDeCompteRendu.creerSiAbsent({ cle: rencontre, rencontre, texte });
  if (!creee && ligne.texte !== texte) await brouillonsDeCompteRendu.modifier(ligne.id, ligne.eTag, { texte });
}

/** What is written goes on the row that everyone reads, in the same change as its publication. Undefined when somebody was quicker. */
export async function publierLeTexte(
  contexte: Contexte,
  rencontre: Rencontre,
  maintenant: string,
): Promise<string | undefined> {
  const { rencontres, brouillonsDeCompteRendu } = contexte.depots;
  const brouillon = await lireBrouillon(contexte, rencontre);
  const { compteRendu } = avecSonTexte(rencontre, brouillon);
  const eTag = await modifierOuCeder(rencontres, rencontre, {
    compteRendu,
    compteRenduEcritLe: undefined,
    compteRenduDiffuseLe: maintenant,
  });
  // Left behind by a fault, it is read no more.
  if (eTag !== undefined && brouillon !== undefined)
    await brouillonsDeCompteRendu.supprimer(brouillon.id, brouillon.eTag);
  return eTag;
}

/** One that was begun on the row that everyone reads is put away; the row as it then is. */
export async function mettreALAbri(contexte: Contexte, rencontre: Rencontre, maintenant: string): Promise<Rencontre> {
  if (!estExpose(rencontre)) return rencontre;
  return contexte.unALaFois(compteRenduDe(rencontre.id), async () => {
    const { rencontres, brouillonsDeCompteRendu } = contexte.depots;
    const lue = await rencontres.parId(rencontre.id);
    if (!estExpose(lue)) return lue;
    // What was kept there since is the later one.
    const deja = await brouillonsDeCompteRendu.parCle(lue.id);
    if (deja === undefined) await garderLeBrouillon(contexte, lue.id, lue.compteRendu);
    const marque = marqueDuBrouillon(deja === undefined ? lue.compteRendu : deja.texte, maintenant);
    const eTag = await rencontres.modifier(lue.id, lue.eTag, marque);
    return { ...lue, ...marque, eTag } as Rencontre;
  });
}

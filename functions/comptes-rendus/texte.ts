import {
  avecSonTexte,
  estExpose,
  estPublie,
  marqueDuBrouillon,
  resteADireEcrit,
} from '../../core/comptes-rendus/texte.ts';
import type { BrouillonDeCompteRendu } from '../../core/lists/brouillons-de-compte-rendu.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
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

/** The same for whoever writes: what was kept is there, even when the rencontre could not say so yet. */
export async function lireCeQuiSEcrit(contexte: Contexte, id: string): Promise<Rencontre> {
  const { rencontres, brouillonsDeCompteRendu } = contexte.depots;
  const rencontre = await rencontres.parId(id);
  return estPublie(rencontre) ? rencontre : avecSonTexte(rencontre, await brouillonsDeCompteRendu.parCle(rencontre.id));
}

/**
 * The same, to change it or send it: what a process that died left unsaid is said first, so that whoever read what was
 * there before is told. To be called one at a time, see `compteRenduDe`.
 */
export async function lireEtAchever(contexte: Contexte, id: string, maintenant: string): Promise<Rencontre> {
  const { rencontres, brouillonsDeCompteRendu } = contexte.depots;
  const rencontre = await rencontres.parId(id);
  if (estPublie(rencontre)) return rencontre;
  const brouillon = await brouillonsDeCompteRendu.parCle(rencontre.id);
  if (brouillon === undefined) return rencontre;
  const dite = resteADireEcrit(rencontre, brouillon)
    ? await direEcrit(contexte, rencontre, brouillon.texte, maintenant)
    : rencontre;
  return avecSonTexte(dite, brouillon);
}

/**
 * Of a rencontre and what is written of it: says what was left unsaid, and takes away what was left behind by a
 * publication. The row as it then is.
 */
export async function acheverLeTexte(
  contexte: Contexte,
  rencontre: Rencontre,
  brouillon: BrouillonDeCompteRendu | undefined,
  maintenant: string,
): Promise<Rencontre> {
  if (brouillon === undefined) return rencontre;
  if (!estPublie(rencontre) && !resteADireEcrit(rencontre, brouillon)) return rencontre;
  return contexte.unALaFois(compteRenduDe(rencontre.id), async () => {
    const lue = await lireEtAchever(contexte, rencontre.id, maintenant);
    const { brouillonsDeCompteRendu, rencontres } = contexte.depots;
    if (!estPublie(lue)) return rencontres.parId(lue.id);
    const reste = await brouillonsDeCompteRendu.parCle(lue.id);
    if (reste !== undefined) await brouillonsDeCompteRendu.supprimer(reste.id, reste.eTag);
    return lue;
  });
}

/**
 * Keeps this text, and gives the new eTag of the rencontre: it changes each time, so that two who write at once are told.
 * The text first, with the version that it was written on: cut between the two, it is there, and `resteADireEcrit` says
 * that the rencontre has still to say so.
 */
export async function garderLeTexte(
  contexte: Contexte,
  rencontre: Rencontre,
  texte: string | undefined,
  maintenant: string,
): Promise<string> {
  const { rencontres } = contexte.depots;
  if (estPublie(rencontre)) return rencontres.modifier(rencontre.id, rencontre.eTag, { compteRendu: texte });
  await garderLeBrouillon(contexte, rencontre, texte);
  return (await direEcrit(contexte, rencontre, texte, maintenant)).eTag;
}

/** Kept already: said whatever else of the rencontre has changed meanwhile. */
async function direEcrit(
  { depots: { rencontres } }: Contexte,
  rencontre: Rencontre,
  texte: string | undefined,
  maintenant: string,
): Promise<Rencontre> {
  const marque = marqueDuBrouillon(texte, maintenant);
  const eTag = await modifierOuCeder(rencontres, rencontre, marque);
  return eTag === undefined
    ? (await enregistrerMalgreTout(rencontres, rencontre, marque)).ligne
    : ({ ...rencontre, ...marque, eTag } as Rencontre);
}

async function garderLeBrouillon(
  { depots }: Contexte,
  { id, eTag: version }: Pick<Rencontre, 'id' | 'eTag'>,
  texte: string | undefined,
): Promise<void> {
  const { brouillonsDeCompteRendu } = depots;
  const { ligne, creee } = await brouillonsDeCompteRendu.creerSiAbsent({ cle: id, rencontre: id, texte, version });
  if (!creee && (ligne.texte !== texte || ligne.version !== version))
    await brouillonsDeCompteRendu.modifier(ligne.id, ligne.eTag, { texte, version });
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
    const texte = deja?.texte ?? lue.compteRendu;
    if (deja?.texte === undefined) await garderLeBrouillon(contexte, lue, texte);
    const marque = marqueDuBrouillon(texte, maintenant);
    const eTag = await rencontres.modifier(lue.id, lue.eTag, marque);
    return { ...lue, ...marque, eTag } as Rencontre;
  });
}

import { DOCUMENT_MAX, TROP_LOURD } from '../../core/bibliotheque/bornes.ts';
import { type Document, joindreDeposes } from '../../core/bibliotheque/lister.ts';
import { nomPropre } from '../../core/bibliotheque/nom.ts';
import { reconnaitre } from '../../core/bibliotheque/types.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lireEchec } from '../hote/echec.ts';
import { nomVuDe } from '../invitations/noms-vus.ts';

/** What is in the folder of a rencontre, by its row. */
async function lireDossier({ depots, bibliotheque }: Contexte, rencontre: string): Promise<readonly Document[]> {
  const [fichiers, deposes] = await Promise.all([
    bibliotheque.lister(rencontre),
    depots.documentsDeposes.lireOu('rencontre', rencontre),
  ]);
  return joindreDeposes(fichiers, deposes.items);
}

/** The documents of a rencontre. Throws `introuvable` when it is not there. */
export async function documentsDe(contexte: Contexte, rencontre: string): Promise<readonly Document[]> {
  const { id } = await contexte.depots.rencontres.parId(rencontre);
  return lireDossier(contexte, id);
}

/** For a page that is about something else too: a library that does not answer closes nothing else. */
export async function documentsPourLaPage(contexte: Contexte, rencontre: string): Promise<readonly Document[]> {
  try {
    return await lireDossier(contexte, rencontre);
  } catch (erreur) {
    contexte.traces.alerte('documents', lireEchec(erreur).champs);
    return [];
  }
}

/** Who brought each, in words. */
export async function direParQui(
  { depots }: Contexte,
  documents: readonly Document[],
): Promise<(document: Document) => string | undefined> {
  const ids = new Set(documents.flatMap(({ par }) => (typeof par === 'object' ? [par.structure] : [])));
  const noms = new Map(await Promise.all([...ids].map(async (id) => [id, await nomVuDe(depots, id)] as const)));
  return ({ par }) => (typeof par === 'object' ? noms.get(par.structure) : par === undefined ? par : 'la coordination');
}

/**
 * The content of a document of this rencontre, and of no other. What was put in the folder by hand passes the same
 * examination as what is deposited: nothing that runs is handed on.
 */
export async function contenuDe(
  contexte: Contexte,
  rencontre: string,
  document: string,
): Promise<Resultat<{ readonly octets: Uint8Array; readonly nom: string }>> {
  const fichier = (await documentsDe(contexte, rencontre)).find(({ id }) => id === document);
  if (fichier === undefined) return PARTI;
  if (fichier.taille > DOCUMENT_MAX)
    return refuser('regle-metier', `${TROP_LOURD.split('.')[0]} : il s’ouvre dans SharePoint.`);
  const octets = await contexte.bibliotheque.lire(document);
  const type = reconnaitre(octets, nomPropre(fichier.nom).extension);
  return type.ok ? reussite({ octets, nom: fichier.nom }) : RETENU;
}

const PARTI = refuser('introuvable', 'Ce document n’est plus là. Rafraîchissez la liste.');
const RETENU = refuser(
  'regle-metier',
  'Ce document n’est pas d’un type qui se partage ici : la coordination peut le remplacer, par exemple par un PDF.',
);

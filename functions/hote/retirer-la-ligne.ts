import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { RowIdentity } from '../../core/lists/list.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from './contexte.ts';
import { journaliser } from './journaliser.ts';
import { LIGNE_CHANGEE } from './refus.ts';

type Appel = Parameters<typeof journaliser>[1] & {
  readonly chemin: { readonly id: string };
  readonly corps: { readonly eTag: string };
};

type Depot = Parameters<typeof journaliser>[2] & {
  parId(id: string): Promise<RowIdentity>;
  supprimer(id: string, eTag: string): Promise<void>;
};

/** Takes off the row that a request names, as the person saw it. One that is gone already is no error. */
export async function retirerLaLigne(
  contexte: Contexte,
  appel: Appel,
  depot: Depot,
): Promise<Resultat<{ readonly dejaFait: boolean }>> {
  const ligne = await presente(depot, appel.chemin.id);
  if (ligne === undefined) return reussite({ dejaFait: true });
  if (ligne.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
  await depot.supprimer(ligne.id, ligne.eTag);
  await journaliser(contexte, appel, depot, { ligne: ligne.id });
  return reussite({ dejaFait: false });
}

async function presente(depot: Depot, id: string): Promise<RowIdentity | undefined> {
  try {
    return await depot.parId(id);
  } catch (erreur) {
    if (estErreurGraph(erreur, 'introuvable')) return undefined;
    throw erreur;
  }
}

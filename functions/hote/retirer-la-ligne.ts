import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { RowIdentity } from '../../core/lists/list.ts';
import type { Contexte } from './contexte.ts';
import { journaliser } from './journaliser.ts';
import { LIGNE_CHANGEE } from './refus.ts';
import { siElleEstLa } from './si-elle-est-la.ts';

type Appel = Parameters<typeof journaliser>[1] & {
  readonly chemin: { readonly id: string };
  readonly corps: { readonly eTag: string };
};

type Depot = Parameters<typeof journaliser>[2] & {
  parId(id: string): Promise<RowIdentity>;
  supprimer(id: string, eTag: string): Promise<void>;
};

/**
 * Takes off the row that a request names, as the person saw it. One that is gone already is no error. `lire`: where not
 * whoever may ask reads any of them.
 */
export async function retirerLaLigne(
  contexte: Contexte,
  appel: Appel,
  depot: Depot,
  lire: () => Promise<Resultat<RowIdentity>> = async () => reussite(await depot.parId(appel.chemin.id)),
): Promise<Resultat<{ readonly dejaFait: boolean }>> {
  const lue = await siElleEstLa(lire());
  if (lue === undefined) return reussite({ dejaFait: true });
  if (!lue.ok) return lue;
  const { id, eTag } = lue.valeur;
  if (eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
  await depot.supprimer(id, eTag);
  await journaliser(contexte, appel, depot, { ligne: id });
  return reussite({ dejaFait: false });
}

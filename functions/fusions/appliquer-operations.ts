import type { Operation } from '../../core/annuaire/operations.ts';
import type { RowIdentity } from '../../core/lists/list.ts';
import { type ErreurGraph, estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { depotDe } from '../hote/depots.ts';

type Modification = Extract<Operation, { genre: 'modifier' }>;
type Lignes = Readonly<Record<string, readonly RowIdentity[]>>;

/** `null` empties a column. */
const enPatch = (valeurs: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(valeurs).map(([champ, v]) => [champ, v === null ? undefined : v]));

/**
 * Writes operations in their order, each on the row as it was read with `lignes`. Stops at the first step that does not
 * pass and gives its failure: plan again from what is there, then.
 */
export async function appliquerOperations(
  contexte: Contexte,
  operations: readonly Operation[],
  lignes: Lignes,
): Promise<ErreurGraph | undefined> {
  const versions = new Map(
    Object.entries(lignes).flatMap(([liste, siennes]) => siennes.map((l) => [`${liste}/${l.id}`, l.eTag] as const)),
  );
  const versionDe = (liste: string, id: string): string => versions.get(`${liste}/${id}`) ?? '';
  for (const etape of enEtapes(operations)) {
    const echec = Array.isArray(etape)
      ? await modifierEnLot(contexte, etape, versionDe)
      : await ecrireUne(contexte, etape as Exclude<Operation, Modification>, versionDe);
    if (echec !== undefined) return echec;
  }
  return undefined;
}

/** Changes of one list that follow each other go together; what removes or puts back a row goes alone. */
function enEtapes(operations: readonly Operation[]): readonly (Modification[] | Exclude<Operation, Modification>)[] {
  const etapes: (Modification[] | Exclude<Operation, Modification>)[] = [];
  for (const o of operations) {
    const derniere = etapes.at(-1);
    if (o.genre !== 'modifier') etapes.push(o);
    else if (Array.isArray(derniere) && derniere[0]?.liste === o.liste) derniere.push(o);
    else etapes.push([o]);
  }
  return etapes;
}

async function modifierEnLot(
  contexte: Contexte,
  etape: readonly Modification[],
  versionDe: (liste: string, id: string) => string,
): Promise<ErreurGraph | undefined> {
  const liste = etape[0]?.liste ?? '';
  const { echecs } = await contexte.ecrireEnLot(depotDe(contexte.depots, liste).definition, {
    creer: [],
    modifier: etape.map(({ id, apres }) => ({ id, eTag: versionDe(liste, id), patch: enPatch(apres) })),
  });
  return echecs[0]?.erreur;
}

async function ecrireUne(
  { depots }: Contexte,
  { genre, liste, ligne }: Exclude<Operation, Modification>,
  versionDe: (liste: string, id: string) => string,
): Promise<ErreurGraph | undefined> {
  const depot = depotDe(depots, liste);
  try {
    if (genre === 'retirer') await depot.supprimer(ligne.id, versionDe(liste, ligne.id));
    else {
      const colonnes = Object.entries(enPatch(ligne)).filter(([champ]) => champ in depot.definition.columns);
      await depot.creerSiAbsent(Object.fromEntries(colonnes));
    }
    return undefined;
  } catch (erreur) {
    if (estErreurGraph(erreur)) return erreur;
    throw erreur;
  }
}

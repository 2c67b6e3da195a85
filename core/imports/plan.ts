import { egal } from '../egal.ts';

/** What an import would do, before it does it. */
export interface PlanImport<N, P> {
  readonly creer: readonly N[];
  readonly modifier: readonly {
    readonly id: string;
    readonly eTag: string;
    readonly patch: P;
    readonly champs: readonly string[];
  }[];
  readonly inchangees: number;
}

const vide = (v: unknown): unknown => (v === undefined || v === '' || (Array.isArray(v) && v.length === 0) ? null : v);

/**
 * Compares incoming rows with those of the list, key by key. A field that the file does not carry is left as it is; a key met twice in the file counts once (the last wins).
 * The same file twice gives an empty plan.
 */
export function planifierImport<N extends object, R extends { readonly id: string; readonly eTag: string }>(
  entrantes: readonly N[],
  existantes: readonly R[],
  cles: (ligne: N | R) => readonly string[],
): PlanImport<N, Partial<N>> {
  const parCle = new Map(existantes.flatMap((row) => cles(row).map((cle) => [cle, row] as const)));
  const dernieres = new Map(entrantes.map((row, i) => [cles(row)[0] ?? `#${i}`, row]));
  const creer: N[] = [];
  const modifier: { id: string; eTag: string; patch: Partial<N>; champs: string[] }[] = [];
  let inchangees = 0;
  for (const row of dernieres.values()) {
    const existante = cles(row)
      .map((cle) => parCle.get(cle))
      .find((r) => r !== undefined);
    if (existante === undefined) {
      creer.push(row);
      continue;
    }
    const actuelles = existante as Readonly<Record<string, unknown>>;
    const changes = Object.entries(row).filter(
      ([champ, valeur]) => vide(valeur) !== null && !egal(vide(valeur), vide(actuelles[champ])),
    );
    if (changes.length === 0) inchangees += 1;
    else
      modifier.push({
        id: existante.id,
        eTag: existante.eTag,
        patch: Object.fromEntries(changes) as Partial<N>,
        champs: changes.map(([champ]) => champ),
      });
  }
  return { creer, modifier, inchangees };
}

import type { ListDefinition, NewRow } from '../../../core/lists/list.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import type { ClientGraph } from '../../../graph/client.ts';
import { ecrireEnLot } from '../../../graph/ecritures-en-lot.ts';
import { creerDepot } from '../../../graph/listes-repository.ts';
import type { Site } from '../../../graph/site.ts';
import type { Exemple } from './generer.ts';

/** Ids of the rows already loaded, by list: what lets an interrupted loading go on. */
export type Chargees = Readonly<Record<string, readonly string[]>>;

interface Demande {
  readonly client: ClientGraph;
  readonly site: Site;
  readonly exemple: Exemple;
  readonly chargees: Chargees;
  /** Called after each list: keep it. */
  readonly garder: (chargees: Chargees) => void;
  readonly log: (ligne: string) => void;
}

/** Loads the sample through Graph, like any other client of the lists. A list half loaded by an interrupted run is emptied and loaded again. */
export async function chargerExemple({ client, site, exemple, chargees, garder, log }: Demande): Promise<void> {
  const ids: Record<string, readonly string[]> = { ...chargees };
  for (const definition of TOUTES_LES_LISTES) {
    const rows = exemple[definition.name] ?? [];
    if (ids[definition.name] !== undefined || rows.length === 0) continue;
    await vider(client, site, definition);
    const creer = rows.map((row) => resoudre(definition, row, ids)) as NewRow<typeof definition>[];
    const issue = await ecrireEnLot(client, site, definition, { creer });
    const echec = issue.echecs[0];
    if (echec !== undefined)
      throw new Error(`${definition.displayName} : la ligne ${echec.rang + 1} de l’exemple n’a pas pu être écrite.`, {
        cause: echec.erreur,
      });
    ids[definition.name] = issue.ids.map((id) => id ?? '');
    garder(ids);
    log(`  ${definition.displayName} : ${rows.length}`);
  }
}

/** Turns the rank of a linked row into its id. */
function resoudre(definition: ListDefinition, row: object, ids: Chargees): object {
  const idDe = (liste: string, rang: unknown): string => {
    const id = ids[liste]?.[Number(rang) - 1];
    if (id === undefined)
      throw new Error(
        `L’exemple de ${definition.name} renvoie à la ligne ${String(rang)} de ${liste}, qui n’existe pas.`,
      );
    return id;
  };
  const liens = Object.entries(row).flatMap(([key, value]) => {
    const target = definition.columns[key]?.target;
    if (target === undefined || value === undefined) return [];
    return [[key, Array.isArray(value) ? value.map((rang) => idDe(target, rang)) : idDe(target, value)]];
  });
  const cle =
    definition.name === 'Participations' || definition.name === 'Comptages'
      ? cleDe(row, Object.fromEntries(liens))
      : {};
  return { ...row, ...Object.fromEntries(liens), ...cle };
}

/** Keys made of ids follow the ids. */
function cleDe(row: object, liens: Readonly<Record<string, unknown>>): { cle: string } {
  const rang = 'cle' in row && typeof row.cle === 'string' ? row.cle.split('-')[1] : '';
  return { cle: `${String(liens.rencontre)}-${String(liens.structure ?? rang)}` };
}

async function vider(client: ClientGraph, site: Site, definition: ListDefinition): Promise<void> {
  const depot = creerDepot(client, site, definition);
  for (const { id, eTag } of (await depot.lire()).items) await depot.supprimer(id, eTag);
}

import { z } from 'zod';
import type { ListDefinition, NewRow, Patch } from '../core/lists/list.ts';
import { envoyerLots, type IssuePartie, type Partie } from './batch.ts';
import { chemin } from './chemin.ts';
import type { ClientGraph } from './client.ts';
import type { ErreurGraph } from './erreur.ts';
import { sansVide, valide } from './listes-repository.ts';
import type { Site } from './site.ts';

export interface Ecritures<L extends ListDefinition> {
  readonly creer: readonly NewRow<L>[];
  readonly modifier?: readonly { readonly id: string; readonly eTag: string; readonly patch: Patch<L> }[];
  /** Rows to delete as they were read. One that is gone already is no failure. */
  readonly supprimer?: readonly { readonly id: string; readonly eTag: string }[];
}

export interface IssueEcritures {
  /** Ids of the rows created, in the order given; undefined where the creation failed. */
  readonly ids: readonly (string | undefined)[];
  readonly modifiees: number;
  readonly supprimees: number;
  readonly echecs: readonly {
    readonly rang: number;
    readonly operation: 'creer' | 'modifier' | 'supprimer';
    readonly erreur: ErreurGraph;
  }[];
}

const OPERATIONS: Readonly<Record<string, IssueEcritures['echecs'][number]['operation']>> = {
  c: 'creer',
  m: 'modifier',
  s: 'supprimer',
};

/** A row to delete that someone else has deleted. */
const dejaPartie = (id: string, issue: IssuePartie): boolean =>
  id.startsWith('s') && !issue.ok && issue.erreur.code === 'introuvable';

/** Rows sent between two reports of progress. */
const TRANCHE = 100;
const creee = z.object({ id: z.string() });

/**
 * Writes many rows by batches of twenty. Each row has its own outcome: those that pass stay, those that fail are told by their rank.
 * A creation is repeated after a refusal (429) only: run the same plan again to complete after a fault, keys make it idempotent.
 */
export async function ecrireEnLot<L extends ListDefinition>(
  client: ClientGraph,
  site: Site,
  definition: L,
  ecritures: Ecritures<L>,
  avancement: (faites: number, total: number) => void = () => {},
): Promise<IssueEcritures> {
  const items = chemin`/sites/${await site.id()}/lists/${await site.idListe(definition.name)}/items`;
  const modifier = ecritures.modifier ?? [];
  const supprimer = ecritures.supprimer ?? [];
  const parties: readonly Partie[] = [
    ...ecritures.creer.map(
      (brouillon, rang): Partie => ({
        id: `c${rang}`,
        methode: 'POST',
        url: items,
        corps: { fields: sansVide(definition.serialize(valide(definition.draft, brouillon))) },
      }),
    ),
    ...modifier.map(
      ({ id, eTag, patch }, rang): Partie => ({
        id: `m${rang}`,
        methode: 'PATCH',
        url: `${items}${chemin`/${id}`}/fields`,
        entetes: { 'If-Match': eTag },
        corps: definition.serialize(valide(definition.patch, patch) as Patch<L>),
      }),
    ),
    ...supprimer.map(
      ({ id, eTag }, rang): Partie => ({
        id: `s${rang}`,
        methode: 'DELETE',
        url: `${items}${chemin`/${id}`}`,
        entetes: { 'If-Match': eTag },
      }),
    ),
  ];
  const issues = new Map<string, IssuePartie>();
  for (let debut = 0; debut < parties.length; debut += TRANCHE) {
    const tranche = await envoyerLots(client, parties.slice(debut, debut + TRANCHE));
    for (const [id, issue] of tranche)
      issues.set(id, dejaPartie(id, issue) ? { ok: true, statut: 204, corps: undefined } : issue);
    avancement(Math.min(debut + TRANCHE, parties.length), parties.length);
  }
  return {
    ids: ecritures.creer.map((_, rang) => {
      const issue = issues.get(`c${rang}`);
      return issue?.ok === true ? creee.parse(issue.corps).id : undefined;
    }),
    modifiees: modifier.filter((_, rang) => issues.get(`m${rang}`)?.ok === true).length,
    supprimees: supprimer.filter((_, rang) => issues.get(`s${rang}`)?.ok === true).length,
    echecs: parties.flatMap(({ id }) => {
      const issue = issues.get(id);
      return issue === undefined || issue.ok
        ? []
        : [
            {
              rang: Number(id.slice(1)),
              operation: OPERATIONS[id.charAt(0)] ?? 'modifier',
              erreur: issue.erreur,
            },
          ];
    }),
  };
}

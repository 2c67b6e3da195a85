import { z } from 'zod';
import type { ClientGraph, Entetes } from './client.ts';
import { verifierEntetes } from './entetes.ts';
import { ErreurGraph, estErreurGraph } from './erreur.ts';
import { erreurDeReponse } from './reponse.ts';
import { deciderReprise, type Methode } from './retry.ts';

export interface Partie {
  /** Unique among the parts given together; answers are found by it. */
  readonly id: string;
  readonly methode: Methode;
  /** Relative to `/v1.0`, query included. */
  readonly url: string;
  readonly corps?: unknown;
  readonly entetes?: Entetes;
  /** Ids of parts that must have passed before. Parts that depend on each other stay in one batch. */
  readonly dependDe?: readonly string[];
  readonly rejouable?: boolean;
}

export type IssuePartie =
  | { readonly ok: true; readonly statut: number; readonly corps: unknown }
  | { readonly ok: false; readonly erreur: ErreurGraph };

/** Graph refuses a longer batch. */
const PARTIES_MAX = 20;

const reponseBatch = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
  ),
});
type Reponse = z.infer<typeof reponseBatch>['responses'][number];

/**
 * Sends parts by twenty at most; gives the outcome of each by id. A batch that answers 200 says nothing of its parts: each has its own status, in any
 * order; a batch that falls as a whole gives its failure to each. Only failed parts that may go again do, once the longest of their delays has passed. Batching spares round trips, not resource units.
 */
export async function envoyerLots(
  client: ClientGraph,
  parties: readonly Partie[],
): Promise<ReadonlyMap<string, IssuePartie>> {
  const issues = new Map<string, IssuePartie>();
  for (const lot of decouper(parties)) await envoyerLot(client, lot, issues);
  return issues;
}

async function envoyerLot(
  client: ClientGraph,
  lot: readonly Partie[],
  issues: Map<string, IssuePartie>,
): Promise<void> {
  let restantes = lot;
  for (let tentative = 1; restantes.length > 0; tentative += 1) {
    const reponses = await poster(client, restantes).catch((erreur: unknown) => {
      if (!estErreurGraph(erreur)) throw erreur;
      return erreur;
    });
    if (reponses instanceof ErreurGraph) {
      // The batch itself fell: nobody knows what became of its parts.
      for (const { id } of restantes) issues.set(id, { ok: false, erreur: reponses });
      return;
    }
    const reprises: { readonly partie: Partie; readonly ms: number }[] = [];
    for (const partie of restantes) {
      const reponse = reponses.get(partie.id);
      const ms = reponse === undefined ? undefined : attenteDe(partie, reponse, tentative);
      if (ms === undefined) issues.set(partie.id, issueDe(reponse));
      else reprises.push({ partie, ms });
    }
    const reprisesIds = new Set(reprises.map(({ partie }) => partie.id));
    // A part that fell with the one it depends on (424) goes again with it.
    const entrainees = restantes.filter(
      (p) => reponses.get(p.id)?.status === 424 && p.dependDe?.some((d) => reprisesIds.has(d)) === true,
    );
    for (const p of entrainees) issues.delete(p.id);
    restantes = [...reprises.map(({ partie }) => partie), ...entrainees];
    if (restantes.length > 0) await client.attendre(Math.max(...reprises.map(({ ms }) => ms)));
  }
}

async function poster(client: ClientGraph, parties: readonly Partie[]): Promise<ReadonlyMap<string, Reponse>> {
  for (const { entetes } of parties) verifierEntetes(entetes ?? {});
  const presentes = new Set(parties.map((p) => p.id));
  const { responses } = await client.ecrireJson('POST', '/$batch', {
    schema: reponseBatch,
    rejouable: parties.every((p) => p.methode === 'GET' || p.rejouable === true),
    corps: {
      requests: parties.map((p) => {
        // A dependency that has already passed is no longer in the batch: naming it would be an error.
        const dependsOn = (p.dependDe ?? []).filter((id) => presentes.has(id));
        return {
          id: p.id,
          method: p.methode,
          url: p.url,
          ...(p.corps === undefined ? {} : { body: p.corps }),
          ...(p.corps === undefined && p.entetes === undefined
            ? {}
            : { headers: { ...(p.corps === undefined ? {} : { 'Content-Type': 'application/json' }), ...p.entetes } }),
          ...(dependsOn.length === 0 ? {} : { dependsOn }),
        };
      }),
    },
  });
  return new Map(responses.map((r) => [r.id, r]));
}

const entete = (reponse: Reponse, nom: string): string | null =>
  Object.entries(reponse.headers ?? {}).find(([cle]) => cle.toLowerCase() === nom)?.[1] ?? null;

/** Milliseconds to wait before this part goes again; undefined when its answer is final. */
function attenteDe(partie: Partie, reponse: Reponse, tentative: number): number | undefined {
  if (reponse.status < 400) return undefined;
  const decision = deciderReprise({
    methode: partie.methode,
    tentative,
    statut: reponse.status,
    retryAfter: entete(reponse, 'retry-after'),
    rateLimitReset: entete(reponse, 'ratelimit-reset'),
    avecIfMatch: Object.keys(partie.entetes ?? {}).some((cle) => cle.toLowerCase() === 'if-match'),
    rejouable: partie.rejouable ?? false,
    maintenant: Date.now(),
    alea: Math.random(),
  });
  return decision.suite === 'attendre' ? decision.ms : undefined;
}

function issueDe(reponse: Reponse | undefined): IssuePartie {
  if (reponse === undefined) return { ok: false, erreur: new ErreurGraph('reponse-inattendue') };
  if (reponse.status < 400) return { ok: true, statut: reponse.status, corps: reponse.body };
  const headers = new Headers(reponse.headers ?? {});
  return {
    ok: false,
    erreur: erreurDeReponse({ status: reponse.status, headers }, JSON.stringify(reponse.body ?? null)),
  };
}

/** Batches of twenty at most; parts that depend on each other are kept together. Throws when a chain is longer than a batch or an id comes twice. */
function decouper(parties: readonly Partie[]): readonly (readonly Partie[])[] {
  if (new Set(parties.map((p) => p.id)).size !== parties.length)
    throw new Error('Deux parties d’un lot ont le même identifiant.');
  const lots: Partie[][] = [];
  for (const groupe of groupes(parties)) {
    if (groupe.length > PARTIES_MAX) throw new Error('Une suite de parties dépendantes dépasse un lot.');
    const dernier = lots.at(-1);
    if (dernier !== undefined && dernier.length + groupe.length <= PARTIES_MAX) dernier.push(...groupe);
    else lots.push([...groupe]);
  }
  return lots;
}

/** Parts linked by their dependencies, each group in the order received. */
function groupes(parties: readonly Partie[]): readonly (readonly Partie[])[] {
  const chef = new Map(parties.map((p) => [p.id, p.id]));
  const racine = (id: string): string => {
    const parent = chef.get(id) ?? id;
    return parent === id ? id : racine(parent);
  };
  for (const p of parties) for (const d of p.dependDe ?? []) if (chef.has(d)) chef.set(racine(p.id), racine(d));
  const parChef = new Map<string, Partie[]>();
  for (const p of parties) parChef.set(racine(p.id), [...(parChef.get(racine(p.id)) ?? []), p]);
  return [...parChef.values()];
}

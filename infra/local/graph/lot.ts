import { z } from 'zod';
import { ErreurGraph } from './erreurs.ts';
import type { Reponse } from './monde.ts';

const MAX_PARTIES = 20;

const lot = z.strictObject({
  requests: z.array(
    z.strictObject({
      id: z.union([z.string().min(1), z.number()]).transform(String),
      method: z.string().transform((m) => m.toUpperCase()),
      url: z.string(),
      headers: z.record(z.string(), z.string()).default({}),
      body: z.unknown().optional(),
      dependsOn: z.array(z.string()).default([]),
    }),
  ),
});
export type Partie = z.infer<typeof lot>['requests'][number];

const refuser = (message: string): Error => new ErreurGraph(400, 'BadRequest', message);

/** Reads a batch: at most 20 parts, distinct ids, relative URLs, dependencies that exist. */
function lireLot(corps: unknown): Partie[] {
  const lu = lot.safeParse(corps);
  if (!lu.success) throw refuser('Invalid batch payload format.');
  const { requests } = lu.data;
  if (requests.length > MAX_PARTIES)
    throw refuser(`Number of batch request steps exceeds the maximum value of ${MAX_PARTIES}.`);
  const ids = new Set(requests.map((r) => r.id));
  if (ids.size !== requests.length) throw refuser('Request Id values must be unique within a batch.');
  if (requests.some((r) => r.dependsOn.some((id) => !ids.has(id) || id === r.id)))
    throw refuser('A dependsOn property refers to a request that does not exist.');
  return requests;
}

const refus = (status: number, code: string, message: string): Reponse => ({
  status,
  corps: { error: { code, message } },
});

function preparer(partie: Partie): Reponse | undefined {
  const typee = Object.keys(partie.headers).some((h) => h.toLowerCase() === 'content-type');
  if (/^https?:/i.test(partie.url)) return refus(400, 'BadRequest', 'The url of a batch part must be relative.');
  if (/^\/?\$batch/.test(partie.url)) return refus(400, 'BadRequest', 'A batch cannot hold a batch.');
  if (partie.body !== undefined && !typee)
    return refus(400, 'BadRequest', 'Write request body payload without a Content-Type header.');
  return undefined;
}

/** Runs the parts, dependencies first; a part whose dependency failed is a 424. Answers come in another order than the questions. */
export function executerLot(corps: unknown, executer: (partie: Partie) => Reponse): Reponse {
  const parties = lireLot(corps);
  const faites = new Map<string, Reponse>();
  let reste = parties;
  while (reste.length > 0) {
    const pretes = reste.filter((p) => p.dependsOn.every((id) => faites.has(id)));
    if (pretes.length === 0) throw refuser('The dependsOn properties form a cycle.');
    for (const partie of pretes) {
      const dependanceEchouee = partie.dependsOn.some((id) => (faites.get(id)?.status ?? 500) >= 400);
      faites.set(
        partie.id,
        dependanceEchouee
          ? refus(424, 'FailedDependency', 'A request that this one depends on failed.')
          : (preparer(partie) ?? executer(partie)),
      );
    }
    reste = reste.filter((p) => !faites.has(p.id));
  }
  const responses = [...faites].reverse().map(([id, { status, entetes, corps: body }]) => ({
    id,
    status,
    headers: { ...entetes, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body }),
  }));
  return { status: 200, corps: { responses } };
}

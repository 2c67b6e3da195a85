import { Hono } from 'hono';
import type { Canal } from './canal.ts';
import type { ProcessusFonctions } from './fonctions/processus.ts';
import type { GraphMonte } from './graph-monte.ts';

interface Dependances {
  readonly canal: Canal;
  readonly graph: GraphMonte;
  readonly fonctions: () => ProcessusFonctions | null;
  readonly reinitialiser: () => Promise<void>;
}

/** The local switches under `/local`: channel, outbox, calendar, timers, faults, reset. Nothing of this exists in a tenant. */
export function routesCommandes({ canal, graph, fonctions, reinitialiser }: Dependances): Hono {
  const versFonctions = (chemin: string, init?: RequestInit) => {
    const processus = fonctions();
    if (!processus) return Response.json({ erreur: 'Les fonctions démarrent : réessayez.' }, { status: 503 });
    return processus.transmettre(new Request('http://localhost/', init), chemin);
  };
  return new Hono()
    .get('/canal', (c) => c.json({ publications: canal.publications() }))
    .get('/courriels', async (c) => c.json({ courriels: await graph.courriels() }))
    .get('/calendrier', async (c) => c.json({ rencontres: await graph.calendrier() }))
    .get('/minuteurs', async () => versFonctions('/admin/functions'))
    .post('/minuteurs/:nom', async (c) => {
      const corps = (await c.req.json().catch(() => ({}))) as { enRetard?: boolean };
      const headers = { 'x-en-retard': corps?.enRetard === true ? 'oui' : 'non' };
      return versFonctions(`/admin/functions/${encodeURIComponent(c.req.param('nom'))}`, { method: 'POST', headers });
    })
    .all('/pannes', (c) => graph.pannes(c.req.raw))
    .post('/reinitialiser', async (c) => {
      await reinitialiser();
      return c.json({ etat: 'reinitialise' });
    });
}

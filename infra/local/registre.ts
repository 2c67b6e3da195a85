import { Hono } from 'hono';
import { z } from 'zod';

const ferme = z.strictObject({
  fermeLe: z.iso.date().optional(),
  /** An open establishment of the same organisation: its head office. */
  siege: z.string().optional(),
});

/** The local default’s own national register, in the words of the public one: every SIRET is open, but those that are said to be closed. */
export function routesRegistre(): Hono {
  const fermes = new Map<string, z.infer<typeof ferme>>();
  return new Hono()
    .put('/fermes/:siret', async (c) => {
      const lu = ferme.safeParse(await c.req.json().catch(() => undefined));
      if (!lu.success) return c.json({ erreur: 'Une fermeture porte un jour et un siège, ou rien.' }, 400);
      fermes.set(c.req.param('siret'), lu.data);
      return c.json({ etat: 'note' });
    })
    .get('/search', (c) => {
      const siret = c.req.query('q') ?? '';
      const dit = fermes.get(siret);
      const lui = {
        siret,
        etat_administratif: dit === undefined ? 'A' : 'F',
        date_fermeture: dit?.fermeLe ?? null,
        est_siege: dit?.siege === undefined,
      };
      const siege =
        dit?.siege === undefined
          ? lui
          : { siret: dit.siege, etat_administratif: 'A', date_fermeture: null, est_siege: true };
      return c.json({
        results: [{ siren: siret.slice(0, 9), siege, matching_etablissements: [lui] }],
        total_results: 1,
      });
    });
}

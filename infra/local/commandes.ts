import { Hono } from 'hono';
import { z } from 'zod';
import type { Canal } from './canal.ts';
import type { Fermetures } from './fermetures.ts';
import type { ProcessusFonctions } from './fonctions/processus.ts';
import type { GraphMonte } from './graph-monte.ts';
import { PROFILS } from './locataire.ts';
import type { RegistrePannes } from './pannes.ts';

interface Dependances {
  readonly canal: Canal;
  readonly graph: GraphMonte;
  readonly pannes: RegistrePannes;
  readonly fermetures: Fermetures;
  readonly fonctions: () => ProcessusFonctions | null;
  readonly reinitialiser: () => Promise<void>;
}

const nouveauMessage = z.object({
  profil: z.enum(['coordination', 'partenaire', 'invite', 'lecture']),
  carte: z.looseObject({ type: z.literal('AdaptiveCard') }),
});

/**
 * The local switches under `/local`: channel, outbox, activity feeds, calendar, timers, faults, reports of meetings held, limits of the mailbox, lists closed
 * to an application, reset. Nothing of this exists in a tenant.
 */
export function routesCommandes({ canal, graph, pannes, fermetures, fonctions, reinitialiser }: Dependances): Hono {
  const versFonctions = (chemin: string, init?: RequestInit) => {
    const processus = fonctions();
    if (!processus) return Response.json({ erreur: 'Les fonctions démarrent : réessayez.' }, { status: 503 });
    return processus.transmettre(new Request('http://localhost/', init), chemin);
  };
  return new Hono()
    .get('/canal', (c) => c.json({ publications: canal.publications(c.req.query('territoire')) }))
    .post('/canal', async (c) => {
      if (canal.regler(await c.req.json().catch(() => undefined))) return c.json({ etat: 'regle' });
      return c.json({ erreur: 'Un flux en-marche, arrete, supprime ou introuvable est attendu.' }, 400);
    })
    .post('/messages', async (c) => {
      const lu = nouveauMessage.safeParse(await c.req.json().catch(() => undefined));
      if (!lu.success) return c.json({ erreur: 'Un message porte un profil connu et une carte.' }, 400);
      const publication = canal.poster(lu.data.carte, PROFILS[lu.data.profil].personne);
      return publication.etat === 'publiee' ? c.json(publication) : c.json({ erreur: publication.motif }, 400);
    })
    .get('/activites', (c) => c.json({ activites: graph.activites() }))
    .get('/courriels', (c) => c.json({ courriels: graph.courriels() }))
    .get('/calendrier', async (c) => c.json({ rencontres: await graph.calendrier() }))
    .post('/calendrier/:id', async (c) => {
      const faite = await graph.dansOutlook(c.req.param('id'), await c.req.json().catch(() => undefined));
      return faite
        ? c.json({ etat: 'fait' })
        : c.json(
            { erreur: 'Une réunion du calendrier, et ce qu’elle devient : jours, sujet, lieu, ou supprimer.' },
            400,
          );
    })
    .get('/minuteurs', async () => versFonctions('/admin/functions'))
    .post('/minuteurs/:nom', async (c) => {
      const corps = (await c.req.json().catch(() => ({}))) as { enRetard?: boolean };
      const headers = { 'x-en-retard': corps?.enRetard === true ? 'oui' : 'non' };
      return versFonctions(`/admin/functions/${encodeURIComponent(c.req.param('nom'))}`, { method: 'POST', headers });
    })
    .get('/pannes', (c) => c.json(pannes.reglage()))
    .post('/pannes', async (c) => {
      const texte = await c.req.text();
      const resultat = pannes.regler(enJson(texte));
      return resultat.ok ? c.json(pannes.reglage()) : c.json({ erreur: resultat.message }, 400);
    })
    .post('/listes', async (c) => {
      const reglee = fermetures.regler(await c.req.json().catch(() => undefined));
      if (reglee) return c.json({ etat: 'regle' });
      return c.json(
        {
          erreur:
            'Sont attendus : une application (fonctions, onglets) ou les visiteurs, une liste (sans elle, le site) et un droit (aucun, read, write) ; ou boite (ouverte, sans-agenda, sans-envoi, fermee) ; ou consentement (donne, retire).',
        },
        400,
      );
    })
    .post('/presences', async (c) => {
      if (graph.deposerPresences(await c.req.json().catch(() => undefined))) return c.json({ etat: 'depose' });
      return c.json({ erreur: 'Une réunion (joinUrl), son début, sa fin et des présences sont attendus.' }, 400);
    })
    .post('/exchange', async (c) => {
      if (graph.reglerExchange(await c.req.json().catch(() => undefined))) return c.json({ etat: 'regle' });
      return c.json(
        {
          erreur:
            'Des nombres sont attendus : simultanees, requetesParDixMinutes, messagesParMinute, destinatairesParJour.',
        },
        400,
      );
    })
    .post('/reinitialiser', async (c) => {
      await reinitialiser();
      return c.json({ etat: 'reinitialise' });
    });
}

/** Broken JSON is handed over as it is: the registry says what is wrong. */
function enJson(texte: string): unknown {
  try {
    return texte === '' ? undefined : JSON.parse(texte);
  } catch {
    return texte;
  }
}

import { creerCadence } from '../../../graph/cadence.ts';
import { type ClientGraph, creerClientGraph } from '../../../graph/client.ts';
import { envoyerCourriel } from '../../../graph/courriel.ts';
import type { LimitesExchange } from '../../../infra/local/graph/debit-exchange.ts';
import { creerGraphLocal, type GraphLocal } from '../../../infra/local/graph/graph-local.ts';
import { LOCATAIRE } from '../../../infra/local/locataire.ts';
import { creerPannes } from '../../../infra/local/pannes.ts';
import { PORTEURS } from './banc.ts';

let graph: GraphLocal;
afterEach(() => graph.fermer());

/** The stand-in with these limits, and a client whose waits move the only clock that there is. */
function uneBoite(exchange: LimitesExchange = {}, latenceMs = 0) {
  let present = new Date('2026-11-23T09:00:00Z');
  const pannes = creerPannes();
  pannes.regler({ latenceMs });
  graph = creerGraphLocal({
    baseUrl: 'http://localhost:3000',
    fichier: ':memory:',
    maintenant: () => present,
    verifierJeton: async () => PORTEURS.fonctions,
    pannes,
    exchange,
  });
  const statuts: number[] = [];
  const attendre = async (ms: number) => {
    present = new Date(present.getTime() + ms);
  };
  const ouvrirClient = (limiteConcurrence = 4): ClientGraph =>
    creerClientGraph({
      baseUrl: 'http://localhost:3000/graph/v1.0',
      jeton: async () => 'jeton',
      attendre,
      limiteConcurrence,
      fetch: (async (url: unknown, init?: RequestInit) => {
        const reponse = await graph.app.fetch(new Request(String(url), init));
        statuts.push(reponse.status);
        return reponse;
      }) as typeof fetch,
    });
  const envoyer = (client: ClientGraph, n: number) =>
    envoyerCourriel(client, {
      expediteur: LOCATAIRE.organisateur.oid,
      destinataire: { adresse: `personne${n}@exemple.example` },
      sujet: `Essai ${n}`,
      corpsHtml: '<p>Bonjour</p>',
    });
  return { ouvrirClient, envoyer, attendre, statuts, maintenant: () => present };
}

test('trente messages partent dans la minute ; le trente et unième est refusé jusqu’à ce qu’elle passe, puis part', async () => {
  const { ouvrirClient, envoyer, statuts, maintenant } = uneBoite();
  const client = ouvrirClient();
  for (let n = 1; n <= 31; n += 1) await envoyer(client, n);
  expect(statuts.filter((s) => s === 429)).toHaveLength(1);
  expect(graph.boiteEnvoi()).toHaveLength(31);
  expect(maintenant().toISOString()).toBe('2026-11-23T09:01:00.000Z');
});

test('espacés par le client, cent messages partent sans un seul refus', async () => {
  const { ouvrirClient, envoyer, statuts, attendre, maintenant } = uneBoite();
  const client = ouvrirClient();
  const cadence = creerCadence(30, () => maintenant().getTime(), attendre);
  for (let n = 1; n <= 100; n += 1) await cadence(() => envoyer(client, n));
  expect(new Set(statuts)).toEqual(new Set([202]));
  expect(graph.boiteEnvoi()).toHaveLength(100);
});

test('au-delà des destinataires du jour, l’envoi est rendu à qui le demande, sans attendre demain', async () => {
  const { ouvrirClient, envoyer } = uneBoite({ destinatairesParJour: 5 });
  const client = ouvrirClient();
  for (let n = 1; n <= 5; n += 1) await envoyer(client, n);
  await expect(envoyer(client, 6)).rejects.toMatchObject({ code: 'etranglement' });
  expect(graph.boiteEnvoi()).toHaveLength(5);
});

test('quatre requêtes à la fois pour une application et une boîte : le client s’y tient, un client sans borne est refusé', async () => {
  const { ouvrirClient, envoyer, statuts } = uneBoite({}, 20);
  const tous = (client: ClientGraph) => Promise.allSettled(Array.from({ length: 12 }, (_, n) => envoyer(client, n)));
  await tous(ouvrirClient());
  expect([graph.boiteEnvoi().length, statuts.includes(429)]).toEqual([12, false]);
  await tous(ouvrirClient(12));
  expect(statuts).toContain(429);
});

test('le nombre de requêtes en dix minutes est borné, et dit quand reprendre', async () => {
  const { ouvrirClient, envoyer, statuts, maintenant } = uneBoite({ requetesParDixMinutes: 3 });
  const client = ouvrirClient();
  for (let n = 1; n <= 3; n += 1) await envoyer(client, n);
  await expect(envoyer(client, 4)).rejects.toMatchObject({ code: 'etranglement', attendreMs: 600_000 });
  expect(statuts.at(-1)).toBe(429);
  expect(maintenant().toISOString()).toBe('2026-11-23T09:00:00.000Z');
});

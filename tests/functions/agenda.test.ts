import { gererAgenda } from '../../core/contrats/mes-donnees.ts';
import { servirAgenda } from '../../functions/calendrier/servir-agenda.ts';
import { creerTerritoires } from '../../functions/hote/territoires.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneRencontre } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

async function unePersonne() {
  const structure = await creerStructure(banc, { nom: 'PMI (exemple)', profil: 'partenaire' });
  const { items } = await banc.contexte.depots.contacts.lireOu('structure', structure.id);
  const contact = items.find(({ oid }) => oid !== undefined);
  if (contact === undefined) throw new Error('Cette structure n’a pas de compte.');
  return { structure: structure.id, contact: contact.id };
}
const gerer = async (contact: string, geste: string, profil: 'partenaire' | 'coordination' = 'partenaire') =>
  banc.appeler(gererAgenda, { profil, chemin: { id: contact }, corps: { geste } });
const cleDe = async (contact: string, geste: string) =>
  ((await gerer(contact, geste)).corps as { cle?: string }).cle ?? '';
const lire = (cle: string | undefined, entetes: Readonly<Record<string, string>> = {}, contexte = banc.contexte) =>
  servirAgenda(() => creerTerritoires([contexte]))(
    {
      methode: 'GET',
      chemin: {},
      requete: cle === undefined ? {} : { cle },
      entete: (nom) => entetes[nom],
      octets: async () => new Uint8Array(),
      reference: 'essai',
    },
    banc.contexte.traces,
  );

test('l’adresse s’ouvre, se renouvelle, se ferme : l’ancienne n’ouvre plus rien', async () => {
  const { contact, structure } = await unePersonne();
  const { id } = await uneRencontre(banc, [structure], { titre: 'Une rencontre fixée' });
  const ligne = await banc.contexte.depots.rencontres.parId(id);
  await banc.contexte.depots.rencontres.modifier(id, ligne.eTag, { etat: 'Planifiée' });
  const premiere = await cleDe(contact, 'ouvrir');
  expect(await cleDe(contact, 'ouvrir')).toBe(premiere);
  const lue = await lire(premiere);
  expect([lue.statut, lue.entetes['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(String(lue.corps)).toContain('Une rencontre fixée');
  const encore = await lire(premiere, { 'if-none-match': lue.entetes.etag ?? '' });
  expect([encore.statut, encore.corps]).toEqual([304, undefined]);
  const seconde = await cleDe(contact, 'renouveler');
  expect([(await lire(premiere)).statut, (await lire(seconde)).statut]).toEqual([404, 200]);
  await gerer(contact, 'couper');
  expect((await lire(seconde)).statut).toBe(404);
  expect(await cleDe(contact, 'ouvrir')).not.toBe(seconde);
});

test('rien d’autre qu’une adresse faite ici n’ouvre un agenda, et toutes les réponses se valent', async () => {
  const { contact } = await unePersonne();
  const cle = await cleDe(contact, 'ouvrir');
  const autres = [
    undefined,
    '',
    'x',
    `${cle}x`,
    cle.replace(/^\d+/, '1'),
    `${cle.slice(0, -1)}_`,
    `999.1.${'a'.repeat(43)}`,
  ];
  const reponses = await Promise.all(autres.map((c) => lire(c === cle ? 'x' : c)));
  expect(new Set(reponses.map((r) => `${r.statut} ${r.corps}`)).size).toBe(1);
  expect(reponses[0]?.statut).toBe(404);
});

test('l’agenda d’une personne partie se ferme, et nul ne gère celui d’un autre', async () => {
  const { contact } = await unePersonne();
  const cle = await cleDe(contact, 'ouvrir');
  expect((await gerer(contact, 'ouvrir', 'coordination')).statut).toBe(404);
  const ligne = await banc.contexte.depots.contacts.parId(contact);
  await banc.contexte.depots.contacts.modifier(contact, ligne.eTag, { actif: false });
  expect((await lire(cle)).statut).toBe(404);
});

test('l’adresse n’entre ni dans une trace ni dans le journal, et se lit tant de fois par minute', async () => {
  const { contact } = await unePersonne();
  const cle = await cleDe(contact, 'ouvrir');
  const demandes: string[] = [];
  const freine = await lire(
    cle,
    {},
    {
      ...banc.contexte,
      freinDeCompte: async ({ id }) => {
        demandes.push(id);
        return 12;
      },
    },
  );
  expect([freine.statut, freine.entetes['retry-after'], demandes]).toEqual([429, '12', [`agenda ${contact}`]]);
  expect((await lire(cle)).statut).toBe(200);
  const signature = cle.split('.')[2] ?? cle;
  const journal = (await banc.contexte.depots.journal.lire()).items;
  expect(JSON.stringify([banc.traces, journal])).not.toContain(signature);
});

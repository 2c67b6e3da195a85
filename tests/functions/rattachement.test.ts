import { confirmerFiche } from '../../core/contrats/annuaire.ts';
import { detacherCompte } from '../../core/contrats/fiches.ts';
import { demanderRattachement, rattacherCompte } from '../../core/contrats/mes-donnees.ts';
import { LOCATAIRE, PROFILS } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const MAIL = 'Maelle@Maison.example';
const demander = (courriel: string, profil: 'invite' | 'partenaire' = 'invite') =>
  banc.appeler(demanderRattachement, { profil, corps: { courriel } });
const rattacher = (courriel: string, code: string, profil: 'invite' | 'partenaire' = 'invite') =>
  banc.appeler(rattacherCompte, { profil, corps: { courriel, code } });
const courriels = () => banc.graph.boiteEnvoi();
const dernierCode = () => / ([0-9A-Z]{4}-[0-9A-Z]{4})\./.exec(courriels().at(-1)?.corps ?? '')?.[1] ?? '';
const contact = (id: string) => banc.contexte.depots.contacts.parId(id);

test('un invité rattache son compte par le code reçu, puis tient la fiche dans l’onglet', async () => {
  const maison = await creerStructure(banc, { nom: 'Maison (exemple)', courrielDuContact: MAIL.toLowerCase() });
  const autre = await creerStructure(banc, { nom: 'Collectif (exemple)', courrielDuContact: MAIL.toLowerCase() });
  const confirmer = async () => {
    const { eTag } = await banc.contexte.depots.structures.parId(maison.id);
    return banc.appeler(confirmerFiche, {
      profil: 'invite',
      chemin: { id: maison.id },
      corps: { eTag, corrections: {} },
    });
  };
  expect((await confirmer()).statut).toBe(403);
  expect((await demander(MAIL)).corps).toEqual({ demande: true });
  expect(courriels().at(-1)?.a).toEqual([MAIL.toLowerCase()]);
  const code = dernierCode();
  const fait = await rattacher(MAIL, code.toLowerCase().replace('-', ' '));
  expect(fait).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect((fait.corps as { structures: string[] }).structures.toSorted()).toEqual([
    'Collectif (exemple)',
    'Maison (exemple)',
  ]);
  for (const { contact: id } of [maison, autre])
    expect(await contact(id)).toMatchObject({ oid: PROFILS.invite.oid, tid: LOCATAIRE.id });
  expect((await confirmer()).statut).toBe(200);
  expect((await rattacher(MAIL, code)).corps).toMatchObject({ dejaFait: true });
});

test.each([
  ['inconnue', async () => 'inconnue@ailleurs.example'],
  ['de quelqu’un qui n’est plus en poste', async () => sans({ actif: false })],
  ['dont un courriel est revenu', async () => sans({ courrielEnEchec: 'qui@ici.example' })],
  ['qu’un autre compte tient', async () => sans({ oid: PROFILS.partenaire.oid, tid: LOCATAIRE.id })],
])('une adresse %s : la même réponse, et rien ne part', async (_, preparer) => {
  const adresse = await preparer();
  expect(await demander(adresse)).toMatchObject({ statut: 200, corps: { demande: true } });
  expect(courriels()).toEqual([]);
});

async function sans(valeurs: Parameters<typeof unContact>[1]): Promise<string> {
  const { id } = await creerStructure(banc);
  await banc.contexte.depots.contacts.creer(
    unContact(id, { courriel: 'qui@ici.example', principal: false, ...valeurs }),
  );
  return 'qui@ici.example';
}

test('le code d’un autre compte, d’une autre adresse, d’hier ou inventé ne rattache rien', async () => {
  const { contact: id } = await creerStructure(banc, { courrielDuContact: 'a@ici.example' });
  await creerStructure(banc, { courrielDuContact: 'b@ici.example' });
  await demander('a@ici.example');
  const code = dernierCode();
  expect((await rattacher('a@ici.example', code, 'partenaire')).statut).toBe(422);
  expect((await rattacher('b@ici.example', code)).statut).toBe(422);
  expect((await rattacher('a@ici.example', '0000-0000')).statut).toBe(422);
  banc.avancer(3);
  expect((await rattacher('a@ici.example', code)).statut).toBe(422);
  expect((await contact(id)).oid).toBeUndefined();
});

test('qui devine est arrêté, qui insiste aussi ; l’heure suivante, il recommence', async () => {
  await creerStructure(banc, { courrielDuContact: 'a@ici.example' });
  for (let n = 0; n < 5; n += 1) expect((await demander('a@ici.example')).statut).toBe(200);
  expect((await demander('a@ici.example')).statut).toBe(429);
  expect(courriels()).toHaveLength(5);
  for (let n = 0; n < 20; n += 1) expect((await rattacher('a@ici.example', 'AAAA-AAAA')).statut).toBe(422);
  expect((await rattacher('a@ici.example', dernierCode())).statut).toBe(429);
  banc.avancer(1);
  expect((await demander('a@ici.example')).statut).toBe(200);
  expect((await rattacher('a@ici.example', dernierCode())).statut).toBe(200);
});

test('un compte se détache ; le dernier de la structure, après confirmation', async () => {
  const { id, contact: qui } = await creerStructure(banc, { profil: 'invite' });
  const detacher = async (reste: object = {}) =>
    banc.appeler(detacherCompte, {
      profil: 'coordination',
      chemin: { id, contact: qui },
      corps: { eTag: (await contact(qui)).eTag, ...reste },
    });
  expect((await detacher()).statut).toBe(422);
  expect((await contact(qui)).oid).toBe(PROFILS.invite.oid);
  expect((await detacher({ malgreDernierCompte: true })).corps).toMatchObject({ dejaFait: false });
  expect((await detacher()).corps).toMatchObject({ dejaFait: true });
  expect(await contact(qui)).toMatchObject({ actif: true, oid: undefined, tid: undefined });
});

import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { garderMot } from '../../core/contrats/vocabulaire.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { type Banc, ouvrirBanc } from './banc.ts';

const LISTES = TOUTES_LES_LISTES.filter(({ name }) =>
  ['Vocabulaire', 'Journal', 'Contacts', 'Structures'].includes(name),
);

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc(LISTES);
});
afterEach(() => banc.fermer());

const garder = (corps: object) => banc.appeler(garderMot, { profil: 'coordination', corps });
const lignes = async () => (await banc.contexte.depots.vocabulaire.lire()).items;
const PLIE = { genre: 'Sigle', terme: 'PLIE', formes: ['Plan local pour l’insertion et l’emploi'] };

test('un mot ajouté deux fois n’est qu’une ligne ; corrigé, il change', async () => {
  expect(await garder(PLIE)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await garder(PLIE)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  const [ligne] = await lignes();
  expect(await lignes()).toHaveLength(1);
  const corrige = { ...PLIE, horsUsage: true, ligne: { id: ligne?.id, eTag: ligne?.eTag } };
  expect(await garder(corrige)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await lignes()).toMatchObject([{ terme: 'PLIE', horsUsage: true }]);
  // The same correction again, with the version of before: it is already so.
  expect(await garder(corrige)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
});

test('une thématique ajoutée est aussitôt offerte', async () => {
  await garder({ genre: 'Thématique', terme: 'Aide alimentaire' });
  expect(lireVocabulaire(await lignes()).choix.thematiques).toContain('Aide alimentaire');
});

test('corriger une ligne faussée efface ce qui n’allait pas', async () => {
  const { vocabulaire } = banc.contexte.depots;
  const { id, eTag } = await vocabulaire.creer({
    terme: 'PLIE',
    genre: 'Sigle',
    probleme: 'Un sigle a besoin d’une forme.',
  });
  expect(await garder({ ...PLIE, ligne: { id, eTag } })).toMatchObject({ statut: 200 });
  expect((await lignes())[0]).not.toHaveProperty('probleme', expect.anything());
});

test.each<[string, object, number, object]>([
  ['un sigle sans forme', { ...PLIE, formes: [] }, 400, { champs: [{ chemin: 'formes' }] }],
  ['un sigle de deux mots', { ...PLIE, terme: 'PLIE nord' }, 400, { champs: [{ chemin: 'terme' }] }],
  ['un terme sans lettre', { ...PLIE, terme: '—' }, 400, { champs: [{ chemin: 'terme' }] }],
  ['un code inconnu', { genre: 'Public', terme: 'Familles', codes: ['x'] }, 400, { champs: [{ chemin: 'codes' }] }],
  ['un mot déjà là sous une autre forme', { ...PLIE, terme: 'plie', formes: ['autre'] }, 422, {}],
  ['une ligne partie', { ...PLIE, terme: 'ABC', ligne: { id: '999', eTag: '"9,9"' } }, 404, {}],
  ['une ligne changée entre-temps', { ...PLIE, formes: ['autre'], ligne: { id: '1', eTag: '"0,0"' } }, 409, {}],
])('%s est refusé, et rien n’est écrit', async (_, corps, statut, refus) => {
  await garder(PLIE);
  const avant = await lignes();
  expect(await garder(corps)).toMatchObject({ statut, corps: { erreur: refus } });
  expect(await lignes()).toEqual(avant);
});

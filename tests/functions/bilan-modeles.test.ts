import { strFromU8, unzipSync } from 'fflate';
import {
  garderModeleDeBilan,
  lireBilan,
  retirerModeleDeBilan,
  telechargerBilanDocx,
} from '../../core/contrats/bilans.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneAction } from './demandes/plan.ts';
import { uneCle } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc(undefined, '2026-11-01T07:05:00Z');
  await uneAction(banc);
});
afterEach(() => banc.fermer());

const corps = (plus: object = {}) => ({
  cle: uneCle(),
  nom: 'Caf',
  parties: [{ cle: 'decider', titre: 'À voter' }, { cle: 'bref' }],
  ...plus,
});
const garder = (demande: object, profil: 'coordination' | 'partenaire' = 'coordination') =>
  banc.appeler(garderModeleDeBilan, { profil, corps: demande });
const modeles = async () => (await banc.contexte.depots.modelesDeBilan.lire()).items;
const lire = (modele: string) =>
  banc.appeler(lireBilan, { profil: 'lecture', chemin: { annee: '2026' }, requete: { modele } });
const sections = (reponse: { readonly corps: unknown }) =>
  lireBilan.reponse.parse(reponse.corps).bilan.sections.map(({ cle, titre }) => [cle, titre]);

test('la coordination garde un modèle ; qui lit le plan lit et emporte le bilan ainsi', async () => {
  const { corps: garde } = await garder(corps());
  const { id } = garderModeleDeBilan.reponse.parse(garde);
  expect(sections(await lire(id))).toEqual([
    ['decider', 'À voter'],
    ['bref', 'L’année en bref'],
  ]);
  const docx = await banc.appeler(telechargerBilanDocx, {
    profil: 'lecture',
    chemin: { annee: '2026' },
    requete: { modele: id },
  });
  const xml = strFromU8(unzipSync(docx.octets ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('À voter');
  expect(xml).not.toContain('Action par action');
});

test('la même demande deux fois garde un modèle ; deux modèles n’ont pas le même nom', async () => {
  const demande = corps();
  const [une, deux] = [await garder(demande), await garder(demande)];
  expect([une.statut, deux.corps]).toEqual([200, { ...(une.corps as object), dejaFait: true }]);
  const refusee = await garder(corps({ nom: 'CAF' }));
  expect([refusee.statut, JSON.stringify(refusee.corps).includes('porte déjà ce nom')]).toEqual([422, true]);
  expect(await modeles()).toHaveLength(1);
});

test('un modèle faux est refusé en une phrase, et le dernier bon reste', async () => {
  await garder(corps());
  const [modele] = await modeles();
  const ligne = { id: modele?.id, eTag: modele?.eTag };
  const faux = await garder(corps({ ligne, parties: [{ cle: 'actions.moyens' }] }));
  expect(faux.statut).toBe(422);
  expect(JSON.stringify(faux.corps)).toContain('ne montre aucune partie');
  expect((await modeles())[0]?.parties).toBe(modele?.parties);
});

test('abîmé dans SharePoint, il est dit et ses dernières parties lisibles servent', async () => {
  await garder(corps());
  const [modele] = await modeles();
  if (modele === undefined) throw new Error('aucun modèle');
  await banc.contexte.depots.modelesDeBilan.modifier(modele.id, modele.eTag, { parties: 'decidre' });
  const lu = await lire(modele.id);
  expect(sections(lu).map(([cle]) => cle)).toEqual(['decider', 'bref']);
  expect(lireBilan.reponse.parse(lu.corps).fauteDuModele).toMatch(/Ligne 1 : « decidre »/);
});

test('changé à deux, la seconde personne est prévenue ; retiré, il l’est une fois, et le demander encore le dit', async () => {
  await garder(corps());
  const [modele] = await modeles();
  const ligne = { id: modele?.id, eTag: modele?.eTag };
  expect((await garder(corps({ ligne, nom: 'Département' }))).statut).toBe(200);
  expect((await garder(corps({ ligne, nom: 'Région' }))).statut).toBe(409);
  const [change] = await modeles();
  const retirer = () =>
    banc.appeler(retirerModeleDeBilan, {
      profil: 'coordination',
      chemin: { id: change?.id ?? '' },
      corps: { eTag: change?.eTag },
    });
  expect([(await retirer()).corps, (await retirer()).corps]).toEqual([{ dejaFait: false }, { dejaFait: true }]);
  expect((await lire(change?.id ?? '')).statut).toBe(404);
});

test('un partenaire n’en garde pas', async () => {
  expect((await garder(corps(), 'partenaire')).statut).toBe(403);
  expect(await modeles()).toEqual([]);
});

import { changerAuCarnet, noterAuCarnet, retirerDuCarnet } from '../../core/contrats/carnet.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let rencontre: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  rencontre = (await uneRencontre(banc, [])).id;
});
afterEach(() => banc.fermer());

const NOTE = { observeeLe: '2026-11-24', texte: 'Les élus sont restés jusqu’au bout.' };
const lesNotes = async () => (await banc.contexte.depots.carnet.lireOu('rencontre', rencontre)).items;
const noter = (corps: object) =>
  banc.appeler(noterAuCarnet, { profil: 'coordination', chemin: { id: rencontre }, corps });
/** Another account of the coordination. */
const unAutre = async () => ({
  autorisation: `Bearer ${await banc.jetonChange('coordination', { oid: '00000000-0000-4000-8000-00000000cafe' })}`,
});
async function uneNote() {
  await noter({ cle: uneCle(), ...NOTE });
  const [note] = await lesNotes();
  return { chemin: { id: rencontre, note: note?.id ?? '' }, eTag: note?.eTag ?? '' };
}

test('envoyée deux fois depuis un téléphone sans réseau, une note est une', async () => {
  const corps = { cle: uneCle(), ...NOTE };
  expect(await noter(corps)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await noter(corps)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect(await lesNotes()).toMatchObject([NOTE]);
  expect((await noter({ ...corps, texte: 'Autre chose' })).statut).toBe(409);
});

test('son auteur la change et la retire ; une version dépassée est refusée', async () => {
  const { chemin, eTag } = await uneNote();
  const changee = { eTag, observeeLe: '2026-11-25', texte: 'Les élus sont partis tôt.' };
  expect((await banc.appeler(changerAuCarnet, { profil: 'coordination', chemin, corps: changee })).statut).toBe(200);
  // Its answer lost, the same request finds it done; another one, from the old version, is refused.
  expect((await banc.appeler(changerAuCarnet, { profil: 'coordination', chemin, corps: changee })).statut).toBe(200);
  const autre = { ...changee, texte: 'Autre chose.' };
  expect((await banc.appeler(changerAuCarnet, { profil: 'coordination', chemin, corps: autre })).statut).toBe(409);
  const [note] = await lesNotes();
  expect(note).toMatchObject({ observeeLe: '2026-11-25', texte: 'Les élus sont partis tôt.' });
  const retirer = () =>
    banc.appeler(retirerDuCarnet, { profil: 'coordination', chemin, corps: { eTag: note?.eTag ?? '' } });
  expect((await retirer()).corps).toEqual({ dejaFait: false });
  expect((await retirer()).corps).toEqual({ dejaFait: true });
  expect(await lesNotes()).toEqual([]);
});

test('une autre personne de la coordination la lit, et n’y change rien', async () => {
  const { chemin, eTag } = await uneNote();
  const autre = await unAutre();
  expect((await banc.appeler(changerAuCarnet, { ...autre, chemin, corps: { eTag, ...NOTE } })).statut).toBe(403);
  expect((await banc.appeler(retirerDuCarnet, { ...autre, chemin, corps: { eTag } })).statut).toBe(403);
  expect(await lesNotes()).toHaveLength(1);
});

test('une note ne se change pas par une autre rencontre', async () => {
  const { chemin, eTag } = await uneNote();
  const ailleurs = { ...chemin, id: (await uneRencontre(banc, [])).id };
  const corps = { eTag, ...NOTE };
  expect((await banc.appeler(changerAuCarnet, { profil: 'coordination', chemin: ailleurs, corps })).statut).toBe(404);
});

import { effacerContact } from '../../core/contrats/fiches.ts';
import { annulerFusion, fusionnerFiches } from '../../core/contrats/fusions.ts';
import { lireLignes } from '../../core/contrats/lectures.ts';
import { lireMesDonnees, type MesDonnees } from '../../core/contrats/mes-donnees.ts';
import { changerRelation, noterRelation, retirerRelation, suivreRappel } from '../../core/contrats/relations.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneCle } from './fabrique.ts';

let banc: Banc;
let structure: { readonly id: string; readonly contact: string };
beforeEach(async () => {
  banc = await ouvrirBanc();
  structure = await creerStructure(banc, { nom: 'Le Fil', profil: 'invite' });
});
afterEach(() => banc.fermer());

const NOTE = { echangeLe: '2026-11-02', texte: 'Appelée le 2, rappeler en janvier.', rappelerLe: '2099-01-10' };
const lesNotes = async (id = structure.id) =>
  (await banc.contexte.depots.notesDeRelation.lireOu('structure', id)).items;
const noter = (corps: object = {}, id = structure.id) =>
  banc.appeler(noterRelation, { profil: 'coordination', chemin: { id }, corps: { cle: uneCle(), ...NOTE, ...corps } });
/** Another account of the coordination. */
const uneAutre = async () => ({
  autorisation: `Bearer ${await banc.jetonChange('coordination', { oid: '00000000-0000-4000-8000-00000000cafe' })}`,
});
async function uneNote(corps: object = {}) {
  await noter(corps);
  const [note] = await lesNotes();
  return { chemin: { id: structure.id, note: note?.id ?? '' }, eTag: note?.eTag ?? '' };
}

test('envoyée deux fois, une note est une ; la même clé pour autre chose est refusée', async () => {
  const cle = uneCle();
  expect(await noter({ cle })).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await noter({ cle })).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect(await lesNotes()).toMatchObject([NOTE]);
  expect((await noter({ cle, texte: 'Autre chose' })).statut).toBe(409);
});

test('la personne est de la structure, ou la note est refusée', async () => {
  const autre = await creerStructure(banc, { nom: 'Une autre' });
  expect((await noter({ contact: autre.contact })).statut).toBe(404);
  expect((await noter({ contact: structure.contact })).statut).toBe(200);
  expect(await lesNotes()).toMatchObject([{ contact: structure.contact }]);
});

test('son auteur en change les mots ; une collègue ne les change pas, et suit le rappel ou retire la note', async () => {
  const { chemin, eTag } = await uneNote();
  const corps = { eTag, ...NOTE, texte: 'Mieux dit.' };
  expect((await banc.appeler(changerRelation, { ...(await uneAutre()), chemin, corps })).statut).toBe(403);
  const change = await banc.appeler(changerRelation, { profil: 'coordination', chemin, corps });
  expect(change.statut).toBe(200);
  // Its answer lost, the same request finds it done; another one, from the old version, is refused.
  expect((await banc.appeler(changerRelation, { profil: 'coordination', chemin, corps })).statut).toBe(200);
  const ancienne = { ...corps, texte: 'Encore autrement.' };
  expect((await banc.appeler(changerRelation, { profil: 'coordination', chemin, corps: ancienne })).statut).toBe(409);
  const [note] = await lesNotes();
  expect(note).toMatchObject({ texte: 'Mieux dit.' });

  const rappeler = async (rappel: object) =>
    banc.appeler(suivreRappel, { ...(await uneAutre()), chemin, corps: { eTag: note?.eTag ?? '', ...rappel } });
  expect((await rappeler({ rappelerLe: '2099-02-10' })).corps).toMatchObject({ dejaFait: false });
  expect((await rappeler({ rappelerLe: '2099-02-10' })).corps).toMatchObject({ dejaFait: true });
  expect((await rappeler({})).statut).toBe(409);
  const [reportee] = await lesNotes();
  const faire = async () =>
    banc.appeler(suivreRappel, { ...(await uneAutre()), chemin, corps: { eTag: reportee?.eTag ?? '' } });
  expect((await faire()).corps).toMatchObject({ dejaFait: false });
  expect((await faire()).corps).toMatchObject({ dejaFait: true });
  const [faite] = await lesNotes();
  expect(faite).toMatchObject({ rappelerLe: '2099-02-10', rappeleLe: expect.any(String) as unknown });

  const retirer = async () =>
    banc.appeler(retirerRelation, { ...(await uneAutre()), chemin, corps: { eTag: faite?.eTag ?? '' } });
  expect((await retirer()).corps).toEqual({ dejaFait: false });
  expect((await retirer()).corps).toEqual({ dejaFait: true });
  expect(await lesNotes()).toEqual([]);
});

test('une note ne se suit pas par une autre structure', async () => {
  const { chemin, eTag } = await uneNote();
  const ailleurs = { ...chemin, id: (await creerStructure(banc, { nom: 'Une autre' })).id };
  const corps = { eTag };
  expect((await banc.appeler(suivreRappel, { profil: 'coordination', chemin: ailleurs, corps })).statut).toBe(404);
  expect((await banc.appeler(retirerRelation, { profil: 'coordination', chemin: ailleurs, corps })).statut).toBe(404);
  expect(await lesNotes()).toHaveLength(1);
});

test('ni partenaire, ni invité, ni lecteur ne lit la liste, pas même la structure dont elle parle', async () => {
  await noter({ contact: structure.contact });
  for (const profil of ['partenaire', 'invite', 'lecture'] as const) {
    const lue = await banc.appeler(lireLignes, { profil, chemin: { liste: 'NotesDeRelation' }, corps: {} });
    expect(JSON.stringify(lue.corps)).not.toContain('rappeler en janvier');
  }
});

test('la personne nommée lit les siennes dans ses données, et elles seules ; effacée, elles partent', async () => {
  await noter({ contact: structure.contact });
  await noter({ texte: 'Sans personne en particulier.' });
  const { corps } = await banc.appeler(lireMesDonnees, { profil: 'invite' });
  const { traces } = corps as MesDonnees;
  expect(traces.filter((t) => t.quoi === 'Échange noté avec vous')).toMatchObject([
    { le: '2026-11-02', detail: expect.stringContaining('rappeler en janvier') as unknown },
  ]);
  expect(JSON.stringify(traces)).not.toContain('Sans personne');
  const { eTag } = await banc.contexte.depots.contacts.parId(structure.contact);
  const efface = { chemin: { id: structure.id, contact: structure.contact }, corps: { eTag } };
  expect((await banc.appeler(effacerContact, { profil: 'coordination', ...efface })).statut).toBe(200);
  expect(await lesNotes()).toMatchObject([{ texte: 'Sans personne en particulier.' }]);
});

test('deux fiches réunies, les notes suivent la fiche gardée ; la fusion annulée, elles reviennent', async () => {
  const double = await creerStructure(banc, { nom: 'Association Le Fil' });
  await noter();
  await noter({ texte: 'Celle du double.' }, double.id);
  const { depots } = banc.contexte;
  const [s, a] = await Promise.all([depots.structures.parId(structure.id), depots.structures.parId(double.id)]);
  const faite = await banc.appeler(fusionnerFiches, {
    profil: 'coordination',
    corps: {
      gardee: { id: s.id, eTag: s.eTag },
      absorbee: { id: a.id, eTag: a.eTag },
      choix: {},
      reunirLesContacts: true,
    },
  });
  expect(faite.statut).toBe(200);
  expect((await lesNotes()).map(({ texte }) => texte).toSorted()).toEqual([NOTE.texte, 'Celle du double.']);
  const [fusion] = (await depots.fusions.lire()).items;
  const annulee = await banc.appeler(annulerFusion, {
    profil: 'coordination',
    chemin: { id: fusion?.id ?? '' },
    corps: {},
  });
  expect(annulee.statut).toBe(200);
  expect((await lesNotes(double.id)).map(({ texte }) => texte)).toEqual(['Celle du double.']);
});

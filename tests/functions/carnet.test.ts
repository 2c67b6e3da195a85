import { changerAuCarnet, noterAuCarnet, retirerDuCarnet } from '../../core/contrats/carnet.ts';
import { lireLignes } from '../../core/contrats/lectures.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { coorganiser, creerStructure, uneCle, uneRencontre } from './fabrique.ts';

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

describe('qui co-organise', () => {
  const dire = (profil: NomProfil, texte: string, id = rencontre) =>
    banc.appeler(noterAuCarnet, { profil, chemin: { id }, corps: { cle: uneCle(), ...NOTE, texte } });
  const lues = async (profil: NomProfil) => {
    const { corps } = await banc.appeler(lireLignes, { profil, chemin: { liste: 'Carnet' }, corps: {} });
    return JSON.stringify(corps);
  };

  test('tient son carnet de cette rencontre, d’aucune autre, et ne lit que ses notes ; la coordination les lit toutes', async () => {
    await coorganiser(banc, rencontre, await creerStructure(banc, { profil: 'invite' }));
    await dire('coordination', 'Celle de la coordination');
    expect((await dire('invite', 'Celle de l’invitée')).statut).toBe(200);
    const ailleurs = (await uneRencontre(banc, [])).id;
    expect((await dire('invite', 'Ailleurs', ailleurs)).statut).toBe(403);
    expect(await lues('invite')).toContain('Celle de l’invitée');
    expect(await lues('invite')).not.toContain('Celle de la coordination');
    for (const profil of ['partenaire', 'lecture'] as const) {
      expect((await dire(profil, 'Une autre')).statut).toBe(403);
      expect(await lues(profil)).not.toContain('Celle de');
    }
    expect(await lues('coordination')).toMatch(/Celle de la coordination.*Celle de l’invitée/);
  });

  test('change et retire les siennes, ni celles des autres, ni les siennes une fois le rôle retiré', async () => {
    const { id, contact } = await creerStructure(banc, { profil: 'invite' });
    await coorganiser(banc, rencontre, { id, contact });
    await dire('invite', 'Celle de l’invitée');
    await dire('coordination', 'Celle de la coordination');
    const [sienne, autre] = await lesNotes();
    const changer = (note = sienne) =>
      banc.appeler(changerAuCarnet, {
        profil: 'invite',
        chemin: { id: rencontre, note: note?.id ?? '' },
        corps: { eTag: note?.eTag ?? '', ...NOTE, texte: 'Changée' },
      });
    expect((await changer(autre)).statut).toBe(403);
    expect((await changer()).statut).toBe(200);
    const { participations } = banc.contexte.depots;
    const place = (await participations.lireOu('rencontre', rencontre)).items.find((p) => p.structure === id);
    await participations.modifier(place?.id ?? '', place?.eTag ?? '', { coorganise: false, organisateur: undefined });
    const [changee] = await lesNotes();
    const retirer = { chemin: { id: rencontre, note: changee?.id ?? '' }, corps: { eTag: changee?.eTag ?? '' } };
    expect((await banc.appeler(retirerDuCarnet, { profil: 'invite', ...retirer })).statut).toBe(403);
    expect(await lesNotes()).toHaveLength(2);
  });

  test('quand elle ne co-organise plus, la coordination change ou retire sa note, et elle seule ; avant, non', async () => {
    const { id, contact } = await creerStructure(banc, { profil: 'invite' });
    await coorganiser(banc, rencontre, { id, contact });
    await dire('invite', 'Celle de l’invitée');
    const laSienne = async () => {
      const [note] = await lesNotes();
      return { chemin: { id: rencontre, note: note?.id ?? '' }, eTag: note?.eTag ?? '' };
    };
    const changer = async (profil: NomProfil, texte: string) => {
      const { chemin, eTag } = await laSienne();
      return (await banc.appeler(changerAuCarnet, { profil, chemin, corps: { eTag, ...NOTE, texte } })).statut;
    };
    expect(await changer('coordination', 'Reprise trop tôt')).toBe(403);
    const { participations } = banc.contexte.depots;
    const place = (await participations.lireOu('rencontre', rencontre)).items.find((p) => p.structure === id);
    await participations.modifier(place?.id ?? '', place?.eTag ?? '', { coorganise: false, organisateur: undefined });
    for (const profil of ['invite', 'partenaire', 'lecture'] as const) expect(await changer(profil, 'Non')).toBe(403);
    expect(await changer('coordination', 'Reprise par la coordination')).toBe(200);
    const { chemin, eTag } = await laSienne();
    const retirer = await banc.appeler(retirerDuCarnet, { profil: 'coordination', chemin, corps: { eTag } });
    expect(retirer.corps).toEqual({ dejaFait: false });
    expect(await lesNotes()).toEqual([]);
  });
});

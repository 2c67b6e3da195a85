import { releverBesoin } from '../../core/contrats/besoins.ts';
import { lireLignes } from '../../core/contrats/lectures.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const relever = (profil: NomProfil, corps: object) =>
  banc.appeler(releverBesoin, { profil, corps: { cle: 'note-0001', thematique: 'Mobilité', ...corps } });
const gardes = async () => (await banc.contexte.depots.besoins.lire()).items;

test('noté par qui représente une structure, sans la nommer ; la même note ne fait qu’un besoin', async () => {
  const { id } = await creerStructure(banc, { nom: 'Centre social (exemple)', profil: 'invite' });
  const corps = { communeInsee: '33123', precisions: 'Aller au marché', entenduLe: '2026-11-20' };
  banc.perdre(/POST .*\/items$/, true);
  await relever('invite', corps);
  expect(await relever('invite', corps)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect(await gardes()).toMatchObject([
    {
      intitule: 'Mobilité, à Cézac',
      origine: 'Terrain',
      structure: id,
      releveLe: '2026-11-20',
      precisions: 'Aller au marché',
    },
  ]);
  expect((await relever('invite', { ...corps, precisions: 'Autre chose' })).statut).toBe(409);
});

test('interrompue n’importe où puis répétée, une note finit en un seul besoin', async () => {
  for (let rang = 1; rang <= 4; rang += 1)
    for (const apres of [false, true]) {
      const cle = `note-${rang}-${apres ? 'apres' : 'avant'}`;
      banc.mourirA(rang, apres);
      await relever('coordination', { cle }).catch(() => undefined);
      banc.renaitre();
      expect((await relever('coordination', { cle })).statut).toBe(200);
    }
  expect(await gardes()).toHaveLength(8);
});

test('au nom d’une autre structure, ou en lecture : refusé, rien n’est gardé', async () => {
  await creerStructure(banc, { nom: 'La sienne', profil: 'partenaire' });
  const { id: autre } = await creerStructure(banc, { nom: 'Une autre' });
  expect((await relever('partenaire', { structure: autre })).statut).toBe(403);
  expect((await relever('lecture', {})).statut).toBe(403);
  expect((await relever('lecture', { structure: autre })).statut).toBe(403);
  expect(await gardes()).toEqual([]);
});

test('un texte qui donne quelqu’un est refusé, et ni le journal ni l’erreur ne le redisent', async () => {
  const refus = await relever('coordination', { precisions: 'Appeler Mme Zéphirine au 06 12 34 56 78' });
  expect(refus.statut).toBe(422);
  const journal = JSON.stringify((await banc.contexte.depots.journal.lire()).items);
  expect(JSON.stringify(refus.corps) + journal).not.toMatch(/Zéphirine|06 12/);
  expect(await gardes()).toEqual([]);
});

test('la coordination les lit tous, chacun ceux de ses structures, qui est en lecture aucun', async () => {
  const siens = await creerStructure(banc, { nom: 'La sienne', profil: 'partenaire' });
  const autres = await creerStructure(banc, { nom: 'Une autre', profil: 'invite' });
  for (const structure of [siens.id, autres.id, undefined])
    await relever('coordination', { cle: `note-de-${structure ?? 'personne'}`, ...(structure ? { structure } : {}) });
  const lus = async (profil: NomProfil) => {
    const { corps } = await banc.appeler(lireLignes, { profil, chemin: { liste: 'Besoins' }, corps: {} });
    // Those that are not theirs are said withdrawn, by their number alone.
    return (corps as { lignes: { fields?: Record<string, unknown> }[] }).lignes.flatMap(({ fields }) =>
      fields === undefined ? [] : [String(fields.StructureLookupId)],
    );
  };
  expect(await lus('coordination')).toHaveLength(3);
  expect(await lus('partenaire')).toEqual([siens.id]);
  expect(await lus('invite')).toEqual([autres.id]);
  expect(await lus('lecture')).toEqual([]);
});

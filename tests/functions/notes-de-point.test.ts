import {
  diffuserCompteRendu,
  enregistrerCompteRendu,
  lireNotesDePoint,
  noterSurLePoint,
  redigerCompteRendu,
  soumettreCompteRendu,
} from '../../core/contrats/comptes-rendus.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { noterPresentes, ordreDuJourDe, uneTenue } from './demandes/comptes-rendus.ts';
import { coorganiser, creerStructure, uneRencontre } from './fabrique.ts';

let banc: Banc;
let presente: { readonly id: string; readonly contact: string };
let id: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  presente = await creerStructure(banc, { profil: 'invite' });
  id = (await uneTenue(banc, [presente.id])).id;
  await ordreDuJourDe(banc, id, ['Les loyers', 'Les baux']);
});
afterEach(() => banc.fermer());

const noter = (point: string, texte: string, avant = '', profil: NomProfil = 'coordination') =>
  banc.appeler(noterSurLePoint, { profil, chemin: { id }, corps: { point: `ajoute ${point}`, avant, texte } });
const lues = async (profil: NomProfil = 'coordination') => {
  const { statut, corps } = await banc.appeler(lireNotesDePoint, { profil, chemin: { id } });
  return statut === 200
    ? (corps as { points: { titre: string; texte: string; ote: boolean }[] }).points.map((p) => [
        p.titre,
        p.texte,
        p.ote,
      ])
    : statut;
};
const jet = async () => {
  const { corps } = await banc.appeler(redigerCompteRendu, { profil: 'coordination', chemin: { id } });
  return (corps as { texte: string }).texte;
};

test('notées sous deux points par deux personnes à la fois, les deux restent, et le premier jet les prend', async () => {
  const faites = await Promise.all([noter('Les loyers', 'Ils montent.'), noter('Les baux', 'Trois de signés.')]);
  expect(faites.map(({ statut }) => statut)).toEqual([200, 200]);
  expect(await lues()).toEqual([
    ['Les loyers', 'Ils montent.', false],
    ['Les baux', 'Trois de signés.', false],
  ]);
  expect(await jet()).toContain('1. Les loyers\nIls montent.\n\n2. Les baux\nTrois de signés.\n');
});

test('sous le même point, la seconde personne l’apprend, et rien n’est recouvert', async () => {
  const dits = ['Ils montent.', 'Non.'];
  const faites = await Promise.all(dits.map((dit) => noter('Les loyers', dit)));
  expect(faites.map(({ statut }) => statut).toSorted()).toEqual([200, 409]);
  // Whichever came first.
  const garde = dits[faites.findIndex(({ statut }) => statut === 200)];
  expect((await noter('Les loyers', 'Ils montent. Non.', garde)).statut).toBe(200);
});

test('l’ordre du jour change : la note suit son point, celle d’un point retiré reste et se lit', async () => {
  await noter('Les loyers', 'Ils montent.');
  await noter('Les baux', 'Trois de signés.');
  await ordreDuJourDe(banc, id, ['Le budget', 'Les baux']);
  expect(await lues()).toEqual([
    ['Le budget', '', false],
    ['Les baux', 'Trois de signés.', false],
    ['Les loyers', 'Ils montent.', true],
  ]);
  expect((await noter('Les loyers', 'Ils montent peu.', 'Ils montent.')).statut).toBe(200);
  expect(await jet()).toContain('3. Les loyers\nIls montent peu.');
});

test('qui co-organise note et lit ; personne d’autre', async () => {
  for (const profil of ['invite', 'partenaire', 'lecture'] as const) {
    expect((await noter('Les loyers', 'x', '', profil)).statut).toBe(403);
    expect(await lues(profil)).toBe(403);
  }
  await coorganiser(banc, id, presente);
  expect((await noter('Les loyers', 'Ils montent.', '', 'invite')).statut).toBe(200);
  expect(await lues('invite')).toEqual(await lues());
  expect(JSON.stringify((await banc.contexte.depots.rencontres.lire()).items)).not.toContain('Ils montent');
});

test('avant la rencontre on ne note pas ; une fois publié non plus, et les notes sont parties', async () => {
  const avant = (await uneRencontre(banc, [])).id;
  await ordreDuJourDe(banc, avant, ['Les loyers']);
  const corps = { point: 'ajoute Les loyers', avant: '', texte: 'Trop tôt.' };
  expect((await banc.appeler(noterSurLePoint, { profil: 'coordination', chemin: { id: avant }, corps })).statut).toBe(
    422,
  );
  await noter('Les loyers', 'Ils montent.');
  const eTag = async () => (await banc.contexte.depots.rencontres.parId(id)).eTag;
  const qui = { profil: 'coordination', chemin: { id } } as const;
  await banc.appeler(enregistrerCompteRendu, { ...qui, corps: { eTag: await eTag(), texte: 'Ils montent.' } });
  expect(await lues()).toEqual([
    ['Les loyers', 'Ils montent.', false],
    ['Les baux', '', false],
  ]);
  expect((await banc.appeler(diffuserCompteRendu, { ...qui, corps: { eTag: await eTag() } })).statut).toBe(200);
  expect((await noter('Les baux', 'Trop tard.')).statut).toBe(422);
  expect((await banc.contexte.depots.brouillonsDeCompteRendu.lire()).items).toEqual([]);
});

test('en approbation on ne note plus, qui que ce soit : rien ne part avec la publication sans être dans le texte', async () => {
  await coorganiser(banc, id, presente);
  await noterPresentes(banc, id);
  await noter('Les loyers', 'Ils montent.');
  const eTag = async () => (await banc.contexte.depots.rencontres.parId(id)).eTag;
  const qui = { profil: 'coordination', chemin: { id } } as const;
  await banc.appeler(enregistrerCompteRendu, { ...qui, corps: { eTag: await eTag(), texte: 'Ils montent.' } });
  expect((await banc.appeler(soumettreCompteRendu, { ...qui, corps: { eTag: await eTag() } })).statut).toBe(200);
  for (const profil of ['coordination', 'invite'] as const)
    for (const [point, avant] of [
      ['Les baux', ''],
      ['Les loyers', 'Ils montent.'],
      ['Les loyers', 'Autre chose.'],
    ] as const) {
      const { statut, corps } = await noter(point, 'Trop tard.', avant, profil);
      expect([statut, JSON.stringify(corps)]).toEqual([422, expect.stringContaining('proposez une correction')]);
    }
  // Sent again by a device that did not hear the answer, what is kept is kept.
  expect((await noter('Les loyers', 'Ils montent.')).corps).toEqual({ dejaFait: true });
  expect(await lues('invite')).toEqual([
    ['Les loyers', 'Ils montent.', false],
    ['Les baux', '', false],
  ]);
});

test('tuée à n’importe quel acte puis répétée, une note est gardée une fois, et n’en recouvre aucune', async () => {
  for (const apres of [false, true])
    for (let rang = 1; rang <= 6; rang += 1) {
      const { brouillonsDeCompteRendu } = banc.contexte.depots;
      for (const b of (await brouillonsDeCompteRendu.lire()).items)
        await brouillonsDeCompteRendu.supprimer(b.id, b.eTag);
      await noter('Les baux', 'Trois de signés.');
      banc.mourirA(rang, apres);
      await noter('Les loyers', 'Ils montent.').catch(() => undefined);
      banc.renaitre();
      expect([rang, apres, (await noter('Les loyers', 'Ils montent.')).statut]).toEqual([rang, apres, 200]);
      expect(await lues()).toEqual([
        ['Les loyers', 'Ils montent.', false],
        ['Les baux', 'Trois de signés.', false],
      ]);
    }
});

import { z } from 'zod';
import { confirmerFiche } from '../../core/contrats/annuaire.ts';
import { compterPublic } from '../../core/contrats/comptages.ts';
import { corrigerReleve, examinerReleve, lireSynthese, publierSynthese } from '../../core/contrats/syntheses.ts';
import { syntheseMensuelle } from '../../functions/syntheses/minuteur.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneCle } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  // 1 November 2026, 08:05 in Paris: October has just closed.
  banc = await ouvrirBanc(undefined, '2026-11-01T07:05:00Z');
  const { fichesAction, indicateurs } = banc.contexte.depots;
  const { id: ficheAction } = await fichesAction.creer({ titre: 'Organiser des rencontres' });
  const commun = { ficheAction, type: 'Réalisation' } as const;
  await indicateurs.creer({ ...commun, libelle: 'Rencontres', calcul: 'rencontres-tenues', cleSource: 'i-1' });
  await indicateurs.creer({ ...commun, libelle: 'Fiches', calcul: 'part-fiches-verifiees', cleSource: 'i-2' });
});
afterEach(() => banc.fermer());

const lire = async (mois: string, profil: NomProfil = 'lecture') => {
  const reponse = await banc.appeler(lireSynthese, { profil, chemin: { mois } });
  expect(reponse.statut).toBe(200);
  return reponse.corps as z.output<typeof lireSynthese.reponse>;
};
const publier = async (mois: string) =>
  (await banc.appeler(publierSynthese, { profil: 'coordination', chemin: { mois }, corps: {} })).corps;
const relevesDe = async (mois: string) => (await banc.contexte.depots.releves.lireOu('mois', mois)).items;
const uneTenue = (debut: string, titre = 'Café des parents') =>
  banc.contexte.depots.rencontres.creer({
    titre,
    thematique: 'Parentalité',
    format: 'Café parents',
    etat: 'Tenue',
    debut,
    dureeMinutes: 90,
    modalite: 'En présence',
    cleCreation: uneCle(),
  });
const titres = (): readonly string[] =>
  banc.cartes.map(
    (c) => z.object({ body: z.array(z.looseObject({ text: z.string().optional() })) }).parse(c).body[0]?.text ?? '',
  );

test('un mois clos ne bouge plus : ni la page, ni le texte, ni la carte, quoi que l’on fasse ensuite', async () => {
  const { id } = await creerStructure(banc, {
    recenseeLe: '2026-01-10',
    verifieeLe: '2025-11-20',
    verifieePar: 'Téléphone',
  });
  await creerStructure(banc, { recenseeLe: '2026-01-10' });
  const rencontre = await uneTenue('2026-10-12T13:00:00Z');
  const avant = await lire('2026-10');
  expect(avant.synthese).toMatchObject({
    statut: { etat: 'arretee', version: 1, arreteeLe: '2026-11-01T07:05:00Z' },
    faits: { fichesVerifiees: { valeur: 50 }, rencontresTenues: [{ titre: 'Café des parents' }] },
  });
  banc.avancer(24 * 12);
  const fiche = await banc.contexte.depots.structures.parId(id);
  const confirmee = await banc.appeler(confirmerFiche, {
    profil: 'coordination',
    chemin: { id },
    corps: { eTag: fiche.eTag, corrections: {} },
  });
  expect(confirmee.statut).toBe(200);
  await banc.appeler(compterPublic, {
    profil: 'coordination',
    chemin: { id: rencontre.id },
    corps: { lignes: [{ trancheAge: '26-59 ans', nombre: 30 }] },
  });
  await uneTenue('2026-10-20T13:00:00Z', 'Notée après coup');
  expect(await lire('2026-10', 'coordination')).toEqual(avant);
  await publier('2026-10');
  expect(banc.cartes.at(-1)).toEqual(avant.carte);
  expect(await relevesDe('2026-10')).toHaveLength(1);
  // The following month’s chart shows October as it was kept.
  const novembre = (await lire('2026-11')).synthese.actions[0]?.indicateurs.find((l) => l.libelle === 'Rencontres');
  expect(novembre?.serie.at(-2)).toEqual({ mois: '2026-10', mesure: { valeur: 1, masquee: false, denominateur: 1 } });
});

test('cinq lectures au même instant, de qui que ce soit, gardent le mois une seule fois', async () => {
  await uneTenue('2026-10-12T13:00:00Z');
  const lues = await Promise.all(
    (['lecture', 'invite', 'partenaire', 'coordination', 'lecture'] as const).map((profil) => lire('2026-10', profil)),
  );
  for (const lue of lues) expect(lue).toEqual(lues[0]);
  expect(await relevesDe('2026-10')).toMatchObject([{ cle: '2026-10|1', origine: 'Clôture' }]);
});

test('le minuteur garde le mois à sa clôture, une fois, même quand sa synthèse a déjà paru', async () => {
  const { publications } = banc.contexte.depots;
  await publications.creer({
    cle: 'Coopération|2026-10',
    canal: 'Coopération',
    mois: '2026-10',
    etat: 'Envoyée',
    envoyeeLe: '2026-11-01T07:01:00Z',
    origine: 'Manuelle',
  });
  await syntheseMensuelle(banc.contexte, 'a');
  await syntheseMensuelle(banc.contexte, 'b');
  expect(banc.cartes).toEqual([]);
  expect(await relevesDe('2026-10')).toHaveLength(1);
});

test('tué n’importe où, le minuteur finit avec un mois gardé et une carte au plus', async () => {
  await uneTenue('2026-10-12T13:00:00Z');
  banc.compter();
  await syntheseMensuelle(banc.contexte, 'essai');
  const total = banc.compter();
  banc.fermer();
  for (let rang = 1; rang <= total; rang += 1) {
    banc = await ouvrirBanc(undefined, '2026-11-01T07:05:00Z');
    await uneTenue('2026-10-12T13:00:00Z');
    banc.mourirA(rang, rang % 2 === 0);
    await syntheseMensuelle(banc.contexte, 'morte').catch(() => undefined);
    banc.renaitre();
    banc.avancer(1);
    await syntheseMensuelle(banc.contexte, 'reprise');
    expect(await relevesDe('2026-10')).toHaveLength(1);
    expect(banc.cartes.length).toBeLessThanOrEqual(1);
    if (rang < total) banc.fermer();
  }
});

test('un mois d’avant le premier relevé est recalculé, et le dit ; un mois manqué depuis se garde quand on le lit', async () => {
  expect((await lire('2026-09')).synthese.statut).toEqual({ etat: 'recalculee' });
  expect((await lire('2026-10')).synthese.statut.etat).toBe('arretee');
  // Nobody looked, and no timer came, for three months.
  banc.avancer(24 * 95);
  expect((await lire('2026-12')).synthese.statut).toMatchObject({ etat: 'arretee', arreteeLe: '2027-02-04T07:05:00Z' });
  expect((await lire('2026-09')).synthese.statut).toEqual({ etat: 'recalculee' });
  expect(await relevesDe('2026-09')).toEqual([]);
});

test('un mois inachevé paraît provisoire, reparaît si ses chiffres ont changé, puis arrêté, puis corrigé : jamais deux fois le même', async () => {
  await uneTenue('2026-11-05T13:00:00Z');
  banc.avancer(24 * 20);
  expect(await publier('2026-11')).toMatchObject({ etat: 'Envoyée' });
  banc.avancer(1);
  expect(await publier('2026-11')).toMatchObject({
    etat: 'Déjà publiée',
    message: expect.stringContaining('n’ont pas changé depuis') as unknown,
  });
  await uneTenue('2026-11-19T13:00:00Z', 'Forum');
  expect(await publier('2026-11')).toMatchObject({ etat: 'Envoyée' });
  // 1 December, 09:05 in Paris.
  banc.avancer(24 * 10);
  await syntheseMensuelle(banc.contexte, 'minuteur');
  await syntheseMensuelle(banc.contexte, 'minuteur-2');
  expect(await publier('2026-11')).toMatchObject({ etat: 'Déjà publiée' });
  await uneTenue('2026-11-25T13:00:00Z', 'Oubliée');
  expect(await publier('2026-11')).toMatchObject({ etat: 'Déjà publiée' });
  const corriger = await banc.appeler(corrigerReleve, {
    profil: 'coordination',
    chemin: { mois: '2026-11' },
    corps: { version: 1, motif: 'Une rencontre oubliée' },
  });
  expect(corriger.corps).toEqual({ version: 2, dejaFait: false });
  await syntheseMensuelle(banc.contexte, 'minuteur-3');
  expect(await publier('2026-11')).toMatchObject({ etat: 'Envoyée' });
  expect(await publier('2026-11')).toMatchObject({ etat: 'Déjà publiée' });
  expect(titres()).toEqual([
    'Synthèse de novembre 2026 (provisoire)',
    'Synthèse de novembre 2026 (provisoire)',
    'Synthèse de novembre 2026',
    'Synthèse de novembre 2026 (corrigée)',
  ]);
  expect(JSON.stringify(banc.cartes[2])).toContain('Elle remplace la synthèse provisoire parue le');
});

describe('corriger un mois arrêté', () => {
  beforeEach(async () => {
    await uneTenue('2026-10-12T13:00:00Z');
    await lire('2026-10');
    banc.avancer(48);
    await uneTenue('2026-10-20T13:00:00Z', 'Notée après coup');
  });
  const examiner = (profil: NomProfil = 'coordination') =>
    banc.appeler(examinerReleve, { profil, chemin: { mois: '2026-10' } });
  const corriger = (corps: object) =>
    banc.appeler(corrigerReleve, { profil: 'coordination', chemin: { mois: '2026-10' }, corps });

  test('dit d’abord ce qui changerait, ne change rien, et n’est lu que de la coordination', async () => {
    const { corps } = await examiner();
    expect(corps).toMatchObject({ version: 1, ecarts: [{ libelle: 'En bref' }, {}, { libelle: 'Rencontres' }] });
    expect(await relevesDe('2026-10')).toHaveLength(1);
    for (const profil of ['partenaire', 'invite', 'lecture'] as const)
      expect((await examiner(profil)).statut).toBe(403);
  });

  test('garde les deux versions, qui et pourquoi ; répétée, elle ne fait rien de plus', async () => {
    const motif = 'Une rencontre notée après coup';
    expect((await corriger({ version: 1, motif })).corps).toEqual({ version: 2, dejaFait: false });
    expect((await corriger({ version: 1, motif })).corps).toEqual({ version: 2, dejaFait: true });
    const gardees = (await relevesDe('2026-10')).toSorted((a, b) => a.version - b.version);
    expect(gardees.map((r) => [r.version, r.origine, r.motif])).toEqual([
      [1, 'Clôture', undefined],
      [2, 'Correction', motif],
    ]);
    expect(gardees.map((r) => r.faits?.faits.rencontresTenues.length)).toEqual([1, 2]);
    const { synthese } = await lire('2026-10');
    expect(synthese.statut).toMatchObject({ version: 2, corrections: [{ version: 2, motif }] });
    expect(JSON.stringify(synthese)).not.toContain(gardees[1]?.par ?? 'sans compte');
  });

  test('deux personnes à la fois : une version, et la seconde l’apprend', async () => {
    const issues = await Promise.all(['Premier motif', 'Second motif'].map((motif) => corriger({ version: 1, motif })));
    expect(issues.map((r) => r.statut).sort()).toEqual([200, 409]);
    expect(await relevesDe('2026-10')).toHaveLength(2);
  });

  test('sans rien de changé dans les listes, ou sans relevé, elle se refuse', async () => {
    await corriger({ version: 1, motif: 'Une rencontre notée après coup' });
    expect((await corriger({ version: 2, motif: 'Encore' })).statut).toBe(422);
    const sans = await banc.appeler(corrigerReleve, {
      profil: 'coordination',
      chemin: { mois: '2026-05' },
      corps: { version: 1, motif: 'Ancien mois' },
    });
    expect(sans.statut).toBe(422);
  });
});

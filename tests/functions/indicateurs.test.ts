import type { z } from 'zod';
import {
  archiverIndicateur,
  creerIndicateur,
  essayerIndicateur,
  modifierIndicateur,
} from '../../core/contrats/indicateurs.ts';
import { lireSynthese } from '../../core/contrats/syntheses.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { unIndicateur } from './demandes/indicateurs.ts';
import { uneCle } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  // 1 November 2026, 08:05 in Paris: October has just closed.
  banc = await ouvrirBanc(undefined, '2026-11-01T07:05:00Z');
});
afterEach(() => banc.fermer());

const coordination = { profil: 'coordination' as const };
const lire = (id: string) => banc.contexte.depots.indicateurs.parId(id);
const uneFiche = async () => (await banc.contexte.depots.fichesAction.creer({ titre: 'Se rencontrer' })).id;
const unMatin = (debut: string, etat: 'Tenue' | 'Annulée' = 'Tenue') =>
  banc.contexte.depots.rencontres.creer({
    titre: 'Matinale',
    thematique: 'Santé',
    format: 'Matinale',
    etat,
    debut,
    dureeMinutes: 90,
    modalite: 'En présence',
    cleCreation: uneCle(),
  });
const synthese = async (mois: string) =>
  (
    (await banc.appeler(lireSynthese, { profil: 'lecture', chemin: { mois } })).corps as z.output<
      typeof lireSynthese.reponse
    >
  ).synthese;
const essayer = async (corps: object) => {
  const reponse = await banc.appeler(essayerIndicateur, { ...coordination, corps });
  expect(reponse.statut).toBe(200);
  return essayerIndicateur.reponse.parse(reponse.corps);
};

const matinales = (ficheAction: string) => ({
  libelle: 'Matinales',
  ficheAction,
  type: 'Réalisation',
  calcul: 'rencontres-tenues',
  formats: ['Matinale'],
  cibles: [{ valeur: 4, pour: '2026-12-31' }],
});

test('la même demande ne crée qu’un indicateur ; la même clé pour un autre est refusée', async () => {
  const champs = matinales(await uneFiche());
  const creer = (libelle: string) =>
    banc.appeler(creerIndicateur, {
      ...coordination,
      corps: { cle: 'une-cle-d-indicateur', champs: { ...champs, libelle } },
    });
  const premiere = await creer('Matinales');
  expect(await creer('Matinales')).toMatchObject({
    statut: 200,
    corps: { ...(premiere.corps as object), dejaFait: true },
  });
  expect((await creer('Autre')).statut).toBe(409);
  const { id } = premiere.corps as { id: string };
  expect(await lire(id)).toMatchObject({ libelle: 'Matinales', formats: ['Matinale'], cibles: [{ valeur: 4 }] });
});

test('l’essai n’écrit rien et donne ce que la page dira ; les mois arrêtés gardent leurs chiffres', async () => {
  const ficheAction = await uneFiche();
  await unMatin('2026-09-08T08:00:00Z');
  await unMatin('2026-10-06T08:00:00Z');
  await unMatin('2026-10-13T08:00:00Z', 'Annulée');
  const champs = matinales(ficheAction);
  const avant = await essayer({ champs });
  expect(avant.moisArretes).toBe(0);
  expect(avant.mois.at(-1)).toMatchObject({
    mois: '2026-10',
    mesure: { valeur: 1, denominateur: 2 },
    lignes: { total: 2, lignes: [{ liste: 'Rencontres' }, { dit: 'prévue, annulée' }] },
  });
  expect((await banc.contexte.depots.indicateurs.lire()).items).toEqual([]);

  const { corps } = await banc.appeler(creerIndicateur, { ...coordination, corps: { cle: uneCle(), champs } });
  const { id, eTag } = corps as { id: string; eTag: string };
  const octobre = await synthese('2026-10');
  const [l] = octobre.actions.flatMap((a) => a.indicateurs);
  expect([l?.mois, l?.annee]).toEqual([avant.mois.at(-1)?.mesure, avant.annee]);

  const autrement = { ...champs, formats: ['Café parents'] };
  const essai = await essayer({ indicateur: id, champs: autrement });
  expect(essai).toMatchObject({ moisArretes: 1, compteAutrement: true });
  expect(essai.mois.at(-1)).toMatchObject({ mesure: { valeur: 0 }, garde: { valeur: 1 } });
  await banc.appeler(modifierIndicateur, { ...coordination, chemin: { id }, corps: { eTag, champs: autrement } });
  expect((await synthese('2026-10')).actions).toEqual(octobre.actions);
});

test('deux écritures au même moment : la seconde est un conflit, sauf si tout ce qu’elle dit est écrit déjà', async () => {
  const { id, eTag } = await unIndicateur(banc);
  const dire = (responsable: string) =>
    banc.appeler(modifierIndicateur, { ...coordination, chemin: { id }, corps: { eTag, champs: { responsable } } });
  expect((await dire('PMI')).statut).toBe(200);
  expect((await dire('Mission locale')).statut).toBe(409);
  expect(await dire('PMI')).toMatchObject({ statut: 200, corps: { champsChanges: [] } });
  expect((await lire(id)).provenance).toMatchObject([{ champ: 'responsable', par: 'coordination', apres: 'PMI' }]);
});

test('archivé, il ne paraît plus ce mois-ci ; repris, il revient ; redit, rien ne change', async () => {
  const { id, eTag } = await unIndicateur(banc);
  const archiver = (archive: boolean, tag: string) =>
    banc.appeler(archiverIndicateur, { ...coordination, chemin: { id }, corps: { eTag: tag, archive } });
  expect((await synthese('2026-11')).actions).toHaveLength(1);
  expect(await archiver(true, eTag)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await archiver(true, eTag)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect((await synthese('2026-11')).actions).toEqual([]);
  expect((await archiver(false, eTag)).statut).toBe(409);
  await archiver(false, (await lire(id)).eTag);
  expect((await synthese('2026-11')).actions).toHaveLength(1);
});

test.each([
  ['une fourchette à l’envers', { cibles: [{ valeur: 80, haute: 70 }] }],
  [
    'deux cibles pour la même date',
    {
      cibles: [
        { valeur: 1, pour: '2026-12-31' },
        { valeur: 2, pour: '2026-12-31' },
      ],
    },
  ],
  ['un nom vide', { libelle: '  ' }],
  ['un calcul inconnu', { calcul: 'au-doigt-mouille' }],
  ['un nombre infini', { valeurOrigine: 1e300 }],
  ['une valeur saisie par la définition', { valeurs: [{ mois: '2026-10', valeur: 3 }] }],
])('%s est refusé avec sa phrase', async (_, champs) => {
  const { id, eTag } = await unIndicateur(banc);
  const refus = await banc.appeler(modifierIndicateur, { ...coordination, chemin: { id }, corps: { eTag, champs } });
  expect(refus.statut).toBe(400);
});

test('une fiche action qui n’existe pas est refusée là où elle est dite, à la création comme à l’essai', async () => {
  const champs = matinales('987654');
  const chemin = { erreur: { champs: [{ chemin: 'corps.champs.ficheAction' }] } };
  expect(await banc.appeler(creerIndicateur, { ...coordination, corps: { cle: uneCle(), champs } })).toMatchObject({
    statut: 404,
    corps: chemin,
  });
  expect(await banc.appeler(essayerIndicateur, { ...coordination, corps: { champs } })).toMatchObject({
    statut: 404,
    corps: chemin,
  });
});

import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import {
  deplacerCloture,
  lancerInterconnaissance,
  lireInterconnaissance,
  lireQuestions,
  lireReseau,
  relancerInterconnaissance,
  repondreInterconnaissance,
  suivreInterconnaissance,
} from '../../core/contrats/interconnaissance.ts';
import { repondreInterconnaissanceParLien } from '../../core/contrats/interconnaissance-par-lien.ts';
import { lireLignes } from '../../core/contrats/lectures.ts';
import { poserLesQuestions } from '../../functions/interconnaissance/minuteur.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, jetonRecu, uneCle } from './fabrique.ts';

const ANNEE = '2026';
const chemin = { annee: ANNEE };
let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const adresse = (rang: number) => `s${rang}@exemple.example`;
/** `n` structures, each with a person and an address of their own; the first is that of the partner. */
async function creer(n: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let rang = 0; rang < n; rang += 1) {
    const valeurs = { nom: `Structure ${rang}`, courrielDuContact: adresse(rang) };
    const { id } = await creerStructure(banc, rang === 0 ? { ...valeurs, profil: 'partenaire' } : valeurs);
    ids.push(id);
  }
  return ids;
}

const lancer = (structures: readonly string[], valeurs: object = {}, profil: NomProfil = 'coordination') =>
  banc.appeler(lancerInterconnaissance, {
    profil,
    corps: { cle: 'lancement-0001', structures, cloture: '2026-12-11', ...valeurs },
  });
const lignes = async () => (await banc.contexte.depots.interconnaissances.lire()).items;
const courriels = () => banc.graph.boiteEnvoi();
const suivi = async () => {
  const { corps } = await banc.appeler(suivreInterconnaissance, { profil: 'coordination', chemin });
  return (corps as { suivies: { structure: string; suivi: string }[] }).suivies;
};
/** What the link of a structure says of each that it is asked about. */
async function repondreParLien(rang: number, dite: (id: string) => string) {
  const jeton = jetonRecu(banc, adresse(rang));
  const { corps } = await banc.appeler(ouvrirLien, { corps: { jeton } });
  const { questions } = (corps as { interconnaissance: { questions: { id: string }[] } }).interconnaissance;
  const reponses = Object.fromEntries(questions.map(({ id }) => [id, dite(id)]));
  return banc.appeler(repondreInterconnaissanceParLien, { corps: { jeton, reponses } });
}

test('lancée, chaque structure a ses questions et un courriel ; répétée, rien de plus', async () => {
  const ids = await creer(4);
  expect(await lancer(ids)).toMatchObject({ statut: 200, corps: { interrogees: 4, envoyes: 4, dejaFait: false } });
  expect(courriels()).toHaveLength(4);
  expect((await lignes()).map(({ interrogees }) => interrogees.length)).toEqual([3, 3, 3, 3]);
  expect(await lancer(ids)).toMatchObject({ corps: { interrogees: 0, envoyes: 0, dejaFait: true } });
  expect(await lancer(ids, { cle: uneCle() })).toMatchObject({ corps: { interrogees: 0, envoyes: 0, dejaFait: true } });
  expect(courriels()).toHaveLength(4);
});

test('tuée n’importe où puis répétée : chacune une fois interrogée, un courriel au plus, les mêmes questions', async () => {
  const ids = await creer(3);
  await lancer(ids);
  const voulues = (await lignes()).map(({ cle, interrogees }) => [cle, interrogees.toSorted()]);
  for (let rang = 4; rang <= 30; rang += 4)
    for (const apres of [false, true]) {
      banc.fermer();
      banc = await ouvrirBanc();
      const memes = await creer(3);
      banc.mourirA(rang, apres);
      await lancer(memes).catch(() => undefined);
      banc.renaitre();
      expect((await lancer(memes)).statut).toBe(200);
      expect((await lignes()).map(({ cle, interrogees }) => [cle, interrogees.toSorted()])).toEqual(voulues);
      for (const [id] of memes.entries())
        expect(courriels().filter(({ a }) => a.includes(adresse(id))).length).toBeLessThanOrEqual(1);
    }
});

test('ce qui est demandé compte dans le budget ; reportée, la demande part à son jour, une fois', async () => {
  const [une = '', ...autres] = await creer(3);
  const reports = [{ structure: une, le: '2026-11-30' }];
  expect(await lancer([une, ...autres], { reports })).toMatchObject({ corps: { envoyes: 2, reportes: 1 } });
  expect(await suivi()).toContainEqual(expect.objectContaining({ structure: une, suivi: 'en-attente' }));
  await poserLesQuestions(banc.contexte);
  expect(courriels()).toHaveLength(2);
  banc.avancer(8 * 24);
  await poserLesQuestions(banc.contexte);
  await poserLesQuestions(banc.contexte);
  expect(courriels().filter(({ a }) => a.includes(adresse(0)))).toHaveLength(1);
  const { items } = await banc.contexte.depots.sollicitations.lireOu('structure', une);
  expect(items).toMatchObject([{ nature: 'Interconnaissance', etat: 'Envoyée', structure: une }]);
});

test('posées à la fin d’une année, les questions ouvertes la suivante partent encore à leur jour', async () => {
  const [une = '', ...autres] = await creer(3);
  const reports = [{ structure: une, le: '2027-01-05' }];
  expect(await lancer([une, ...autres], { reports, cloture: '2027-01-20' })).toMatchObject({ corps: { reportes: 1 } });
  banc.avancer(40 * 24);
  await poserLesQuestions(banc.contexte);
  banc.avancer(6 * 24);
  await poserLesQuestions(banc.contexte);
  expect(courriels().filter(({ a }) => a.includes(adresse(0)))).toHaveLength(1);
  banc.avancer(20 * 24);
  await poserLesQuestions(banc.contexte);
  expect(courriels()).toHaveLength(3);
});

test('quand rien n’est à envoyer, un tour ne lit ni l’annuaire ni ses personnes', async () => {
  const ids = await creer(3);
  await lancer(ids);
  const tour = async () => {
    const lues: string[] = [];
    const { depots } = banc.contexte;
    const compte = <D extends { readonly lire: () => unknown }>(depot: D, nom: string): D => ({
      ...depot,
      lire: () => {
        lues.push(nom);
        return depot.lire();
      },
    });
    await poserLesQuestions({
      ...banc.contexte,
      depots: {
        ...depots,
        structures: compte(depots.structures, 'structures'),
        contacts: compte(depots.contacts, 'contacts'),
      },
    });
    return lues;
  };
  // All were written to: an hour of rounds has nothing to read.
  for (let fois = 0; fois < 6; fois += 1) {
    banc.avancer(1 / 6);
    expect(await tour()).toEqual([]);
  }
  expect(courriels()).toHaveLength(3);
});

test('le dernier jour se déplace et se clôt sans prévenir personne ; la relance et l’abandon suivent', async () => {
  const [une = '', ...autres] = await creer(3);
  await lancer([une, ...autres], { reports: [{ structure: une, le: '2026-12-05' }] });
  const avant = courriels().length;
  const deplacer = (corps: object, profil: NomProfil = 'coordination') =>
    banc.appeler(deplacerCloture, { profil, chemin, corps: { vue: '2026-12-11', ...corps } });
  expect((await deplacer({ cloture: '2026-12-18' }, 'partenaire')).statut).toBe(403);
  expect((await deplacer({ cloture: '2020-01-01' })).statut).toBe(422);
  expect(await deplacer({ cloture: '2026-12-18' })).toMatchObject({
    statut: 200,
    corps: { cloture: '2026-12-18', dejaFait: false },
  });
  expect(await deplacer({ cloture: '2026-12-18' })).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect((await deplacer({ cloture: '2026-12-20' })).statut).toBe(409);
  const fin = await deplacer({ vue: '2026-12-18' });
  expect(fin).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await deplacer({ vue: '2026-12-18' })).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect((await deplacer({ vue: '2026-12-18', cloture: '2026-12-30' })).statut).toBe(422);
  expect((await banc.appeler(relancerInterconnaissance, { profil: 'coordination', chemin, corps: {} })).statut).toBe(
    422,
  );
  await poserLesQuestions(banc.contexte);
  expect(courriels()).toHaveLength(avant);
  const { items } = await banc.contexte.depots.sollicitations.lireOu('structure', une);
  expect(items).toMatchObject([{ etat: 'Annulée' }]);
});

test('chacun lit pour lesquelles de ses structures il peut encore répondre, et rien des autres', async () => {
  const ids = await creer(3);
  await lancer(ids);
  const aRepondre = async (profil: NomProfil) =>
    ((await banc.appeler(lireInterconnaissance, { profil })).corps as { aRepondre: object[] }).aRepondre;
  expect(await aRepondre('partenaire')).toEqual([{ structure: ids[0], cloture: expect.stringMatching(/^2026-12-11/) }]);
  expect(await aRepondre('lecture')).toEqual([]);
  expect(await aRepondre('invite')).toEqual([]);
  await repondreParLien(0, () => 'De nom');
  expect(await aRepondre('partenaire')).toEqual([]);
});

test('la relance ne va qu’à qui n’a rien dit, une seule fois', async () => {
  const ids = await creer(3);
  await lancer(ids);
  await repondreParLien(0, () => 'De nom');
  const relancer = () => banc.appeler(relancerInterconnaissance, { profil: 'coordination', chemin, corps: {} });
  expect(await relancer()).toMatchObject({ corps: { envoyes: 2, dejaRelancees: 0 } });
  expect(await relancer()).toMatchObject({ corps: { envoyes: 0, dejaRelancees: 2 } });
  expect(courriels()).toHaveLength(5);
  expect((await suivi()).map((s) => s.suivi)).toEqual(['repondue', 'relancee', 'relancee']);
});

test('sans adresse, la structure est à appeler ; la coordination note ce qu’elle dit', async () => {
  const ids = await creer(2);
  const { id } = await banc.contexte.depots.structures.creer({
    nom: 'Sans adresse',
    type: 'Association',
    statut: 'Active',
    telephone: '+33556000000',
    thematiques: [],
  });
  expect(await lancer([...ids, id])).toMatchObject({ corps: { envoyes: 2, aAppeler: 1 } });
  expect(await suivi()).toContainEqual({
    structure: id,
    nom: 'Sans adresse',
    suivi: 'a-appeler',
    appeler: [{ nom: 'Sans adresse', telephone: '+33556000000' }],
  });
  const lue = await banc.appeler(lireQuestions, { profil: 'coordination', chemin: { id } });
  const { eTag } = (lue.corps as { posees: { eTag: string } }).posees;
  const corps = { eTag, reponses: { [ids[0] ?? '']: 'Ensemble' } };
  const noter = () => banc.appeler(repondreInterconnaissance, { profil: 'coordination', chemin: { id }, corps });
  expect(await noter()).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await noter()).toMatchObject({ statut: 200, corps: { dejaFait: true } });
});

test('par le lien, la réponse se change jusqu’au dernier jour, et plus après', async () => {
  const ids = await creer(3);
  await lancer(ids);
  expect(await repondreParLien(1, () => 'Inconnue')).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await repondreParLien(1, () => 'Ensemble')).toMatchObject({ corps: { dejaFait: false } });
  expect(await repondreParLien(1, () => 'Ensemble')).toMatchObject({ corps: { dejaFait: true } });
  const sienne = (await lignes()).find(({ structure }) => structure === ids[1]);
  expect(sienne?.inconnues).toEqual([]);
  expect(sienne?.ensemble).toHaveLength(2);
  const jeton = jetonRecu(banc, adresse(1));
  banc.avancer(19 * 24);
  const tard = { corps: { jeton, reponses: { [ids[0] ?? '']: 'De nom' } } };
  expect([410, 422]).toContain((await banc.appeler(repondreInterconnaissanceParLien, tard)).statut);
});

test('par le lien d’une structure, on ne parle ni d’elle, ni d’une qui ne lui est pas demandée', async () => {
  const ids = await creer(3);
  await lancer(ids);
  const { id: ailleurs } = await creerStructure(banc, { nom: 'Ailleurs' });
  const jeton = jetonRecu(banc, adresse(1));
  for (const id of [ids[1] ?? '', ailleurs])
    expect(
      await banc.appeler(repondreInterconnaissanceParLien, { corps: { jeton, reponses: { [id]: 'De nom' } } }),
    ).toMatchObject({ statut: 422 });
});

test('une version dépassée de la ligne est refusée dans l’onglet', async () => {
  const ids = await creer(3);
  await lancer(ids);
  const lue = await banc.appeler(lireQuestions, { profil: 'partenaire', chemin: { id: ids[0] ?? '' } });
  const { eTag } = (lue.corps as { posees: { eTag: string } }).posees;
  await repondreParLien(0, () => 'Inconnue');
  const corps = { eTag, reponses: { [ids[1] ?? '']: 'Ensemble' } };
  expect(
    await banc.appeler(repondreInterconnaissance, { profil: 'partenaire', chemin: { id: ids[0] ?? '' }, corps }),
  ).toMatchObject({ statut: 409 });
});

describe('ce qu’une structure dit d’une autre n’est montré à personne', () => {
  const AUTRES = ['partenaire', 'invite', 'lecture'] as const;

  test('ni par le réseau, ni par le suivi, ni par la liste, ni par la page d’une autre', async () => {
    const ids = await creer(3);
    await lancer(ids);
    await repondreParLien(1, () => 'Ensemble');
    for (const profil of AUTRES) {
      expect((await banc.appeler(lireReseau, { profil, chemin })).statut).toBe(403);
      expect((await banc.appeler(suivreInterconnaissance, { profil, chemin })).statut).toBe(403);
      expect((await banc.appeler(lireQuestions, { profil, chemin: { id: ids[1] ?? '' } })).statut).toBe(403);
      const lue = await banc.appeler(lireLignes, { profil, chemin: { liste: 'Interconnaissances' }, corps: {} });
      expect(lue.statut).toBeGreaterThanOrEqual(400);
    }
    const sienne = await banc.appeler(lireQuestions, { profil: 'partenaire', chemin: { id: ids[0] ?? '' } });
    expect(JSON.stringify(sienne.corps)).not.toContain('Ensemble');
    const { corps } = await banc.appeler(ouvrirLien, { corps: { jeton: jetonRecu(banc, adresse(2)) } });
    expect(JSON.stringify(corps)).not.toContain('Ensemble');
  });

  test('ni par le total, tant qu’une réponse peut encore le changer, ni à moins de cinq', async () => {
    const ids = await creer(6);
    await lancer(ids);
    const reponses = ['Inconnue', 'De nom', 'Ensemble'];
    for (const rang of [0, 1, 2, 3]) await repondreParLien(rang, (id) => reponses[Number(id) % 3] ?? 'Inconnue');
    const lu = async () => {
      const { corps } = await banc.appeler(lireInterconnaissance, { profil: 'partenaire' });
      return (corps as { annees: { reponses: number; densite?: object }[] }).annees[0];
    };
    expect(await lu()).toMatchObject({ annee: ANNEE, interrogees: 6, reponses: 4 });
    expect((await lu())?.densite).toBeUndefined();
    await repondreParLien(4, (id) => reponses[Number(id) % 3] ?? 'Inconnue');
    expect((await lu())?.densite).toBeUndefined();
    banc.avancer(20 * 24);
    expect(Object.keys((await lu()) ?? {}).toSorted()).toEqual(
      ['annee', 'cloture', 'close', 'densite', 'interrogees', 'reponses'].toSorted(),
    );
    for (const profil of AUTRES)
      expect((await banc.appeler(lireInterconnaissance, { profil })).corps).toEqual(
        (await banc.appeler(lireInterconnaissance, { profil: 'coordination' })).corps,
      );
  });

  test('la coordination lit le réseau de toutes, sans qui l’a dit', async () => {
    const ids = await creer(3);
    await lancer(ids);
    await repondreParLien(1, () => 'Ensemble');
    const { corps } = await banc.appeler(lireReseau, { profil: 'coordination', chemin });
    expect(corps).toMatchObject({ reponses: 1, densite: { paires: 3, sues: 2, connues: 2, liees: 2 } });
    expect(Object.keys((corps as { liens: object[] }).liens[0] ?? {}).toSorted()).toEqual(
      ['a', 'b', 'declare', 'misesEnLien', 'rencontres'].toSorted(),
    );
  });
});

import { grefferALaCreation } from '../../core/contrats/greffe.ts';
import { grefferRencontre } from '../../core/contrats/rencontres.ts';
import { ouvrirSondage, voter } from '../../core/contrats/sondages.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { avantDEcrire, creerStructure, demandeDeRencontre, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  a = (await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' })).id;
});
afterEach(() => banc.fermer());

async function deux(valeurs: Record<string, unknown> = {}) {
  const hote = await uneRencontre(banc, [a], { titre: 'Le comité' });
  const rencontre = await uneRencontre(banc, [a], { titre: 'Les permanences', objectif: 'Se répartir', ...valeurs });
  return { hote: hote.id, rencontre };
}
const greffer = (id: string, corps: object, profil: 'coordination' | 'partenaire' = 'coordination') =>
  banc.appeler(grefferRencontre, { profil, chemin: { id }, corps });
const pointsDe = async (hote: string) =>
  (await banc.contexte.depots.points.lire()).items.filter((p) => p.rencontre === hote);

test('le point est proposé à l’autre, la rencontre annulée dit où ; redemandé, ou par deux à la fois, un seul point', async () => {
  const { hote, rencontre } = await deux();
  const corps = { eTag: rencontre.eTag, hote, dureeMinutes: 30 };
  const faits = await Promise.all([greffer(rencontre.id, corps), greffer(rencontre.id, corps)]);
  expect(faits.map((f) => f.statut)).toEqual([200, 200]);
  expect(await greffer(rencontre.id, corps)).toMatchObject({ statut: 200, corps: { dejaFait: true, hote } });
  expect(await pointsDe(hote)).toMatchObject([
    { titre: 'Les permanences', dureeMinutes: 30, precisions: 'Se répartir', etat: 'Proposé' },
  ]);
  expect(await banc.contexte.depots.rencontres.parId(rencontre.id)).toMatchObject({
    etat: 'Annulée',
    greffeeSur: hote,
    minutesGreffees: 30,
  });
  expect(banc.graph.boiteEnvoi()).toHaveLength(0);
});

test('tuée après le point, la même demande finit, sans un second point', async () => {
  const { hote, rencontre } = await deux();
  const corps = { eTag: rencontre.eTag, hote, dureeMinutes: 30 };
  const tuee = avantDEcrire(banc, 'rencontres', async () => {
    throw new Error('Arrêt.');
  });
  const demande = { profil: 'coordination', chemin: { id: rencontre.id }, corps } as const;
  expect(await banc.appeler(grefferRencontre, demande, tuee)).toMatchObject({ statut: 500 });
  expect(await pointsDe(hote)).toHaveLength(1);
  expect(await greffer(rencontre.id, corps)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await pointsDe(hote)).toHaveLength(1);
});

test('changée depuis qu’on l’a vue, en sondage, ou vers une rencontre qui n’est pas là : rien n’est écrit', async () => {
  const { hote, rencontre } = await deux();
  const corps = { eTag: rencontre.eTag, hote, dureeMinutes: 30 };
  expect(await greffer(rencontre.id, { ...corps, eTag: '"ancien,1"' })).toMatchObject({ statut: 409 });
  expect(await greffer(rencontre.id, { ...corps, hote: '9999' })).toMatchObject({ statut: 404 });
  expect(await greffer(rencontre.id, corps, 'partenaire')).toMatchObject({ statut: 403 });
  const enSondage = await uneRencontre(banc, [a], { debut: undefined });
  const sonder = { profil: 'coordination', chemin: { id: enSondage.id }, corps: demandeDeSondage() } as const;
  await banc.appeler(ouvrirSondage, sonder);
  expect(await greffer(enSondage.id, { ...corps, eTag: enSondage.eTag })).toMatchObject({ statut: 422 });
  expect(await pointsDe(hote)).toHaveLength(0);
});

describe('à la création', () => {
  const aCreer = async (valeurs: Record<string, unknown> = {}) => {
    const hote = (await uneRencontre(banc, [a], { titre: 'Le comité' })).id;
    const corps = { ...demandeDeRencontre([a], { titre: 'Les permanences', objectif: 'Se répartir' }), hote };
    return { hote, corps: { ...corps, minutesDuPoint: 30, ...valeurs } };
  };
  const demander = (corps: object, profil: 'coordination' | 'partenaire' | 'invite' | 'lecture' = 'coordination') =>
    banc.appeler(grefferALaCreation, { profil, corps });
  const autres = async (hote: string) =>
    (await banc.contexte.depots.rencontres.lire()).items.filter(({ id }) => id !== hote);

  test('un point à l’autre, de quoi compter les heures évitées, et rien à personne ; redemandé, rien de plus', async () => {
    const { hote, corps } = await aCreer();
    const faites = await Promise.all([demander(corps), demander(corps)]);
    expect(faites.map((f) => f.statut)).toEqual([200, 200]);
    expect(await demander(corps)).toMatchObject({ statut: 200, corps: { hote, dejaFait: true } });
    expect(await pointsDe(hote)).toMatchObject([
      { titre: 'Les permanences', dureeMinutes: 30, precisions: 'Se répartir', etat: 'Proposé' },
    ]);
    const [gardee, ...reste] = await autres(hote);
    expect(reste).toHaveLength(0);
    expect(gardee).toMatchObject({ etat: 'Annulée', greffeeSur: hote, dureeMinutes: 90, minutesGreffees: 30 });
    const { items } = await banc.contexte.depots.participations.lireOu('rencontre', gardee?.id ?? '');
    expect(items.map((p) => p.structure)).toEqual([a]);
    expect(banc.graph.boiteEnvoi()).toHaveLength(0);
  });

  test('tuée après le point, la même demande finit, sans un second point ; une autre, de la même page, est refusée', async () => {
    const { hote, corps } = await aCreer();
    const { rencontres } = banc.contexte.depots;
    const creerSiAbsent = async (): Promise<never> => {
      throw new Error('Arrêt.');
    };
    const tuee = {
      ...banc.contexte,
      depots: { ...banc.contexte.depots, rencontres: { ...rencontres, creerSiAbsent } as typeof rencontres },
    };
    expect(await banc.appeler(grefferALaCreation, { profil: 'coordination', corps }, tuee)).toMatchObject({
      statut: 500,
    });
    expect([(await pointsDe(hote)).length, (await autres(hote)).length]).toEqual([1, 0]);
    const ailleurs = (await uneRencontre(banc, [a], { titre: 'Une autre' })).id;
    expect(await demander({ ...corps, hote: ailleurs })).toMatchObject({ statut: 409 });
    expect(await pointsDe(ailleurs)).toHaveLength(0);
    expect(await demander(corps)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await pointsDe(hote)).toHaveLength(1);
  });

  test('qui ne crée pas de rencontre n’en greffe pas, et rien n’est écrit d’une demande refusée', async () => {
    const { hote, corps } = await aCreer();
    for (const profil of ['partenaire', 'invite', 'lecture'] as const)
      expect(await demander(corps, profil)).toMatchObject({ statut: 403 });
    expect(await demander({ ...corps, minutesDuPoint: 120 })).toMatchObject({ statut: 422 });
    expect(await demander({ ...corps, hote: '9999' })).toMatchObject({ statut: 404 });
    expect([(await pointsDe(hote)).length, (await autres(hote)).length]).toEqual([0, 0]);
  });
});

test('une structure a répondu au téléphone à son sondage, clos depuis : elle attend la rencontre, qui s’annule d’abord', async () => {
  const { hote } = await deux();
  const { id: b } = await creerStructure(banc, { nom: 'Sans adresse' });
  const { id } = await uneRencontre(banc, [b], { titre: 'Sondée' });
  const { sondages, sollicitations, rencontres } = banc.contexte.depots;
  const { cloture, creneaux } = demandeDeSondage();
  const sondage = await sondages.creer({
    ...{ titre: 'Quelle date ?', rencontre: id, etat: 'Ouvert', cle: uneCle(), cloture },
    creneaux: creneaux.map((c, rang) => ({ id: `c${rang + 1}`, dureeMinutes: 90, ...c })),
  });
  const corps = { structure: b, reponses: { c1: 'Oui' } };
  const chemin = { id: sondage.id };
  expect(await banc.appeler(voter, { profil: 'coordination', chemin, corps })).toMatchObject({ statut: 200 });
  await sondages.modifier(sondage.id, sondage.eTag, { etat: 'Clos' });
  expect((await sollicitations.lireOu('rencontre', id)).items).toEqual([]);
  const { eTag } = await rencontres.parId(id);
  expect(await greffer(id, { eTag, hote, dureeMinutes: 30 })).toMatchObject({ statut: 422 });
  expect(await pointsDe(hote)).toHaveLength(0);
});

import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';
import { proposerPoint } from '../../core/contrats/points.ts';
import { annulerRencontre, creerRencontre, planifierRencontre } from '../../core/contrats/rencontres.ts';
import { ouvrirSondage } from '../../core/contrats/sondages.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { creerStructure, demandeDeRencontre, jetonRecu, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  a = (await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' })).id;
});
afterEach(() => banc.fermer());

const agir = (contrat: { readonly id: string }, id: string, corps: object) =>
  banc.appeler(contrat, { profil: 'coordination', chemin: { id }, corps });
const invitations = () =>
  banc.graph.boiteEnvoi().filter(({ nature, a: qui }) => nature === 'invitation' && qui.includes('a@exemple.example'));
const versionDe = async (id: string) => (await banc.contexte.depots.rencontres.parId(id)).eTag;
const reprises = async (id: string) =>
  (await banc.contexte.depots.rencontres.lireOu('reprend', id)).items.filter(({ etat }) => etat !== 'Annulée');

/** Planned, announced, with a point and an ordre du jour, then cancelled. */
async function uneAnnulee(): Promise<string> {
  const { id, eTag } = await uneRencontre(banc, [a], { titre: 'Les permanences', avecOrdreDuJour: true });
  await agir(planifierRencontre, id, { eTag });
  await agir(proposerPoint, id, { cle: uneCle(), titre: 'Les horaires d’été', type: 'Échange' });
  const { eTag: planifiee } = await banc.contexte.depots.rencontres.parId(id);
  expect(await agir(annulerRencontre, id, { eTag: planifiee, motif: 'Salle prise' })).toMatchObject({ statut: 200 });
  return id;
}
const demande = (reprend: string, valeurs: object = {}) => ({
  ...demandeDeRencontre([a], { titre: 'Les permanences', debut: '2026-12-17T13:30:00Z' }),
  reprend,
  ...valeurs,
});
const creer = (corps: object, contexte = banc.contexte) =>
  banc.appeler(creerRencontre, { profil: 'coordination', corps }, contexte);

test('reprise, elle emporte points et ordre du jour ; deux clics n’en font qu’une, une autre page est prévenue', async () => {
  const annulee = await uneAnnulee();
  const corps = demande(annulee);
  const faites = await Promise.all([creer(corps), creer(corps)]);
  expect(faites.map((f) => f.statut)).toEqual([200, 200]);
  expect(await creer(corps)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  const [reprise, ...autres] = await reprises(annulee);
  expect(autres).toHaveLength(0);
  expect(reprise).toMatchObject({ reprend: annulee, etat: 'À planifier' });
  expect(reprise?.ordreDuJour).toEqual((await banc.contexte.depots.rencontres.parId(annulee)).ordreDuJour);
  const { items: points } = await banc.contexte.depots.points.lireOu('rencontre', reprise?.id ?? '');
  expect(points.map(({ titre }) => titre)).toEqual(['Les horaires d’été']);
  expect(await creer(demande(annulee))).toMatchObject({
    statut: 422,
    corps: { erreur: { message: expect.stringMatching(/^Cette rencontre est déjà reprise le/) as unknown } },
  });
  expect(await reprises(annulee)).toHaveLength(1);
});

test('qui a su l’annulation reçoit une invitation à la reprise, et une seule', async () => {
  const annulee = await uneAnnulee();
  const avant = invitations().length;
  const { id, eTag } = (await creer(demande(annulee))).corps as { readonly id: string; readonly eTag: string };
  expect(invitations()).toHaveLength(avant);
  await Promise.all([agir(planifierRencontre, id, { eTag }), agir(planifierRencontre, id, { eTag })]);
  expect(invitations()).toHaveLength(avant + 1);
});

test('la page de qui y était invité dit quand elle aura lieu, une fois la date sûre, et seulement si l’on y est convié', async () => {
  const b = (await creerStructure(banc, { courrielDuContact: 'b@exemple.example' })).id;
  const { id } = await uneRencontre(banc, [a, b], { debut: undefined });
  await agir(ouvrirSondage, id, demandeDeSondage());
  const pages = ['a@exemple.example', 'b@exemple.example'].map((adresse) => jetonRecu(banc, adresse));
  const dites = () =>
    Promise.all(
      pages.map(async (jeton) => {
        const { corps } = await banc.appeler(ouvrirLien, { corps: { jeton } });
        return (corps as PageDeRencontre).rencontre.reprise;
      }),
    );
  await agir(annulerRencontre, id, { eTag: await versionDe(id), motif: 'Salle prise' });
  const reprise = (await creer(demande(id))).corps as { readonly id: string };
  expect(await dites()).toEqual([undefined, undefined]);
  await agir(planifierRencontre, reprise.id, { eTag: await versionDe(reprise.id) });
  expect(await dites()).toEqual([expect.stringMatching(/^jeudi 17 décembre 2026/), undefined]);
  await agir(annulerRencontre, reprise.id, { eTag: await versionDe(reprise.id), motif: 'Neige' });
  expect(await dites()).toEqual([undefined, undefined]);
});

test('tuée avant que les points suivent, la même demande finit', async () => {
  const annulee = await uneAnnulee();
  const corps = demande(annulee);
  const { points } = banc.contexte.depots;
  const modifier = async (): Promise<never> => {
    throw new Error('Arrêt.');
  };
  const tuee = {
    ...banc.contexte,
    depots: { ...banc.contexte.depots, points: { ...points, modifier } as typeof points },
  };
  expect(await creer(corps, tuee)).toMatchObject({ statut: 500 });
  expect((await points.lireOu('rencontre', annulee)).items).toHaveLength(1);
  const { id } = (await creer(corps)).corps as { readonly id: string };
  expect((await points.lireOu('rencontre', id)).items).toHaveLength(1);
  expect(await reprises(annulee)).toHaveLength(1);
});

test('une rencontre qui tient toujours, ou qui n’est pas là, ne se reprend pas : rien n’est écrit', async () => {
  const { id } = await uneRencontre(banc, [a]);
  expect(await creer(demande(id))).toMatchObject({ statut: 422 });
  expect(await creer(demande('9999'))).toMatchObject({ statut: 404 });
  expect((await banc.contexte.depots.rencontres.lire()).items).toHaveLength(1);
});

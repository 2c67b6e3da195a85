import { grefferRencontre } from '../../core/contrats/rencontres.ts';
import { ouvrirSondage } from '../../core/contrats/sondages.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { avantDEcrire, creerStructure, uneRencontre } from './fabrique.ts';

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

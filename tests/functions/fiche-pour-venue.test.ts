import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { creerFiche } from '../../core/contrats/fiches.ts';
import { annoncerALaPorte, deciderVenue, lirePorte } from '../../core/contrats/porte.ts';
import { lireAdresseDePorte } from '../../core/porte/adresse.ts';
import { plusMinutes } from '../../core/temps/heure-locale.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let rencontre: string;
let venue: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  rencontre = (await uneRencontre(banc, [], { debut: plusMinutes(banc.contexte.maintenant(), 30) })).id;
  const porte = await banc.appeler(lirePorte, { profil: 'coordination', chemin: { id: rencontre } });
  const cle = lireAdresseDePorte(new URL((porte.corps as ReponseDe<typeof lirePorte>).adresse).hash).cle;
  await banc.appeler(annoncerALaPorte, { corps: { porte: cle, nom: 'Les Roues', commune: 'Saint-Exemple' } });
  venue = (await venues())[0]?.id ?? '';
});
afterEach(() => banc.fermer());

const venues = async () => (await banc.contexte.depots.venues.lireOu('rencontre', rencontre)).items;
const presences = async () => (await banc.contexte.depots.participations.lireOu('rencontre', rencontre)).items;
const fiches = async () => (await banc.contexte.depots.structures.lire()).items;
const demande = (corps: object = {}) => ({
  profil: 'coordination' as const,
  corps: {
    cle: uneCle(),
    champs: { nom: 'Les Roues', type: 'Association' },
    venue: { rencontre, id: venue },
    ...corps,
  },
});
const creer = (corps: object = {}) => banc.appeler(creerFiche, demande(corps));

test('la fiche créée pour une venue a sa présence, venue sans invitation ; redemandée d’un autre formulaire, c’est la même', async () => {
  const faite = await creer();
  expect(faite).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  const { id } = faite.corps as ReponseDe<typeof creerFiche>;
  expect(await presences()).toMatchObject([{ structure: id, statut: 'Présent', sansInvitation: true, personnes: 1 }]);
  expect(await venues()).toMatchObject([{ etat: 'Rattachée', structure: id }]);
  const [combien, avant] = [(await fiches()).length, await presences()];
  expect((await creer()).corps).toMatchObject({ id, dejaFait: true });
  expect((await Promise.all([creer(), creer()])).map((r) => r.statut)).toEqual([200, 200]);
  expect([(await fiches()).length, await presences()]).toEqual([combien, avant]);
});

test('interrompue n’importe où puis redemandée, une fiche, une présence, une venue décidée', async () => {
  const { id: ailleurs } = await uneRencontre(banc, [], { debut: plusMinutes(banc.contexte.maintenant(), 30) });
  const uneAutre = async (nom: string) => {
    const porte = await banc.appeler(lirePorte, { profil: 'coordination', chemin: { id: ailleurs } });
    const cle = lireAdresseDePorte(new URL((porte.corps as ReponseDe<typeof lirePorte>).adresse).hash).cle;
    await banc.appeler(annoncerALaPorte, { corps: { porte: cle, nom, commune: '' } });
    return (await banc.contexte.depots.venues.lireOu('rencontre', ailleurs)).items.find((v) => v.nom === nom)?.id ?? '';
  };
  banc.compter();
  await creer();
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      const nom = `Reprise ${rang} ${apres ? 'apres' : 'avant'}`;
      const corps = { champs: { nom, type: 'Association' }, malgreDoublon: true };
      const dite = { ...corps, venue: { rencontre: ailleurs, id: await uneAutre(nom) } };
      banc.mourirA(rang, apres);
      await creer(dite);
      banc.renaitre();
      expect({ rang, apres, statut: (await creer(dite)).statut }).toEqual({ rang, apres, statut: 200 });
      const siennes = (await fiches()).filter((s) => s.nom === nom);
      const { items } = await banc.contexte.depots.participations.lireOu('rencontre', ailleurs);
      expect(siennes).toHaveLength(1);
      expect(items.filter((p) => p.structure === siennes[0]?.id)).toHaveLength(1);
      expect(await banc.contexte.depots.venues.parId(dite.venue.id)).toMatchObject({ etat: 'Rattachée' });
    }
});

test('écartée ou rattachée à une autre fiche, elle n’en fait plus naître ; d’une autre rencontre non plus', async () => {
  const avant = (await fiches()).length;
  const autre = (await uneRencontre(banc, [])).id;
  expect((await creer({ venue: { rencontre: autre, id: venue } })).statut).toBe(404);
  await banc.appeler(deciderVenue, { profil: 'coordination', chemin: { id: rencontre, venue }, corps: {} });
  expect((await creer()).statut).toBe(409);
  expect([(await fiches()).length, await presences()]).toEqual([avant, []]);
});

test('un doublon certain est signalé : rien n’est créé, ni rattaché', async () => {
  const champs = { nom: 'Les Roues', type: 'Association', siret: '73282932000074' };
  await banc.appeler(creerFiche, { profil: 'coordination', corps: { cle: uneCle(), champs } });
  expect((await creer({ champs: champs })).statut).toBe(422);
  expect([await presences(), (await venues())[0]?.etat]).toEqual([[], 'À examiner']);
});

test.each(['partenaire', 'invite', 'lecture'] as const)(
  'le profil %s ne crée pas de fiche pour une venue',
  async (profil) => {
    expect((await banc.appeler(creerFiche, { ...demande(), profil })).statut).toBe(403);
    expect((await venues())[0]?.etat).toBe('À examiner');
  },
);

import { enregistrerOrdreDuJour } from '../../core/contrats/ordre-du-jour.ts';
import { lireOutlook, trancherOutlook } from '../../core/contrats/outlook.ts';
import { modifierRencontre, planifierRencontre } from '../../core/contrats/rencontres.ts';
import { relireOutlook } from '../../functions/rencontres/relire-outlook.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeRencontre, troisStructures, uneRencontre, uneStructure } from './fabrique.ts';

let banc: Banc;
let structures: readonly string[];
beforeAll(async () => {
  banc = await ouvrirBanc();
  structures = await troisStructures(banc);
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

const rencontre = (id: string) => banc.contexte.depots.rencontres.parId(id);
const courriels = (titre: string, nature: string) =>
  banc.graph.boiteEnvoi().filter((c) => c.nature === nature && c.objet.startsWith(titre));

let numero = 0;
async function planifiee(invitees = structures, valeurs: Record<string, unknown> = {}) {
  numero += 1;
  const titre = `Relue dans Outlook ${String(numero).padStart(4, '0')}`;
  const { id, eTag } = await uneRencontre(banc, invitees, { titre, ...valeurs });
  await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
  const evenement = (await rencontre(id)).evenementId ?? '';
  return { id, titre, evenement };
}
const UN_JOUR_APRES = { debut: '2026-12-11T14:30:00', fin: '2026-12-11T16:00:00' };
const dansOutlook = (evenement: string, valeurs: Parameters<Banc['contexte']['agenda']['modifier']>[1]) =>
  banc.contexte.agenda.modifier(evenement, valeurs);

type Lue = {
  readonly etat: string;
  readonly vu: string;
  readonly eTag: string;
  readonly ecarts: readonly { readonly quoi: string }[];
  readonly horsReunion: readonly { readonly nom: string }[];
};
const lire = async (id: string) =>
  (await banc.appeler(lireOutlook, { profil: 'coordination', chemin: { id } })).corps as Lue;
const trancher = (id: string, corps: object) =>
  banc.appeler(trancherOutlook, { profil: 'coordination', chemin: { id }, corps });
const choisir = async (id: string, cote: 'outlook' | 'maillage', reste: object = {}) => {
  const { eTag, vu } = await lire(id);
  return { eTag, vu, cote, ...reste };
};
/** The next round, once rows that have just changed are quiet. */
const relire = async () => {
  banc.avancer(1);
  await relireOutlook(banc.contexte);
};

test('déplacée dans Outlook, la rencontre le dit à la relecture suivante, une fois, et ne le dit plus quand c’est réglé', async () => {
  const { id, evenement } = await planifiee();
  await relire();
  expect((await rencontre(id)).ecartOutlook).toBeUndefined();
  await dansOutlook(evenement, UN_JOUR_APRES);
  await relire();
  const { ecartOutlook, eTag } = await rencontre(id);
  expect(ecartOutlook).toBe('Changée');
  await relire();
  expect((await rencontre(id)).eTag).toBe(eTag);
  await dansOutlook(evenement, { debut: '2026-12-10T14:30:00', fin: '2026-12-10T16:00:00' });
  await relire();
  expect((await rencontre(id)).ecartOutlook).toBeUndefined();
});

test('ce qui vient de changer dans Maillage, et qui est en chemin vers Outlook, n’est pas pris pour un écart', async () => {
  const { id, evenement } = await planifiee();
  banc.avancer(1);
  await dansOutlook(evenement, UN_JOUR_APRES);
  const { eTag } = await rencontre(id);
  await banc.contexte.depots.rencontres.modifier(id, eTag, { objectif: 'Se connaître' });
  await relireOutlook(banc.contexte);
  expect((await rencontre(id)).ecartOutlook).toBeUndefined();
});

test('une relecture tient en une demande au calendrier, quel que soit le nombre des réunions', async () => {
  const demandes = async (): Promise<number> => {
    await relire();
    banc.compter();
    await relireOutlook(banc.contexte);
    return banc.compter();
  };
  await planifiee();
  const avant = await demandes();
  for (let i = 0; i < 3; i += 1) {
    const { evenement } = await planifiee();
    await dansOutlook(evenement, UN_JOUR_APRES);
  }
  expect(await demandes()).toBe(avant);
});

test('déplacée loin, elle est retrouvée ; supprimée, elle est dite supprimée', async () => {
  const loin = await planifiee();
  const perdue = await planifiee();
  await dansOutlook(loin.evenement, { debut: '2027-02-02T09:00:00', fin: '2027-02-02T10:30:00' });
  await banc.contexte.agenda.annuler(perdue.evenement, 'Supprimée à la main');
  await relire();
  expect((await rencontre(loin.id)).ecartOutlook).toBe('Changée');
  expect((await rencontre(perdue.id)).ecartOutlook).toBe('Supprimée');
  expect(await lire(perdue.id)).toMatchObject({ etat: 'Supprimée', ecarts: [] });
});

test.each(['etranglement', 'indisponible'] as const)(
  'Outlook ne répond pas (%s) : rien n’est noté, et l’heure suivante le note',
  async (code) => {
    const { id, evenement } = await planifiee();
    await dansOutlook(evenement, UN_JOUR_APRES);
    banc.avancer(1);
    const agenda = { ...banc.contexte.agenda, tenues: () => Promise.reject(new ErreurGraph(code)) };
    await expect(relireOutlook({ ...banc.contexte, agenda })).rejects.toMatchObject({ code });
    expect((await rencontre(id)).ecartOutlook).toBeUndefined();
    await relire();
    expect((await rencontre(id)).ecartOutlook).toBe('Changée');
  },
);

test('interrompue n’importe où puis rejouée, la relecture note chaque écart, une ligne de journal chacun', async () => {
  const relues = [await planifiee(), await planifiee()];
  for (const { evenement } of relues) await dansOutlook(evenement, UN_JOUR_APRES);
  banc.avancer(1);
  for (let rang = 1; rang <= 6; rang += 1) {
    banc.mourirA(rang, true);
    await relireOutlook(banc.contexte).catch(() => undefined);
    banc.renaitre();
  }
  await relireOutlook(banc.contexte);
  for (const { id } of relues) expect((await rencontre(id)).ecartOutlook).toBe('Changée');
});

test('ouverte, la page lit les deux côtés, sans rien écrire', async () => {
  const { id, evenement } = await planifiee();
  expect(await lire(id)).toMatchObject({ etat: 'Pareille', ecarts: [], invites: 3 });
  await dansOutlook(evenement, { ...UN_JOUR_APRES, lieu: 'Mairie; Réunion Microsoft Teams' });
  const ecritures = banc.ecritures.length;
  const lue = await lire(id);
  expect(lue.ecarts.map(({ quoi }) => quoi)).toEqual(['Date', 'Lieu']);
  expect(lue).toMatchObject({ etat: 'Changée', ecarts: [{}, { outlook: 'Mairie' }] });
  expect(banc.ecritures).toHaveLength(ecritures);
});

test('garder ce que dit Outlook change la rencontre et n’écrit à personne ; répété, rien de plus', async () => {
  const { id, titre, evenement } = await planifiee();
  await dansOutlook(evenement, { ...UN_JOUR_APRES, sujet: `${titre} bis` });
  await relire();
  const avant = banc.graph.boiteEnvoi().length;
  const corps = await choisir(id, 'outlook');
  expect((await trancher(id, corps)).corps).toMatchObject({ prevenues: 0, aPrevenir: [], dejaFait: false });
  expect(await rencontre(id)).toMatchObject({ titre: `${titre} bis`, debut: '2026-12-11T13:30:00Z' });
  expect((await rencontre(id)).ecartOutlook).toBeUndefined();
  expect((await trancher(id, corps)).corps).toMatchObject({ prevenues: 0, dejaFait: true });
  expect(banc.graph.boiteEnvoi()).toHaveLength(avant);
  expect((await lire(id)).etat).toBe('Pareille');
});

test('le texte de l’invitation repart si on le demande, une fois', async () => {
  const { id, titre, evenement } = await planifiee();
  await dansOutlook(evenement, UN_JOUR_APRES);
  const avant = courriels(titre, 'mise à jour').length;
  const corps = await choisir(id, 'outlook', { prevenir: true });
  expect((await trancher(id, corps)).corps).toMatchObject({ prevenues: 3, dejaFait: false });
  expect((await trancher(id, corps)).corps).toMatchObject({ prevenues: 0, dejaFait: true });
  expect(courriels(titre, 'mise à jour')).toHaveLength(avant + 1);
  expect((await banc.contexte.agenda.lireEntier(evenement)).corps).toContain('11 décembre');
});

test('remettre ce que dit Maillage change la réunion et prévient chacun une fois, même interrompu', async () => {
  const essai = await planifiee();
  await dansOutlook(essai.evenement, UN_JOUR_APRES);
  const demande = await choisir(essai.id, 'maillage');
  banc.compter();
  await trancher(essai.id, demande);
  const total = banc.compter();
  expect(total).toBeGreaterThan(3);
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      const { id, titre, evenement } = await planifiee();
      await dansOutlook(evenement, UN_JOUR_APRES);
      const avant = courriels(titre, 'mise à jour').length;
      const corps = await choisir(id, 'maillage');
      banc.mourirA(rang, apres);
      await trancher(id, corps);
      banc.renaitre();
      expect([rang, apres, (await trancher(id, corps)).statut]).toEqual([rang, apres, 200]);
      expect([rang, apres, courriels(titre, 'mise à jour').length]).toEqual([rang, apres, avant + 1]);
      expect(await banc.contexte.agenda.lireEntier(evenement)).toMatchObject({ debut: '2026-12-10T14:30:00' });
      expect((await lire(id)).etat).toBe('Pareille');
    }
});

test('supprimée dans Outlook puis gardée ainsi, la rencontre est annulée avec sa raison, sans un courriel', async () => {
  const { id, evenement } = await planifiee();
  await banc.contexte.agenda.annuler(evenement, 'Grève');
  const avant = banc.graph.boiteEnvoi().length;
  const corps = await choisir(id, 'outlook', { motif: 'Grève des transports' });
  expect((await trancher(id, corps)).corps).toMatchObject({ etat: 'Annulée', dejaFait: false });
  expect(await rencontre(id)).toMatchObject({ etat: 'Annulée', motifAnnulation: 'Grève des transports' });
  expect((await trancher(id, corps)).corps).toMatchObject({ etat: 'Annulée', dejaFait: true });
  expect(banc.graph.boiteEnvoi()).toHaveLength(avant);
});

test('supprimée puis refaite : une autre réunion, une invitation chacun, où que cela s’arrête', async () => {
  const essai = await planifiee();
  await banc.contexte.agenda.annuler(essai.evenement, 'Erreur');
  const demande = await choisir(essai.id, 'maillage');
  banc.compter();
  await trancher(essai.id, demande);
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      const { id, titre, evenement } = await planifiee();
      await banc.contexte.agenda.annuler(evenement, 'Erreur');
      const corps = await choisir(id, 'maillage');
      banc.mourirA(rang, apres);
      await trancher(id, corps);
      banc.renaitre();
      expect([rang, apres, (await trancher(id, corps)).statut]).toEqual([rang, apres, 200]);
      // The first, and the one of the meeting made again.
      expect([rang, apres, courriels(titre, 'invitation').length]).toEqual([rang, apres, 2]);
      const refaite = await rencontre(id);
      expect(refaite.evenementId).not.toBe(evenement);
      expect(refaite).toMatchObject({ etat: 'Planifiée', lienReunion: expect.stringContaining('teams.microsoft.com') });
      expect((await lire(id)).etat).toBe('Pareille');
    }
});

test('ce qui change encore dans Outlook, ou dans Maillage, pendant qu’on choisit n’est pas pris sans être vu', async () => {
  const { id, evenement } = await planifiee();
  await dansOutlook(evenement, UN_JOUR_APRES);
  const corps = await choisir(id, 'outlook');
  await dansOutlook(evenement, { lieu: 'Mairie' });
  expect((await trancher(id, corps)).statut).toBe(409);
  const relu = await choisir(id, 'maillage');
  await banc.contexte.depots.rencontres.modifier(id, relu.eTag, { objectif: 'Autre chose' });
  expect((await trancher(id, relu)).statut).toBe(409);
  expect(await banc.contexte.agenda.lireEntier(evenement)).toMatchObject({
    debut: UN_JOUR_APRES.debut,
    lieu: 'Mairie',
  });
  expect((await rencontre(id)).debut).toBe('2026-12-10T13:30:00Z');
});

test('modifier une rencontre n’écrase pas ce qu’Outlook a changé : il faut d’abord choisir', async () => {
  const { id, titre, evenement } = await planifiee();
  await dansOutlook(evenement, UN_JOUR_APRES);
  const { cle: _, structures: __, ...dits } = demandeDeRencontre(structures, { titre, objectif: 'Se connaître' });
  const corps = { eTag: (await rencontre(id)).eTag, ...dits };
  const modifier = () => banc.appeler(modifierRencontre, { profil: 'coordination', chemin: { id }, corps });
  expect((await modifier()).statut).toBe(409);
  expect(await banc.contexte.agenda.lireEntier(evenement)).toMatchObject({ debut: UN_JOUR_APRES.debut });
  await trancher(id, await choisir(id, 'maillage'));
  expect((await modifier()).statut).toBe(200);
});

test('envoyer l’ordre du jour n’écrase pas non plus ce qu’Outlook a changé ; enregistré sans prévenir, il reste à Maillage', async () => {
  const { id, evenement } = await planifiee();
  await dansOutlook(evenement, UN_JOUR_APRES);
  const points = [{ titre: 'Accueil', type: 'Information', source: 'ouverture', origine: '', debut: 0, duree: 10 }];
  const composer = async (corps: object) =>
    banc.appeler(enregistrerOrdreDuJour, {
      profil: 'coordination',
      chemin: { id },
      corps: { eTag: (await rencontre(id)).eTag, points, ecartes: [], ...corps },
    });
  expect((await composer({ prevenir: true })).statut).toBe(409);
  expect((await rencontre(id)).ordreDuJour).toBeUndefined();
  expect((await composer({})).statut).toBe(200);
  expect(await banc.contexte.agenda.lireEntier(evenement)).toMatchObject({ debut: UN_JOUR_APRES.debut });
  await trancher(id, await choisir(id, 'outlook'));
  expect((await composer({ prevenir: true })).corps).toMatchObject({ prevenues: 3 });
  expect(await banc.contexte.agenda.lireEntier(evenement)).toMatchObject({ debut: UN_JOUR_APRES.debut });
});

test('retirée de la réunion dans Outlook, une structure attendue se voit, et se réinvite seule', async () => {
  const { id, titre, evenement } = await planifiee();
  const { participants } = await banc.contexte.agenda.lireEntier(evenement);
  await dansOutlook(evenement, { participants: participants.slice(1) });
  const lue = await lire(id);
  expect(lue).toMatchObject({ etat: 'Pareille', horsReunion: [{}] });
  const avant = courriels(titre, 'mise à jour').length;
  const corps = { eTag: lue.eTag, vu: lue.vu, cote: 'maillage' };
  expect((await trancher(id, corps)).corps).toMatchObject({ prevenues: 1, dejaFait: false });
  expect((await trancher(id, corps)).corps).toMatchObject({ prevenues: 0, dejaFait: true });
  expect(courriels(titre, 'mise à jour')).toHaveLength(avant + 1);
  expect((await banc.contexte.agenda.lireEntier(evenement)).participants).toHaveLength(3);
});

test('qui n’est joint ni par Outlook ni par courriel est à appeler', async () => {
  const sansAdresse = await banc.contexte.depots.structures.creer(uneStructure({ nom: 'Le café (exemple)' }));
  const { id, evenement } = await planifiee([structures[0] ?? '', sansAdresse.id]);
  await dansOutlook(evenement, UN_JOUR_APRES);
  expect((await trancher(id, await choisir(id, 'outlook'))).corps).toMatchObject({
    aPrevenir: [{ structure: sansAdresse.id, nom: 'Le café (exemple)' }],
  });
});

test('sans réunion à venir, il n’y a rien à relire ni à trancher', async () => {
  const { id, eTag } = await uneRencontre(banc, structures);
  expect(await lire(id)).toMatchObject({ etat: 'Sans réunion' });
  expect((await trancher(id, { eTag, vu: 'rien', cote: 'outlook' })).statut).toBe(422);
});

import { lireEchec } from '../../functions/hote/echec.ts';
import { annulerEvenement, creerEvenement, type EvenementACreer, lireEvenement } from '../../graph/agenda.ts';
import { remplacerCorps } from '../../graph/corps-de-reunion.ts';
import { ecrireDateHeure, lireDateHeure } from '../../graph/date-heure.ts';
import { modifierEvenement } from '../../graph/modifier-evenement.ts';
import { LOCATAIRE, PROFILS } from '../../infra/local/locataire.ts';
import { banc, codeDe, json, refus, silence } from './fetch-ecrit.ts';
import { type GraphEnMemoire, ouvrirGraph } from './graph-en-memoire.ts';

const organisateur = LOCATAIRE.organisateur.courriel;
const camille = { adresse: PROFILS.coordination.courriel, nom: PROFILS.coordination.personne };
const idriss = { adresse: PROFILS.partenaire.courriel, nom: PROFILS.partenaire.personne };

const uneRencontre = (reste: Partial<EvenementACreer> = {}): EvenementACreer => ({
  organisateur,
  sujet: 'Numérique : rencontre thématique',
  corpsHtml: '<p>Ordre du jour</p>',
  debut: '2026-12-03T09:30:00',
  fin: '2026-12-03T11:00:00',
  lieu: 'Saint-Savin',
  participants: [camille],
  enLigne: true,
  cleTransaction: 'rencontre-12',
  ...reste,
});

let monde: GraphEnMemoire;
beforeEach(() => {
  monde = ouvrirGraph();
});
afterEach(() => monde.graph.fermer());
const invitations = () => monde.graph.boiteEnvoi().filter((c) => c.nature === 'invitation');

test('une rencontre en ligne a son lien, ses heures de Paris et une seule invitation', async () => {
  const evenement = await creerEvenement(monde.client, uneRencontre());
  expect(evenement).toMatchObject({
    sujet: 'Numérique : rencontre thématique',
    debut: '2026-12-03T09:30:00',
    fin: '2026-12-03T11:00:00',
    annule: false,
    participants: [{ adresse: camille.adresse }],
  });
  expect(evenement.lienReunion).toMatch(/^https:/);
  expect(invitations()).toHaveLength(1);
});

test('piège 7 : la même clé, deux fois, ne fait qu’un événement et qu’une invitation', async () => {
  const premier = await creerEvenement(monde.client, uneRencontre());
  const second = await creerEvenement(monde.client, uneRencontre());
  expect(second.id).toBe(premier.id);
  expect(invitations()).toHaveLength(1);
});

test('piège 7 : une réponse perdue, avant ou après l’écriture, ne fait ni doublon ni oubli', async () => {
  for (const apres of [true, false]) {
    monde.perdre(/^POST .*\/events/, apres);
    await creerEvenement(monde.client, uneRencontre({ cleTransaction: `cle-${apres}` }));
  }
  expect(invitations()).toHaveLength(2);
});

test('piège 7 : sans mémoire du service, la clé se cherche avant de recréer', async () => {
  const evenement = (transactionId: string) => ({
    id: `e-${transactionId}`,
    subject: 'x',
    start: { dateTime: '2026-12-03T08:30:00.0000000', timeZone: 'UTC' },
    end: { dateTime: '2026-12-03T10:00:00.0000000', timeZone: 'UTC' },
    transactionId,
  });
  const { client, requetes } = banc([silence, () => json({ value: [evenement('autre'), evenement('rencontre-12')] })]);
  const trouve = await creerEvenement(client, uneRencontre({ enLigne: false }));
  expect(trouve.id).toBe('e-rencontre-12');
  expect(requetes.filter((r) => r.methode === 'POST')).toHaveLength(1);
  expect(requetes[0]?.corps).toMatchObject({ transactionId: 'rencontre-12', hideAttendees: true });
});

test('un lien absent à la création est redemandé ; qu’il ne vienne pas n’est pas un échec', async () => {
  const sansLien = {
    id: 'e',
    start: { dateTime: '2026-12-03T09:30:00.0000000', timeZone: 'Europe/Paris' },
    end: { dateTime: '2026-12-03T11:00:00.0000000', timeZone: 'Romance Standard Time' },
    onlineMeeting: null,
  };
  const avec = banc([
    () => json(sansLien, 201),
    () => json(sansLien),
    () => json({ ...sansLien, onlineMeeting: { joinUrl: 'https://teams.exemple.example/x' } }),
  ]);
  expect((await creerEvenement(avec.client, uneRencontre())).lienReunion).toBe('https://teams.exemple.example/x');
  const jamais = banc(() => json(sansLien));
  expect((await creerEvenement(jamais.client, uneRencontre())).lienReunion).toBeUndefined();
  expect(jamais.requetes.length).toBeLessThan(10);
});

test('l’identifiant demandé est celui qui ne change pas quand la rencontre est déplacée', async () => {
  const { id } = await creerEvenement(monde.client, uneRencontre());
  await modifierEvenement(monde.client, organisateur, id, { debut: '2026-12-04T09:30:00', fin: '2026-12-04T11:00:00' });
  expect((await lireEvenement(monde.client, organisateur, id)).debut).toBe('2026-12-04T09:30:00');
});

test('piège 8 : changer le corps garde l’accès à la réunion', async () => {
  const { id, lienReunion } = await creerEvenement(monde.client, uneRencontre());
  await modifierEvenement(monde.client, organisateur, id, { corpsHtml: '<p>Ordre du jour <b>revu</b></p>' });
  await modifierEvenement(monde.client, organisateur, id, { corpsHtml: '<p>Ordre du jour encore revu</p>' });
  expect((await lireEvenement(monde.client, organisateur, id)).lienReunion).toBe(lienReunion);
  const message = monde.graph.boiteEnvoi().at(-1)?.corps ?? '';
  expect(message).toContain('encore revu');
  expect(message).not.toContain('<b>revu</b>');
  expect(message.split(lienReunion ?? '?').length).toBe(2);
});

test('piège 8 : sans le bloc de Teams, le corps n’est pas envoyé', async () => {
  const { client, requetes } = banc([() => json({ isOnlineMeeting: true, body: { content: '<p>Sans bloc</p>' } })]);
  expect(await codeDe(modifierEvenement(client, organisateur, 'e', { corpsHtml: '<p>x</p>' }))).toBe('requete');
  expect(requetes.map((r) => r.methode)).toEqual(['GET']);
  expect(remplacerCorps('<p>Sans bloc</p>', 'x')).toBeUndefined();
});

test('piège 8 : les participants sont donnés tous ensemble', async () => {
  const { id } = await creerEvenement(monde.client, uneRencontre());
  const apres = await modifierEvenement(monde.client, organisateur, id, { participants: [camille, idriss] });
  expect(apres.participants.map((p) => p.adresse)).toEqual([camille.adresse, idriss.adresse]);
  const sujet = await modifierEvenement(monde.client, organisateur, id, { sujet: 'Autre sujet' });
  expect(sujet.participants).toHaveLength(2);
});

test('piège 6 : l’événement se crée dans l’agenda d’une personne, jamais dans celui d’un groupe', async () => {
  await creerEvenement(monde.client, uneRencontre());
  expect(monde.requetes.filter((r) => r.startsWith('POST'))).toEqual([`POST /users/${organisateur}/events`]);
});

test('annuler deux fois, ou ce qui n’est plus, n’est pas une erreur', async () => {
  const { id } = await creerEvenement(monde.client, uneRencontre());
  monde.perdre(/\/cancel$/, true);
  await annulerEvenement(monde.client, organisateur, id, 'Reportée à janvier.');
  await annulerEvenement(monde.client, organisateur, id, 'Reportée à janvier.');
  expect(await codeDe(annulerEvenement(monde.client, organisateur, 'inconnu', ''))).toBe('aucun refus');
});

test('plus de 500 invités sont refusés avant l’envoi', async () => {
  const { client, requetes } = banc([() => refus(400, 'x')]);
  const participants = Array.from({ length: 501 }, () => camille);
  expect(await codeDe(creerEvenement(client, uneRencontre({ participants })))).toBe('requete');
  expect(requetes).toHaveLength(0);
});

describe('piège 9 : une heure de Graph', () => {
  test('se lit dans sa zone et se dit à Paris, été comme hiver, sept décimales comprises', () => {
    const lire = (dateTime: string, timeZone: string) => lireDateHeure({ dateTime, timeZone });
    expect(lire('2026-12-03T09:30:00.0000000', 'Europe/Paris')).toBe('2026-12-03T09:30:00');
    expect(lire('2026-12-03T09:30:00.0000000', 'Romance Standard Time')).toBe('2026-12-03T09:30:00');
    expect(lire('2026-12-03T08:30:00.0000000', 'UTC')).toBe('2026-12-03T09:30:00');
    expect(lire('2026-07-03T07:30:00.0000000', 'UTC')).toBe('2026-07-03T09:30:00');
  });

  test.each([
    ['W. Europe Standard Time', '2026-12-03T09:30:00', '2026-12-03T09:30:00'],
    ['GMT Standard Time', '2026-12-03T08:30:00', '2026-12-03T09:30:00'],
    ['GMT Standard Time', '2026-07-03T08:30:00', '2026-07-03T09:30:00'],
    ['Central European Standard Time', '2026-07-03T09:30:00', '2026-07-03T09:30:00'],
    ['Eastern Standard Time', '2026-12-03T03:30:00', '2026-12-03T09:30:00'],
    ['SA Eastern Standard Time', '2026-12-03T05:30:00', '2026-12-03T09:30:00'],
    ['India Standard Time', '2026-12-03T14:00:00', '2026-12-03T09:30:00'],
    ['tzone://Microsoft/Utc', '2026-12-03T08:30:00', '2026-12-03T09:30:00'],
    ['America/Cayenne', '2026-12-03T05:30:00', '2026-12-03T09:30:00'],
  ])('écrite dans « %s », se lit à son instant juste', (timeZone, dateTime, attendue) => {
    expect(lireDateHeure({ dateTime, timeZone })).toBe(attendue);
  });

  test.each(['Customized Time Zone', 'tzone://Microsoft/Custom', ''])(
    'dans le fuseau inconnu « %s », se refuse par une phrase',
    async (timeZone) => {
      const heure = { dateTime: '2026-07-03T07:30:00', timeZone };
      const { client } = banc([() => json({ id: 'e', start: heure, end: heure })]);
      const erreur = await lireEvenement(client, organisateur, 'e').catch((e: unknown) => e);
      expect(erreur).toMatchObject({ code: 'fuseau-inconnu', message: expect.stringContaining('fuseau') });
      expect(lireEchec(erreur).refus.message).toContain('choisissez le fuseau du territoire');
    },
  );

  test('se lit pareil quel que soit le fuseau de la machine', () => {
    const avant = process.env.TZ;
    try {
      for (const TZ of ['Pacific/Noumea', 'America/Cayenne', 'UTC']) {
        process.env.TZ = TZ;
        expect(lireDateHeure({ dateTime: '2026-12-03T08:30:00.0000000', timeZone: 'UTC' })).toBe('2026-12-03T09:30:00');
      }
    } finally {
      if (avant === undefined) delete process.env.TZ;
      else process.env.TZ = avant;
    }
  });

  test('s’écrit sans décalage à côté de sa zone', () => {
    expect(ecrireDateHeure('2026-12-03T09:30')).toEqual({ dateTime: '2026-12-03T09:30:00', timeZone: 'Europe/Paris' });
    for (const faux of ['2026-12-03T09:30:00Z', '2026-12-03T09:30:00+01:00', '2026-12-03T09:30:00+0100'])
      expect(() => ecrireDateHeure(faux)).toThrow(RangeError);
  });
});

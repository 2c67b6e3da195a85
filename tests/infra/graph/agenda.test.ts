import { creerGraphLocal } from '../../../infra/local/graph/graph-local.ts';
import { LOCATAIRE, PROFILS } from '../../../infra/local/locataire.ts';
import { PORTEURS, unBanc, verifierLaTrace } from './banc.ts';

const banc = unBanc();
afterAll(() => banc.graph.fermer());

const O = `/users/${LOCATAIRE.organisateur.oid}`;
const appeler = (methode: string, url: string, corps?: unknown, entetes = {}) =>
  banc.appeler(methode, url, { corps, entetes, porteur: 'fonctions' });
const a = (address: string, name: string) => ({ emailAddress: { address, name }, type: 'required' });
const uneRencontre = (suite = {}) => ({
  subject: 'Rencontre santé',
  body: { contentType: 'HTML', content: '<p>Ordre du jour</p>' },
  start: { dateTime: '2026-12-03T09:30:00', timeZone: 'Europe/Paris' },
  end: { dateTime: '2026-12-03T11:00:00', timeZone: 'Romance Standard Time' },
  attendees: [a(PROFILS.partenaire.courriel, PROFILS.partenaire.personne)],
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  ...suite,
});
const creer = async (suite = {}) => (await appeler('POST', `${O}/events`, uneRencontre(suite))).corps;

describe('L’application et les boîtes', () => {
  const courriel = {
    message: { subject: 'Essai', toRecipients: [{ emailAddress: { address: 'personne@exemple.example' } }] },
  };

  test('l’identité des fonctions n’ouvre que la boîte qui organise : celle d’une personne lui est refusée', async () => {
    const autre = `/users/${PROFILS.coordination.oid}`;
    const refus = [
      await appeler('POST', `${autre}/sendMail`, courriel),
      await appeler('POST', `${autre}/events`, uneRencontre()),
      await appeler('GET', `${autre}/events`),
    ];
    for (const { status, corps } of refus) expect([status, corps.error.code]).toEqual([403, 'ErrorAccessDenied']);
    expect((await appeler('POST', `${O}/sendMail`, courriel)).status).toBe(202);
  });

  test('une autorisation portée par le jeton ouvrirait toutes les boîtes : elle s’ajoute à Exchange au lieu de s’y soumettre', async () => {
    const graph = creerGraphLocal({
      baseUrl: 'http://localhost:3000',
      fichier: ':memory:',
      maintenant: () => new Date('2026-11-23T09:00:00Z'),
      verifierJeton: async () => ({ ...PORTEURS.fonctions, roles: ['Sites.Selected', 'Mail.Send'] }),
    });
    const { status } = await graph.app.request(
      `http://localhost:3000/graph/v1.0/users/${PROFILS.coordination.oid}/sendMail`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(courriel),
      },
    );
    expect(status).toBe(202);
    graph.fermer();
  });
});

describe('Créer une rencontre', () => {
  test('la réponse dit l’heure en UTC à sept décimales, porte le lien et le bloc Teams', async () => {
    const { status, corps } = await appeler('POST', `${O}/events`, uneRencontre());
    expect(status).toBe(201);
    expect(corps.start).toEqual({ dateTime: '2026-12-03T08:30:00.0000000', timeZone: 'UTC' });
    expect(corps.onlineMeeting.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    expect(corps.body.content).toContain(corps.onlineMeeting.joinUrl.replaceAll('&', '&amp;'));
    expect(corps).not.toHaveProperty('transactionId');
  });

  test('l’heure vient dans la zone demandée par Prefer', async () => {
    const { id } = await creer();
    const prefer = 'outlook.timezone="Romance Standard Time"';
    const { corps } = await appeler('GET', `${O}/events/${id}`, undefined, { prefer });
    expect(corps.start).toEqual({ dateTime: '2026-12-03T09:30:00.0000000', timeZone: 'Romance Standard Time' });
  });

  test('le même transactionId ne fait ni second évènement ni seconde invitation', async () => {
    const avant = banc.graph.boiteEnvoi().length;
    const [un, deux] = [await creer({ transactionId: 't-1' }), await creer({ transactionId: 't-1' })];
    expect(deux).toEqual(un);
    expect(banc.graph.boiteEnvoi().slice(avant)).toMatchObject([
      { nature: 'invitation', a: [PROFILS.partenaire.courriel], de: LOCATAIRE.organisateur.courriel },
    ]);
  });

  test('le lien peut manquer juste après la création et venir à la relecture', async () => {
    banc.pannes.regler({ regles: [{ methode: 'POST', chemin: '/events$', taux: 1, effet: 'joinUrlNulle' }] });
    const cree = await creer();
    banc.pannes.regler(undefined);
    expect(cree.onlineMeeting).toEqual({ joinUrl: null });
    expect((await appeler('GET', `${O}/events/${cree.id}`)).corps.onlineMeeting.joinUrl).toMatch(/^https:/);
  });

  test.each([
    ['un décalage à côté de la zone', { start: { dateTime: '2026-12-03T09:30:00+01:00', timeZone: 'Europe/Paris' } }],
    ['une zone inconnue', { start: { dateTime: '2026-12-03T09:30:00', timeZone: 'Europe/Blaye' } }],
    ['une fin avant le début', { end: { dateTime: '2026-12-03T08:00:00', timeZone: 'Europe/Paris' } }],
    ['plus de 500 invités', { attendees: Array.from({ length: 501 }, (_, i) => a(`p${i}@a.example`, 'P')) }],
    ['une propriété inconnue', { sujet: 'x' }],
  ])('%s est refusé', async (_, suite) => {
    const appel = { corps: uneRencontre(suite), porteur: 'fonctions', malForme: true } as const;
    expect((await banc.appeler('POST', `${O}/events`, appel)).status).toBe(400);
  });

  test('un invité n’a pas de boîte, nul n’écrit dans l’agenda d’autrui, une permission manquante est un 403', async () => {
    const corps = uneRencontre();
    const invite = await banc.appeler('POST', '/me/events', { corps, porteur: 'invite' });
    expect([invite.status, invite.corps.error.code]).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
    expect((await banc.appeler('POST', `${O}/events`, { corps, porteur: 'coordination' })).status).toBe(403);
    expect((await banc.appeler('POST', '/me/events', { corps, porteur: 'fonctions' })).status).toBe(400);
    expect((await banc.appeler('POST', '/me/events', { corps, porteur: 'coordination' })).status).toBe(201);
  });
});

describe('Changer une rencontre', () => {
  test('les invités sont remplacés tous ensemble', async () => {
    const { id } = await creer();
    const { corps } = await appeler('PATCH', `${O}/events/${id}`, { attendees: [a('autre@a.example', 'Autre')] });
    expect(corps.attendees.map((i: { emailAddress: { address: string } }) => i.emailAddress.address)).toEqual([
      'autre@a.example',
    ]);
  });

  test('un corps sans le bloc Teams retire la réunion, avec lui la garde', async () => {
    const cree = await creer();
    const garde = { contentType: 'html', content: `<p>Nouveau</p>${cree.body.content}` };
    expect((await appeler('PATCH', `${O}/events/${cree.id}`, { body: garde })).corps.onlineMeeting).not.toBeNull();
    const perd = { contentType: 'html', content: '<p>Nouveau</p>' };
    expect((await appeler('PATCH', `${O}/events/${cree.id}`, { body: perd })).corps).toMatchObject({
      onlineMeeting: null,
      isOnlineMeeting: false,
    });
  });

  test('l’id ordinaire change quand la date change, l’immuable reste', async () => {
    const { id } = await creer();
    const prefer = { prefer: 'IdType="ImmutableId"' };
    const immuable = (await appeler('GET', `${O}/events/${id}`, undefined, prefer)).corps.id;
    await appeler('PATCH', `${O}/events/${id}`, { end: { dateTime: '2026-12-03T12:00:00', timeZone: 'Europe/Paris' } });
    const perdu = await appeler('GET', `${O}/events/${id}`);
    expect([perdu.status, perdu.corps.error.code]).toEqual([404, 'ErrorItemNotFound']);
    expect((await appeler('GET', `${O}/events/${immuable}`, undefined, prefer)).corps.id).toBe(immuable);
  });

  test('transactionId ne change pas', async () => {
    const { id } = await creer({ transactionId: 't-2' });
    expect((await appeler('PATCH', `${O}/events/${id}`, { transactionId: 't-3' })).status).toBe(400);
  });

  test('l’organisateur seul annule : 202, puis l’évènement a disparu et l’annulation est partie', async () => {
    const { id } = await creer();
    const invite = await banc.appeler('POST', `/me/events/${id}/cancel`, {
      corps: { comment: 'x' },
      porteur: 'partenaire',
    });
    expect(invite.status).toBe(400);
    expect((await appeler('POST', `${O}/events/${id}/cancel`, { comment: 'Reportée' })).status).toBe(202);
    expect((await appeler('GET', `${O}/events/${id}`)).status).toBe(404);
    expect(banc.graph.boiteEnvoi().at(-1)).toMatchObject({ nature: 'annulation', corps: 'Reportée' });
    const autre = await creer();
    expect((await appeler('DELETE', `${O}/events/${autre.id}`)).status).toBe(204);
  });
});

describe('Lire les agendas', () => {
  const neuf = unBanc();
  afterAll(() => neuf.graph.fermer());
  const lire = (url: string, corps?: unknown, porteur: 'fonctions' | 'partenaire' | 'organisateur' = 'fonctions') =>
    neuf.appeler(corps === undefined ? 'GET' : 'POST', url, { corps, porteur });
  beforeAll(async () => {
    for (let jour = 1; jour <= 12; jour++) {
      const dateTime = (heure: string) => ({
        dateTime: `2026-12-${String(jour).padStart(2, '0')}T${heure}:00`,
        timeZone: 'UTC',
      });
      await lire(
        `${O}/events`,
        uneRencontre({ subject: `n° ${jour}`, start: dateTime('09:00'), end: dateTime('10:00') }),
      );
    }
  });

  test('calendarView demande une fenêtre, donne dix évènements par page et aux invités aussi', async () => {
    expect((await lire(`${O}/calendarView`)).status).toBe(400);
    const fenetre = 'startDateTime=2026-12-01T10:00:00Z&endDateTime=2026-12-31T00:00:00Z';
    const { corps } = await lire(`${O}/calendarView?${fenetre}&$select=subject`);
    expect(corps.value).toHaveLength(10);
    expect(corps.value[0].subject).toBe('n° 2');
    expect((await lire(corps['@odata.nextLink'])).corps.value.map((e: { subject: string }) => e.subject)).toEqual([
      'n° 12',
    ]);
    const siens = await lire(`/me/calendarView?${fenetre}`, undefined, 'partenaire');
    expect(siens.corps.value[0]).toMatchObject({ subject: 'n° 2', isOrganizer: false });
  });

  const horaire = (suite = {}) => ({
    schedules: [PROFILS.partenaire.courriel],
    startTime: { dateTime: '2026-12-01T08:00:00', timeZone: 'UTC' },
    endTime: { dateTime: '2026-12-01T11:00:00', timeZone: 'UTC' },
    availabilityViewInterval: 30,
    ...suite,
  });

  test('getSchedule voit les membres ; une adresse inconnue ou invitée est une erreur dans le 200', async () => {
    const schedules = [PROFILS.partenaire.courriel, PROFILS.invite.courriel, 'inconnue@a.example'];
    const { status, corps } = await lire(`${O}/calendar/getSchedule`, horaire({ schedules }));
    expect(status).toBe(200);
    expect(corps.value.map((v: { availabilityView: string }) => v.availabilityView)).toEqual(['002200', '', '']);
    expect(corps.value[1].error.responseCode).toBe('ErrorMailRecipientNotFound');
  });

  test.each([
    ['plus de vingt adresses', { schedules: Array.from({ length: 21 }, (_, i) => `p${i}@a.example`) }],
    ['soixante-deux jours', { endTime: { dateTime: '2027-02-01T08:00:00', timeZone: 'UTC' } }],
    ['un pas de deux minutes', { availabilityViewInterval: 2 }],
  ])('getSchedule refuse %s', async (_, suite) =>
    expect((await lire(`${O}/calendar/getSchedule`, horaire(suite))).status).toBe(400),
  );

  test('findMeetingTimes n’est que pour une personne', async () => {
    const corps = {
      attendees: [a(PROFILS.partenaire.courriel, 'P')],
      timeConstraint: {
        timeSlots: [
          {
            start: { dateTime: '2026-12-01T08:00:00', timeZone: 'UTC' },
            end: { dateTime: '2026-12-01T11:00:00', timeZone: 'UTC' },
          },
        ],
      },
      meetingDuration: 'PT1H',
    };
    // Kept out of the trace: the description spells these parameters in camelCase, the verifier turns them to PascalCase.
    const chercher = (url: string, porteur: 'fonctions' | 'organisateur') =>
      neuf.appeler('POST', url, { corps, porteur, malForme: true });
    expect((await chercher(`${O}/findMeetingTimes`, 'fonctions')).status).toBe(403);
    const { corps: lu } = await chercher('/me/findMeetingTimes', 'organisateur');
    const debuts = lu.meetingTimeSuggestions.map((s: { meetingTimeSlot: { start: { dateTime: string } } }) =>
      s.meetingTimeSlot.start.dateTime.slice(11, 16),
    );
    expect(debuts).toEqual(['08:00', '10:00']);
  });
});

describe('Courriels, réunions, équipe', () => {
  const message = {
    subject: 'Bonjour',
    body: { contentType: 'Text', content: 'Un mot' },
    toRecipients: [{ emailAddress: { address: 'a@a.example' } }],
  };

  test('sendMail répond 202 et le message est dans la boîte d’envoi', async () => {
    expect((await appeler('POST', `${O}/sendMail`, { message, saveToSentItems: true })).status).toBe(202);
    expect(banc.graph.boiteEnvoi().at(-1)).toMatchObject({
      nature: 'message',
      objet: 'Bonjour',
      corps: 'Un mot',
      a: ['a@a.example'],
    });
    expect((await appeler('POST', `${O}/sendMail`, { message: { ...message, toRecipients: [] } })).status).toBe(400);
  });

  test('la réunion se trouve par son lien, son rapport de présence n’a d’enregistrements que demandés', async () => {
    const { onlineMeeting } = await creer();
    const rapport = banc.graph.deposerRapportPresence(onlineMeeting.joinUrl, {
      debut: '2026-12-03T08:30:00Z',
      fin: '2026-12-03T10:00:00Z',
      presences: [
        {
          emailAddress: null,
          displayName: 'Anonyme',
          role: 'Attendee',
          intervalles: [{ joinDateTime: '2026-12-03T08:30:00Z', leaveDateTime: '2026-12-03T08:40:00Z' }],
        },
      ],
    });
    const lire = (url: string) => banc.appeler('GET', url, { porteur: 'organisateur' });
    const { corps } = await lire(
      `/me/onlineMeetings?$filter=JoinWebUrl eq '${encodeURIComponent(onlineMeeting.joinUrl)}'`,
    );
    const reunion = `/me/onlineMeetings/${corps.value[0].id}/attendanceReports`;
    expect((await lire(reunion)).corps.value).toMatchObject([{ id: rapport, totalParticipantCount: 1 }]);
    expect((await lire(`${reunion}/${rapport}`)).corps).not.toHaveProperty('attendanceRecords');
    expect((await lire(`${reunion}/${rapport}?$expand=attendanceRecords`)).corps.attendanceRecords).toMatchObject([
      { emailAddress: null, totalAttendanceInSeconds: 600 },
    ]);
    const refus = await appeler('GET', `${O}/onlineMeetings?$filter=JoinWebUrl eq 'x'`);
    expect(refus.status).toBe(403);
  });

  test('une personne publie dans le canal, une application reçoit le 403 documenté', async () => {
    const url = `/teams/${LOCATAIRE.equipe.id}/channels/${LOCATAIRE.canal.id}/messages`;
    const corps = { body: { contentType: 'html', content: '<b>Bonjour</b>' } };
    const refus = await appeler('POST', url, corps);
    expect([refus.status, refus.corps.error.message]).toEqual([403, expect.stringContaining('Teamwork.Migrate.All')]);
    expect((await banc.appeler('POST', url, { corps })).status).toBe(201);
    expect((await banc.appeler('GET', url)).corps.value).toMatchObject([{ body: corps.body }]);
    expect((await banc.appeler('POST', url, { corps, porteur: 'invite' })).status).toBe(201);
  });

  test('chacun se lit, l’annuaire rend les invités avec #EXT#', async () => {
    expect((await banc.appeler('GET', '/me')).corps.mail).toBe(PROFILS.coordination.courriel);
    const { corps } = await banc.appeler('GET', '/users?$select=id,userPrincipalName,userType');
    expect(corps.value).toContainEqual({
      id: PROFILS.invite.oid,
      userPrincipalName: PROFILS.invite.upn,
      userType: 'Guest',
    });
    expect((await appeler('GET', '/users')).status).toBe(403);
  });
});

verifierLaTrace();

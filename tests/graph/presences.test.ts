import type { ClientGraph } from '../../graph/client.ts';
import { lirePresences } from '../../graph/presences.ts';
import { BASE, banc, codeDe, json, refus } from './fetch-ecrit.ts';

const session = (id: string, jour = '2026-12-03') => ({
  id,
  meetingStartDateTime: `${jour}T08:30:00Z`,
  meetingEndDateTime: `${jour}T10:00:00Z`,
});
const oid = '7e6d5c4b-3a29-4180-9f8e-7d6c5b4a3928';
const lien = "https://teams.exemple.example/l/meetup-join/19%3ameeting_L'Isle?context=%7b%7d";

test('les présences se trouvent par le lien de la réunion, une session à la fois', async () => {
  const { client, requetes } = banc([
    () => json({ value: [{ id: 'reunion' }] }),
    () => json({ value: [session('r1')], '@odata.nextLink': `${BASE}/suite` }),
    () => json({ value: [session('r2')] }),
    ...['r1', 'r2'].map(
      (id) => () =>
        json({
          id,
          meetingStartDateTime: '2026-12-03T08:30:00Z',
          meetingEndDateTime: '2026-12-03T10:00:00Z',
          attendanceRecords: [
            {
              emailAddress: null,
              role: 'Attendee',
              totalAttendanceInSeconds: 725,
              identity: { id: null, displayName: 'Anonyme' },
              attendanceIntervals: [
                { joinDateTime: '2026-12-03T08:31:00Z', leaveDateTime: '2026-12-03T08:41:00Z', durationInSeconds: 600 },
                { joinDateTime: '2026-12-03T08:50:00Z', leaveDateTime: '2026-12-03T08:52:05Z', durationInSeconds: 125 },
              ],
            },
          ],
        }),
    ),
  ]);
  const lues = await lirePresences(client, oid, lien, () => true);
  expect(lues?.rapports.map((r) => r.debut)).toEqual(['2026-12-03T08:30:00Z', '2026-12-03T08:30:00Z']);
  expect(lues?.rapports[0]?.presences).toMatchObject([
    { nom: 'Anonyme', courriel: undefined, secondes: 725, intervalles: [{}, {}] },
  ]);
  expect(new URL(requetes[0]?.url ?? '').pathname).toBe(`/v1.0/users/${oid}/onlineMeetings`);
  expect(requetes.slice(3).every((r) => r.url.endsWith('?$expand=attendanceRecords'))).toBe(true);
});

test('le lien cherché arrive entier au service : apostrophe doublée, pourcentages gardés', async () => {
  const urls: string[] = [];
  const { client } = banc([() => json({ value: [] })], {
    fetch: (async (url: unknown) => {
      urls.push(String(url));
      return json({ value: [] });
    }) as typeof fetch,
  });
  await lirePresences(client, oid, lien, () => true);
  expect(new URL(urls[0] ?? '').searchParams.get('$filter')).toBe(`JoinWebUrl eq '${lien.replace("'", "''")}'`);
});

test('sans réunion tenue il n’y a pas de présence, et sans droit c’est dit', async () => {
  const lire = (client: ClientGraph) => lirePresences(client, oid, lien, () => true);
  expect(await lire(banc([() => json({ value: [] })]).client)).toBeUndefined();
  const sansRapport = banc([() => json({ value: [{ id: 'reunion' }] }), () => json({ value: [] })]);
  expect(await lire(sansRapport.client)).toEqual({ rapports: [], ecartees: [] });
  expect(await codeDe(lire(banc([() => refus(403, 'Forbidden')]).client))).toBe('interdit');
});

test('une session d’un autre jour n’est pas lue : ses gens ne sont pas demandés ; une longue liste de présents est suivie', async () => {
  const present = (nom: string) => ({ identity: { displayName: nom }, attendanceIntervals: [] });
  const { client, requetes } = banc([
    () => json({ value: [{ id: 'reunion' }] }),
    () => json({ value: [session('veille', '2026-12-02'), session('jour')] }),
    () =>
      json({
        ...session('jour'),
        attendanceRecords: [present('A')],
        'attendanceRecords@odata.nextLink': `${BASE}/suite-des-presents`,
      }),
    () => json({ value: [present('B')] }),
  ]);
  const lues = await lirePresences(client, oid, lien, ({ debut }) => debut.startsWith('2026-12-03'));
  expect(lues?.ecartees).toEqual([{ debut: '2026-12-02T08:30:00Z', fin: '2026-12-02T10:00:00Z' }]);
  expect(lues?.rapports.map((r) => r.presences.map((p) => p.nom))).toEqual([['A', 'B']]);
  expect(requetes.some((r) => r.url.includes('/veille'))).toBe(false);
});

import { lirePresences } from '../../graph/presences.ts';
import { BASE, banc, codeDe, json, refus } from './fetch-ecrit.ts';

const oid = '7e6d5c4b-3a29-4180-9f8e-7d6c5b4a3928';
const lien = "https://teams.exemple.example/l/meetup-join/19%3ameeting_L'Isle?context=%7b%7d";

test('les présences se trouvent par le lien de la réunion, une session à la fois', async () => {
  const { client, requetes } = banc([
    () => json({ value: [{ id: 'reunion' }] }),
    () => json({ value: [{ id: 'r1' }], '@odata.nextLink': `${BASE}/suite` }),
    () => json({ value: [{ id: 'r2' }] }),
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
  const rapports = await lirePresences(client, oid, lien);
  expect(rapports.map((r) => r.id)).toEqual(['r1', 'r2']);
  expect(rapports[0]?.presences).toMatchObject([
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
  await lirePresences(client, oid, lien);
  expect(new URL(urls[0] ?? '').searchParams.get('$filter')).toBe(`JoinWebUrl eq '${lien.replace("'", "''")}'`);
});

test('sans réunion tenue il n’y a pas de présence, et sans droit c’est dit', async () => {
  expect(await lirePresences(banc([() => json({ value: [] })]).client, oid, lien)).toEqual([]);
  expect(await codeDe(lirePresences(banc([() => refus(403, 'Forbidden')]).client, oid, lien))).toBe('interdit');
});

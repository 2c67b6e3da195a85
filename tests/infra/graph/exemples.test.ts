import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { idSite, LOCATAIRE, PROFILS } from '../../../infra/local/locataire.ts';
import { avecPartage } from '../../partage.ts';
import { type Recu, unBanc, uneListe, verifierLaTrace } from './banc.ts';

const exemples = z.array(
  z.looseObject({
    name: z.string().nullish(),
    request: z
      .looseObject({
        method: z.string(),
        url: z.string(),
        headers: z.record(z.string(), z.string()).optional(),
        body: z.unknown().optional(),
      })
      .nullish(),
    response: z.looseObject({ status: z.number(), body: z.unknown().optional() }).nullish(),
  }),
);

interface Particularite {
  /** Status of today's service where the page kept an old one. */
  readonly status?: number;
  /** The documented request itself departs from Microsoft's description (capitals in an enumeration, booleans as text…). */
  readonly malForme?: boolean;
  readonly corps?: Record<string, unknown>;
  /** Members that the example shows and that the description does not know, or that depend on what the example's account holds. */
  readonly sans?: readonly string[];
}

/** Every documented exchange of the endpoints that the product uses. */
const SERVIS: Readonly<Record<string, Particularite>> = {
  'create-listitem': {},
  'get-list-item': {},
  'get-list-items': {},
  'update-listitem': { status: 200 },
  'delete-item-site': {},
  'create-list': {},
  'get-list-1': {},
  'get-list-2': {},
  'get-list-multi-expand': {},
  'enum-lists': {},
  'get-site': {},
  'get-site-by-hostname-and-path': {},
  'search-sites': {},
  calendar_getSchedule: { corps: { schedules: [PROFILS.partenaire.courriel] } },
  user_findmeetingtimes: { malForme: true },
  create_event_from_user: {},
  create_event_from_user_multiple_locations: { malForme: true },
  create_event_recurring: { malForme: true },
  create_event_from_user_with_online_meeting: {},
  get_events: { sans: ['locations'] },
  user_get_calendarview: {},
  get_event: { sans: ['locations'] },
  update_event: { malForme: true },
  event_cancel: {},
  delete_event: {},
  'get-onlinemeeting-joinurl-user-token': { sans: ['isEntryExitAnnounced', 'videoTeleconferenceId'] },
  list_channels: {},
  get_channel: {},
  post_channelmessage_1: {},
  post_chatmessage_3: {},
  post_chatmessage_4: {},
  get_listchannelmessages_1: {},
  get_team: { sans: ['discoverySettings'] },
  get_user_1: {},
  get_user: {},
  get_listItem_delta_first: { sans: ['@odata.nextLink'] },
  'get-listItem-delta-last': {},
  'get-attendanceReport-by-id': {},
  list_attendancerecord: {},
  create_columndefinition_in_list: { corps: { name: 'Essai' } },
};

const banc = unBanc();
afterAll(() => banc.graph.fermer());
const appeler = (methode: string, url: string, corps?: unknown) =>
  banc.appeler(methode, url, { corps, porteur: 'coordination' });

let decors = 0;
/** What the placeholders of the pages stand for in this tenant, made anew for each example. */
async function decor() {
  const liste = await uneListe(banc, `Décor ${++decors}`, [
    { name: 'Name', text: {} },
    { name: 'Color', text: {} },
    { name: 'Quantity', number: {} },
    { name: 'Weight', number: {} },
  ]);
  const fields = { Title: 'Gadget', Name: 'Gadget', Color: 'Red', Quantity: 503 };
  const item = (await appeler('POST', `${liste}/items`, { fields })).corps.id;
  const heure = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
  const evenement = (
    await appeler('POST', '/me/events', {
      subject: 'Décor',
      isOnlineMeeting: true,
      start: heure('2020-01-02T09:00:00'),
      end: heure('2020-01-02T10:00:00'),
    })
  ).corps;
  const lien = evenement.onlineMeeting.joinUrl;
  const rapport = banc.graph.deposerRapportPresence(lien, {
    debut: '2020-01-02T09:00:00Z',
    fin: '2020-01-02T10:00:00Z',
    presences: [
      {
        emailAddress: 'a@a.example',
        displayName: 'A',
        role: 'Attendee',
        intervalles: [{ joinDateTime: '2020-01-02T09:00:00Z', leaveDateTime: '2020-01-02T09:30:00Z' }],
      },
    ],
  });
  const filtre = encodeURIComponent(lien);
  const reunion = (await appeler('GET', `/me/onlineMeetings?$filter=JoinWebUrl eq '${filtre}'`)).corps.value[0].id;
  await appeler('DELETE', `${liste}/items/${(await appeler('POST', `${liste}/items`, { fields })).corps.id}`);
  const jeton = new URL(
    (await appeler('GET', `${liste}/items/delta?$top=1`)).corps['@odata.deltaLink'],
  ).searchParams.get('token');
  await appeler('POST', `${liste}/items`, { fields });
  const canal = `/teams/${LOCATAIRE.equipe.id}/channels/${LOCATAIRE.canal.id}`;
  await appeler('POST', `${canal}/messages`, { body: { content: 'Décor' } });
  const { hote, chemin } = LOCATAIRE.site;
  return (url: string): string =>
    url
      .replace(/^https:\/\/graph\.microsoft\.com\/v1(\.0)?/, '')
      .replace('{hostname}:/{relative-path}', `${hote}:${chemin}`)
      .replace(/\/sites\/(\{site-id\}|contoso[^/]*)/, `/sites/${idSite}`)
      .replace(/\/lists\/(\{list-(id|title)\}|[0-9a-f-]{36})/, `/lists/${liste.split('/').at(-1)}`)
      .replace('{item-id}', item)
      .replace('{query}', '*')
      .replace(/(\/users\/)\{id$/, '$1me-meme')
      .replace('/users/me-meme', '/me')
      .replace(/(\/events\/)(\{id\}|AAMk[^/?]*)/, `$1${evenement.id}`)
      .replace(/(\/teams\/)[0-9a-f-]{36}/, `$1${LOCATAIRE.equipe.id}`)
      .replace(/(\/channels\/)[^/?]+/, `$1${LOCATAIRE.canal.id}`)
      .replace(/(JoinWebUrl%20eq%20)'.*'$/, `$1'${filtre}'`)
      .replace(/(\/onlineMeetings\/)[^/?]+/, `$1${reunion}`)
      .replace(/(\/attendanceReports\/)[^/?]+/, `$1${rapport}`)
      .replace(/token=1230919.*$/, `token=${jeton}`);
}

const premier = (corps: Recu['corps']): Record<string, unknown> | undefined =>
  Array.isArray(corps?.value) ? corps.value[0] : corps;
const membres = (objet: Record<string, unknown> | undefined): string[] =>
  Object.keys(objet ?? {}).filter((m) => !m.startsWith('@odata.'));

avecPartage('exemples de la documentation de Microsoft', (partage) => {
  const lus = ['exchanges-2021-07.json', 'exchanges-current.json'].flatMap((fichier) =>
    exemples.parse(JSON.parse(readFileSync(join(partage, 'graph', fichier), 'utf8'))),
  );
  test.each(Object.entries(SERVIS))(
    '%s : statut et membres documentés',
    async (nom, { status, malForme, corps, sans = [] }) => {
      const exemple = lus.find((e) => e.name === nom && e.response);
      const { request, response } = exemple ?? {};
      if (!request || !response) throw new Error(`exemple absent : ${nom}`);
      const traduire = await decor();
      const envoye = corps && typeof request.body === 'object' ? { ...request.body, ...corps } : request.body;
      const prefer = request.headers?.prefer;
      const recu = await banc.appeler(request.method, traduire(request.url), {
        corps: envoye,
        malForme: malForme ?? false,
        entetes: prefer === undefined ? {} : { prefer },
      });
      expect([recu.status, recu.corps?.error]).toEqual([status ?? response.status, undefined]);
      const documente = typeof response.body === 'string' ? undefined : premier(response.body as Recu['corps']);
      const attendus = membres(documente).filter((m) => !sans.includes(m));
      expect(membres(premier(recu.corps))).toEqual(expect.arrayContaining(attendus));
      if (Array.isArray((response.body as Recu['corps'])?.value)) expect(recu.corps.value.length).toBeGreaterThan(0);
    },
  );
});

verifierLaTrace();

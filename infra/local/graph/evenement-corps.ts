import { z } from 'zod';
import { ErreurGraph } from './erreurs.ts';

/** An enumeration that the service takes in any case and answers in its own. */
const minuscules = <const T extends readonly [string, ...string[]]>(valeurs: T) =>
  z.preprocess(
    (v) => (typeof v === 'string' ? (valeurs.find((connu) => connu.toLowerCase() === v.toLowerCase()) ?? v) : v),
    z.enum(valeurs),
  );

const dateFuseau = z.strictObject({ dateTime: z.string(), timeZone: z.string().default('UTC') });
const corps = z.strictObject({
  contentType: minuscules(['text', 'html']).default('text'),
  content: z.string().default(''),
});
const typesLieu = ['default', 'conferenceRoom', 'homeAddress', 'businessAddress', 'hotel', 'restaurant'] as const;
const lieu = z.looseObject({ displayName: z.string().nullish(), locationType: minuscules(typesLieu).optional() });
const invite = z.looseObject({
  emailAddress: z.strictObject({ address: z.string().min(3), name: z.string().nullish() }),
  type: minuscules(['required', 'optional', 'resource']).default('required'),
});
const jours = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const recurrence = z.strictObject({
  pattern: z.looseObject({ daysOfWeek: z.array(minuscules(jours)).optional() }),
  range: z.looseObject({}),
});

/** What a caller may write on an event; anything else is a 400, as an unknown OData property is. */
const evenement = z.strictObject({
  subject: z.string().max(255).nullish(),
  body: corps.optional(),
  start: dateFuseau.optional(),
  end: dateFuseau.optional(),
  location: lieu.optional(),
  locations: z.array(lieu).optional(),
  attendees: z.array(invite).max(500).optional(),
  isAllDay: z.boolean().optional(),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: z.enum(['unknown', 'teamsForBusiness']).optional(),
  transactionId: z.string().max(255).nullish(),
  hideAttendees: z.boolean().optional(),
  allowNewTimeProposals: z.boolean().optional(),
  responseRequested: z.boolean().optional(),
  reminderMinutesBeforeStart: z.int().optional(),
  isReminderOn: z.boolean().optional(),
  importance: minuscules(['low', 'normal', 'high']).optional(),
  sensitivity: minuscules(['normal', 'personal', 'private', 'confidential']).optional(),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).optional(),
  categories: z.array(z.string()).optional(),
  recurrence: recurrence.nullish(),
});
export type CorpsEvenement = z.infer<typeof evenement>;

/** Members that the service fills itself: it ignores them in a write instead of refusing them. */
const EN_LECTURE: readonly string[] = [
  'id',
  'originalStartTimeZone',
  'originalEndTimeZone',
  'responseStatus',
  'iCalUId',
  'changeKey',
  'createdDateTime',
  'lastModifiedDateTime',
  'bodyPreview',
  'hasAttachments',
  'isCancelled',
  'isDraft',
  'isOrganizer',
  'organizer',
  'onlineMeeting',
  'onlineMeetingUrl',
  'seriesMasterId',
  'type',
  'webLink',
];

const sansLecture = (brut: unknown): unknown =>
  typeof brut === 'object' && brut !== null && !Array.isArray(brut)
    ? Object.fromEntries(Object.entries(brut).filter(([cle]) => !cle.startsWith('@') && !EN_LECTURE.includes(cle)))
    : brut;

export function lireEvenement(brut: unknown): CorpsEvenement {
  const lu = evenement.safeParse(sansLecture(brut));
  if (lu.success) return lu.data;
  const faute = lu.error.issues[0];
  if (faute?.code === 'unrecognized_keys')
    throw new ErreurGraph(
      400,
      'RequestBodyRead',
      `The property '${faute.keys[0]}' does not exist on type 'Microsoft.OutlookServices.Event'.`,
    );
  throw new ErreurGraph(400, 'ErrorInvalidRequest', `The value of '${faute?.path.join('.')}' is not valid.`);
}

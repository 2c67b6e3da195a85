import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROFILS, type TerritoireDuLocataire, territoiresDuLocataire } from '../locataire.ts';
import { ErreurGraph, introuvable } from './erreurs.ts';
import type { Magasin } from './magasin.ts';
import type { Demande, Monde, Routes } from './monde.ts';

/** A notice in the activity feed of a person. */
export interface ActiviteRecue {
  readonly date: string;
  readonly oid: string;
  readonly type: string;
  /** The text of the manifest, its parameters filled. */
  readonly texte: string;
  readonly sujet: string;
  readonly apercu: string;
  readonly lien: string;
}

const declarees = z.object({
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
});

/** What the installed application declares, by type. */
const textes = (): ReadonlyMap<string, string> =>
  new Map(
    declarees
      .parse(JSON.parse(readFileSync(join(process.cwd(), 'appPackage/manifest.json'), 'utf8')))
      .activities.activityTypes.map(({ type, templateText }) => [type, templateText]),
  );

const LIEN_DE_TEAMS = /^https:\/\/teams\.microsoft\.com\/l\//;
/** Longer ones are refused, though Microsoft does not say so. */
const LIEN_MAX = 1024;

const corps = z.strictObject({
  topic: z.strictObject({
    source: z.enum(['text', 'entityUrl']),
    value: z.string().min(1),
    webUrl: z.string().nullish(),
  }),
  activityType: z.string(),
  chainId: z.int().nullish(),
  previewText: z.strictObject({ contentType: z.enum(['text', 'html']).nullish(), content: z.string() }).nullish(),
  teamsAppId: z.string().nullish(),
  iconId: z.string().nullish(),
  recipient: z.strictObject({
    '@odata.type': z
      .string()
      .regex(/^#?(?:microsoft\.graph|Microsoft\.Teams\.GraphSvc)\.aadUserNotificationRecipient$/),
    userId: z.string(),
  }),
  templateParameters: z.array(z.strictObject({ name: z.string(), value: z.string() })).default([]),
});

const invalide = (message: string): ErreurGraph => new ErreurGraph(400, 'BadRequest', message);

/** People of the tenant who are in the team: guests receive nothing of the feed. */
const membres = (): readonly string[] => Object.values(PROFILS).flatMap((p) => (p.invite ? [] : [p.oid]));

/** Only the application that the manifest names, where the owner of the team has let it (resource-specific consent) or the tenant has. */
function exigerLApplication({ porteur }: Demande, { equipe, application }: TerritoireDuLocataire): void {
  const permis =
    porteur.roles.includes('TeamsActivity.Send') || porteur.rsc?.includes('TeamsActivity.Send.Group') === true;
  if (porteur.delegue || porteur.appId !== application || !permis)
    throw new ErreurGraph(
      403,
      'Forbidden',
      `Application with AAD App Id '${porteur.appId}' is not authorized to generate custom text notifications about '/teams/${equipe}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
    );
}

function recevoir({ db, maintenant }: Monde, demande: Demande, territoire: TerritoireDuLocataire): void {
  exigerLApplication(demande, territoire);
  const lu = corps.safeParse(demande.corps);
  if (!lu.success) throw invalide(`Invalid request: ${lu.error.issues[0]?.path.join('.')}.`);
  const { topic, activityType, templateParameters, recipient, previewText } = lu.data;
  if (topic.source !== 'text') throw invalide('The topic must be a child resource of the team.');
  const lien = topic.webUrl ?? '';
  if (!LIEN_DE_TEAMS.test(lien) || lien.length > LIEN_MAX)
    throw invalide(
      "The webUrl of the topic must be a valid Microsoft Teams deep link when the topic source is 'text'.",
    );
  const gabarit = textes().get(activityType);
  if (gabarit === undefined)
    throw invalide(`Activity type '${activityType}' is not declared in the manifest of the Teams app.`);
  const attendus = [...gabarit.matchAll(/\{(\w+)\}/g)].map(([, nom]) => nom ?? '').filter((nom) => nom !== 'actor');
  const donnes = new Map(templateParameters.map(({ name, value }) => [name, value]));
  if (attendus.length !== donnes.size || attendus.some((nom) => !donnes.has(nom)))
    throw invalide('The template parameters are not those of the activity type.');
  if (!membres().includes(recipient.userId))
    throw new ErreurGraph(404, 'NotFound', 'The recipient is not a member of the team.');
  const activite: ActiviteRecue = {
    date: maintenant().toISOString(),
    oid: recipient.userId,
    type: activityType,
    texte: gabarit.replace(/\{(\w+)\}/g, (_, nom: string) => donnes.get(nom) ?? 'Maillage'),
    sujet: topic.value,
    apercu: (previewText?.content ?? '').slice(0, 150),
    lien,
  };
  db.faire('INSERT INTO activites (donnees) VALUES (?)', JSON.stringify(activite));
}

/** The notices of everybody, oldest first. */
export const lireActivites = (db: Magasin): readonly ActiviteRecue[] =>
  db
    .tous<{ donnees: string }>('SELECT donnees FROM activites ORDER BY n')
    .map((l) => JSON.parse(l.donnees) as ActiviteRecue);

export const routesActivites: Routes = {
  'POST /teams/:equipe/sendActivityNotification': (monde, demande, [equipe = '']) => {
    const territoire = territoiresDuLocataire().find((t) => t.equipe === equipe);
    if (territoire === undefined) throw introuvable('No team found with the specified id.');
    recevoir(monde, demande, territoire);
    return { status: 204 };
  },
};

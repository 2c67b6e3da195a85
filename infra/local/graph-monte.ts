import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { fuseau } from '../../core/temps/fuseau.ts';
import type { Fermetures } from './fermetures.ts';
import type { ActiviteRecue } from './graph/activites.ts';
import type { CourrielEnvoye } from './graph/courriel.ts';
import { creerGraphLocal } from './graph/graph-local.ts';
import type { Emetteur } from './jetons/emetteur.ts';
import { verifierJetonGraph } from './jetons/verifier.ts';
import { LOCATAIRE } from './locataire.ts';
import type { RegistrePannes } from './pannes.ts';

export interface GraphMonte {
  /** `env` is what the Node server gives beside the request: an injected cut needs the socket. */
  repondre(requete: Request, env: unknown): Response | Promise<Response>;
  courriels(): CourrielEnvoye[];
  /** Empties the outbox that is shown. */
  rangerLesCourriels(): void;
  activites(): readonly ActiviteRecue[];
  /** Events of the organising mailbox, as Graph gives them. */
  calendrier(): Promise<unknown[]>;
  /** What the organiser does by hand in Outlook to an event; false when it is no such thing. */
  dansOutlook(id: string, corps: unknown): Promise<boolean>;
  /** Files the attendance report of a session of a meeting; false when this is none. */
  deposerPresences(corps: unknown): boolean;
  /** Replaces what a mailbox takes; false when these are no limits. */
  reglerExchange(corps: unknown): boolean;
  vider(): void;
  fermer(): Promise<void>;
}

const instant = z.iso.datetime();
/** A session of a meeting that was held, as its report says it. */
const sessionTenue = z.strictObject({
  joinUrl: z.url(),
  debut: instant,
  fin: instant,
  presences: z.array(
    z.strictObject({
      emailAddress: z.string().nullable(),
      displayName: z.string(),
      role: z.enum(['Organizer', 'Presenter', 'Attendee']),
      intervalles: z.array(z.strictObject({ joinDateTime: instant, leaveDateTime: instant })),
    }),
  ),
});

/** What may be done by hand to an event. */
const gesteDOutlook = z.union([
  z.strictObject({ supprimer: z.literal(true) }),
  z.strictObject({
    jours: z.int().min(-60).max(60).optional(),
    sujet: z.string().min(1).max(255).optional(),
    lieu: z.string().max(255).optional(),
  }),
]);
const quand = z.object({ dateTime: z.string(), timeZone: z.string() });

/** A wall time, some days later, as Graph takes it. */
const decaler = ({ dateTime, timeZone }: z.infer<typeof quand>, days: number) => ({
  dateTime: Temporal.PlainDateTime.from(dateTime.replace(/Z$/, '')).add({ days }).toString(),
  timeZone,
});

interface Options {
  readonly dossier: string;
  readonly origine: string;
  readonly emetteur: Emetteur;
  readonly fermetures: Fermetures;
  readonly pannes: RegistrePannes;
  readonly trace: string | undefined;
}

/** Opens the stand-in for Graph on the file of the data folder. */
export function monterGraph({ dossier, origine, emetteur, fermetures, pannes, trace }: Options): GraphMonte {
  const journal: WriteStream | null = trace ? createWriteStream(trace, { flags: 'a' }) : null;
  const fichier = join(dossier, 'graph.sqlite');
  const commun = {
    baseUrl: origine,
    fichier,
    maintenant: () => new Date(),
    verifierJeton: verifierJetonGraph(emetteur, fermetures),
  };
  const graph = creerGraphLocal({
    ...commun,
    pannes,
    ...(journal && { trace: (echange) => void journal.write(`${JSON.stringify(echange)}\n`) }),
  });
  // The page looks at the calendar as one looks at a mailbox: not an exchange of the application, so neither traced nor broken.
  const fenetre = creerGraphLocal(commun);
  const parLaFenetre = async (chemin: string, methode: 'GET' | 'PATCH' | 'DELETE', corps?: unknown) => {
    const { jeton } = await emetteur.jetonIdentite();
    return fenetre.app.fetch(
      new Request(`${origine}/graph/v1.0/users/${LOCATAIRE.organisateur.oid}/${chemin}`, {
        method: methode,
        headers: {
          authorization: `Bearer ${jeton}`,
          prefer: `outlook.timezone="${fuseau()}"`,
          'content-type': 'application/json',
        },
        ...(corps === undefined ? {} : { body: JSON.stringify(corps) }),
      }),
    );
  };
  return {
    repondre: (requete, env) => graph.app.fetch(requete, env as object),
    courriels: () => graph.boiteEnvoi(),
    rangerLesCourriels: graph.rangerLesCourriels,
    activites: () => graph.activites(),
    deposerPresences: (corps) => {
      const lu = sessionTenue.safeParse(corps);
      if (lu.success) graph.deposerRapportPresence(lu.data.joinUrl, lu.data);
      return lu.success;
    },
    async calendrier() {
      const rencontres: unknown[] = [];
      let suite: string | undefined = 'events?$top=100';
      while (suite) {
        const reponse: Response = await parLaFenetre(suite, 'GET');
        const page = (await reponse.json()) as { value?: unknown[]; '@odata.nextLink'?: string };
        rencontres.push(...(page.value ?? []));
        suite = page['@odata.nextLink']?.split(`/users/${LOCATAIRE.organisateur.oid}/`)[1];
      }
      return rencontres;
    },
    async dansOutlook(id, corps) {
      const lu = gesteDOutlook.safeParse(corps);
      if (!lu.success) return false;
      const chemin = `events/${encodeURIComponent(id)}`;
      if ('supprimer' in lu.data) return (await parLaFenetre(chemin, 'DELETE')).ok;
      const { jours = 0, sujet, lieu } = lu.data;
      const tenu = z.object({ start: quand, end: quand }).safeParse(await (await parLaFenetre(chemin, 'GET')).json());
      if (!tenu.success) return false;
      const { start, end } = tenu.data;
      const change = {
        ...(jours === 0 ? {} : { start: decaler(start, jours), end: decaler(end, jours) }),
        ...(sujet === undefined ? {} : { subject: sujet }),
        ...(lieu === undefined ? {} : { location: { displayName: lieu } }),
      };
      return (await parLaFenetre(chemin, 'PATCH', change)).ok;
    },
    reglerExchange: (corps) => graph.reglerExchange(corps),
    vider: () => graph.reinitialiser(),
    async fermer() {
      fenetre.fermer();
      graph.fermer();
      if (journal) await new Promise<void>((fini) => journal.end(fini));
    },
  };
}

import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fuseau } from '../../core/temps/fuseau.ts';
import type { Fermetures } from './fermetures.ts';
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
  /** Events of the organising mailbox, as Graph gives them. */
  calendrier(): Promise<unknown[]>;
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
  return {
    repondre: (requete, env) => graph.app.fetch(requete, env as object),
    courriels: () => graph.boiteEnvoi(),
    deposerPresences: (corps) => {
      const lu = sessionTenue.safeParse(corps);
      if (lu.success) graph.deposerRapportPresence(lu.data.joinUrl, lu.data);
      return lu.success;
    },
    async calendrier() {
      const { jeton } = await emetteur.jetonIdentite();
      const entetes = { authorization: `Bearer ${jeton}`, prefer: `outlook.timezone="${fuseau()}"` };
      const rencontres: unknown[] = [];
      let suite: string | undefined = `${origine}/graph/v1.0/users/${LOCATAIRE.organisateur.oid}/events?$top=100`;
      while (suite) {
        const reponse = await fenetre.app.fetch(new Request(suite, { headers: entetes }));
        const page = (await reponse.json()) as { value?: unknown[]; '@odata.nextLink'?: string };
        rencontres.push(...(page.value ?? []));
        suite = page['@odata.nextLink'];
      }
      return rencontres;
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

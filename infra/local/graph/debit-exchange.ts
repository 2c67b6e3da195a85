import { z } from 'zod';
import { ErreurGraph } from './erreurs.ts';

/** What Exchange Online lets through, for one application and one mailbox, and for one mailbox. */
const limites = z.strictObject({
  simultanees: z.int().min(1).default(4),
  requetesParDixMinutes: z.int().min(1).default(10_000),
  messagesParMinute: z.int().min(1).default(30),
  destinatairesParJour: z.int().min(1).default(10_000),
});
export type LimitesExchange = z.input<typeof limites>;

const MINUTE = 60_000;
const DIX_MINUTES = 10 * MINUTE;
const JOUR = 24 * 60 * MINUTE;

export interface DebitExchange {
  /** Runs a request to a mailbox, when there is room for it. */
  occuper<T>(appId: string, chemin: string, maintenant: Date, faire: () => Promise<T>): Promise<T>;
  /** Refuses a message that would pass what the mailbox may send. */
  exiger(boite: string, destinataires: number, maintenant: Date): void;
  compter(boite: string, destinataires: number, maintenant: Date): void;
  /** Replaces the limits; those that are not said are Exchange's. False when they are none. */
  regler(corps: unknown): boolean;
  vider(): void;
}

interface Envoi {
  readonly le: number;
  readonly destinataires: number;
}

/**
 * Throttling of Outlook in Graph (« service-specific limits ») and of sending in Exchange Online (« sending limits
 * »).
 */
export function creerDebitExchange(reglees: LimitesExchange = {}): DebitExchange {
  let bornes = limites.parse(reglees);
  const enCours = new Map<string, number>();
  const requetes = new Map<string, number[]>();
  const envois = new Map<string, Envoi[]>();

  const refuser = (message: string, attenteMs: number): never => {
    throw new ErreurGraph(429, 'ApplicationThrottled', message, {
      entetes: { 'retry-after': String(Math.max(1, Math.ceil(attenteMs / 1000))) },
    });
  };
  const depuis = (boite: string, le: number, dureeMs: number): readonly Envoi[] =>
    (envois.get(boite) ?? []).filter((e) => le - e.le < dureeMs);

  return {
    async occuper(appId, chemin, maintenant, faire) {
      const boite = /^\/(?:users\/([^/]+)|me)\/./.exec(chemin);
      if (boite === null) return faire();
      const cle = `${appId} ${boite[1]?.toLowerCase() ?? 'me'}`;
      const le = maintenant.getTime();
      const recentes = (requetes.get(cle) ?? []).filter((r) => le - r < DIX_MINUTES);
      requetes.set(cle, [...recentes, le]);
      const [ancienne = le] = recentes;
      if (recentes.length >= bornes.requetesParDixMinutes)
        refuser('Application is over its request limit for this mailbox.', ancienne + DIX_MINUTES - le);
      const n = enCours.get(cle) ?? 0;
      if (n >= bornes.simultanees) refuser('Application is over its MailboxConcurrency limit.', 1000);
      enCours.set(cle, n + 1);
      try {
        return await faire();
      } finally {
        enCours.set(cle, (enCours.get(cle) ?? 1) - 1);
      }
    },
    // Exchange says how much may be sent, not what Graph answers beyond: the strictest is played, a refusal that says
    // how long to wait.
    exiger(boite, destinataires, maintenant) {
      const le = maintenant.getTime();
      const minute = depuis(boite, le, MINUTE);
      const [premier] = minute;
      if (premier !== undefined && minute.length >= bornes.messagesParMinute)
        refuser('The message rate limit of this mailbox is reached.', premier.le + MINUTE - le);
      const jour = depuis(boite, le, JOUR);
      const total = jour.reduce((somme, e) => somme + e.destinataires, destinataires);
      if (total > bornes.destinatairesParJour)
        refuser('The recipient rate limit of this mailbox is reached.', (jour[0]?.le ?? le) + JOUR - le);
    },
    compter(boite, destinataires, maintenant) {
      const le = maintenant.getTime();
      envois.set(boite, [...depuis(boite, le, JOUR), { le, destinataires }]);
    },
    regler(corps) {
      const lues = limites.safeParse(corps);
      if (lues.success) bornes = lues.data;
      return lues.success;
    },
    vider() {
      requetes.clear();
      envois.clear();
    },
  };
}

export type Methode = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** What is known when an attempt has failed. */
export interface Echec {
  readonly methode: Methode;
  /** 1 for the first attempt. */
  readonly tentative: number;
  /** Absent when no answer came (network, time-out). */
  readonly statut?: number;
  readonly retryAfter?: string | null;
  readonly rateLimitReset?: string | null;
  readonly avecIfMatch?: boolean;
  /** The caller states that a second execution changes nothing more than the first. */
  readonly rejouable?: boolean;
  /** Milliseconds since the epoch, to read a Retry-After given as a date. */
  readonly maintenant: number;
  /** In [0, 1[: spreads the retries of several clients. */
  readonly alea: number;
}

export type Decision = { readonly suite: 'attendre'; readonly ms: number } | { readonly suite: 'arreter' };

export const TENTATIVES_MAX = 6;
/** Beyond this the caller is told rather than made to wait: the front end of Functions cuts at 230 s. */
export const ATTENTE_MAX_MS = 120_000;
const BASE_MS = 500;

/** Milliseconds asked by a Retry-After in seconds or as an HTTP date; undefined when absent or unreadable. */
export function lireRetryAfter(valeur: string | null | undefined, maintenant: number): number | undefined {
  if (valeur === null || valeur === undefined || valeur.trim() === '') return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(valeur)) return Math.ceil(Number(valeur) * 1000);
  const date = Date.parse(valeur);
  return Number.isNaN(date) ? undefined : Math.max(0, date - maintenant);
}

/** The longest of Retry-After and RateLimit-Reset (SharePoint, "Avoid getting throttled"), in ms. */
export function attenteDemandee(
  entetes: { readonly retryAfter?: string | null; readonly rateLimitReset?: string | null },
  maintenant: number,
): number | undefined {
  const demandes = [entetes.retryAfter, entetes.rateLimitReset]
    .map((v) => lireRetryAfter(v, maintenant))
    .filter((v) => v !== undefined);
  return demandes.length === 0 ? undefined : Math.max(...demandes);
}

/**
 * Try again, and when? A 429 was not executed: every method may go again. After a 503, a 504 or silence the call may have been executed: only what can be
 * repeated without harm goes again (GET, DELETE, a PATCH held by its eTag, what the caller declares). The service's delay is never shortened.
 */
export function deciderReprise(echec: Echec): Decision {
  if (echec.tentative >= TENTATIVES_MAX || !peutReprendre(echec)) return { suite: 'arreter' };
  const demandee = attenteDemandee(echec, echec.maintenant);
  if (demandee !== undefined && demandee > ATTENTE_MAX_MS) return { suite: 'arreter' };
  const ms = demandee ?? Math.round(BASE_MS * 2 ** (echec.tentative - 1) * (1 + echec.alea));
  return { suite: 'attendre', ms };
}

function peutReprendre(echec: Echec): boolean {
  if (echec.statut === 429) return true;
  if (echec.statut !== undefined && ![502, 503, 504].includes(echec.statut)) return false;
  if (echec.rejouable === true) return true;
  const sansDanger = { GET: true, DELETE: true, PATCH: echec.avecIfMatch === true, PUT: false, POST: false };
  return sansDanger[echec.methode];
}

import { ErreurGraph } from './erreurs.ts';
import type { PorteurGraph } from './monde.ts';

/** SharePoint's price of a request, in resource units; other services are not counted here. */
export function unitesDe(methode: string, chemin: string, query: URLSearchParams): number {
  if (!chemin.startsWith('/sites')) return 0;
  const demandees = [...query];
  if (/\/permissions(\/|$)/.test(chemin) || demandees.some(([, valeur]) => valeur.includes('permissions'))) return 5;
  if (methode !== 'GET') return 2;
  if (/\/delta(\(|$)/.test(chemin))
    return /token=/.test(chemin) || demandees.some(([cle]) => cle.endsWith('token')) ? 1 : 2;
  return /\/items$|\/lists$|\/columns$|\/sites$/.test(chemin) ? 2 : 1;
}

export interface Debit {
  /** Counts a request, refused ones included; gives the RateLimit headers from 80 % of the minute's allowance, throws a 429 beyond it. */
  compter(porteur: PorteurGraph, unites: number, maintenant: Date): Readonly<Record<string, string>>;
  vider(): void;
}

/** Allowance per application and minute, as SharePoint's. */
export function creerDebit(unitesParMinute: number): Debit {
  let minute = -1;
  const usage = new Map<string, number>();
  return {
    compter({ appId }, unites, maintenant) {
      const courante = Math.floor(maintenant.getTime() / 60_000);
      if (courante !== minute) usage.clear();
      minute = courante;
      const total = (usage.get(appId) ?? 0) + unites;
      usage.set(appId, total);
      if (unites === 0 || total < unitesParMinute * 0.8) return {};
      const attente = String(60 - maintenant.getUTCSeconds());
      const entetes = {
        'ratelimit-limit': String(unitesParMinute),
        'ratelimit-remaining': String(Math.max(0, unitesParMinute - total)),
        'ratelimit-reset': attente,
      };
      if (total <= unitesParMinute) return entetes;
      throw new ErreurGraph(429, 'activityLimitReached', 'The request has been throttled.', {
        entetes: { 'retry-after': attente, ...entetes },
      });
    },
    vider: () => usage.clear(),
  };
}

import { SEUL } from './environnement.ts';

/**
 * What a technical log line may hold: closed names, counts and identifiers. Never a body, a query, a name nor an
 * address.
 */
export type Champs = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Traces {
  information(evenement: string, champs?: Champs): void;
  alerte(evenement: string, champs?: Champs): void;
  erreur(evenement: string, champs?: Champs): void;
}

/** The part of the Functions context that writes logs. */
interface JournalDuMoteur {
  info(...args: unknown[]): void;
  warn(...args: unknown[]): void;
  error(...args: unknown[]): void;
}

/** One line of JSON per event, so that Application Insights can search it by field. */
export const tracesDuMoteur = (moteur: JournalDuMoteur, reference: string): Traces => {
  const ligne = (evenement: string, champs: Champs = {}): string => JSON.stringify({ evenement, reference, ...champs });
  return {
    information: (evenement, champs) => moteur.info(ligne(evenement, champs)),
    alerte: (evenement, champs) => moteur.warn(ligne(evenement, champs)),
    erreur: (evenement, champs) => moteur.error(ligne(evenement, champs)),
  };
};

/** Each line says the territory that it is about, by its code; nothing where there is but one. */
export function tracesDuTerritoire(traces: Traces, code: string): Traces {
  if (code === SEUL) return traces;
  const situer =
    (niveau: keyof Traces) =>
    (evenement: string, champs?: Champs): void =>
      traces[niveau](evenement, { territoire: code, ...champs });
  return { information: situer('information'), alerte: situer('alerte'), erreur: situer('erreur') };
}

/** Outside any call: the host keeps what is written there. */
export const alerterSansAppel =
  (evenement: string) =>
  (champs: Champs): void =>
    void process.stderr.write(`${JSON.stringify({ evenement, ...champs })}\n`);

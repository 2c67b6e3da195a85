import type { Contexte } from './contexte.ts';
import { lireEchec } from './echec.ts';
import { dansLeTerritoire } from './portee.ts';
import { type Traces, tracesDuTerritoire } from './traces.ts';

/** One round of a timer, for one territory. */
type Passer = (contexte: Contexte, execution: string) => Promise<void>;

interface Moyens {
  readonly passer: Passer;
  /** Resolves after so many milliseconds; `arreter` lets go of it before. */
  readonly attendre: (ms: number) => { readonly fini: Promise<void>; readonly arreter: () => void };
  readonly maintenantMs: () => number;
  /** Between 0 and 1: where the first round of this instance begins. */
  readonly alea: () => number;
}

/** Served at once: those that wait for Graph leave their place to the others. */
const A_LA_FOIS = 4;
/** One that takes longer leaves its place to the others, and goes on beside them. */
const PATIENCE_MS = 60_000;
/** None begins after it, and none is waited for after the other: the host stops a round at five minutes (host.json). */
export const DEBUT_AU_PLUS_TARD_MS = 3 * 60_000;
const FIN_AU_PLUS_TARD_MS = 4 * 60_000;

/** Some territories had no whole round. Names them by their codes, and says nothing else: each failure is in the traces. */
export class EchecDesTerritoires extends Error {
  override readonly name = 'EchecDesTerritoires';
}

/**
 * The rounds of one timer over all territories. Each has its own hour and its own traces; one that fails, or that hangs, keeps
 * none of the others from its round. Those that a round could not begin are the first of the next one.
 */
export function creerTournee({ passer, attendre, maintenantMs, alea }: Moyens) {
  /** Codes, the one served longest ago first. */
  let ordre: readonly string[] | undefined;
  const enChemin = new Set<string>();

  /** Fulfilled when it is done, or when it is no longer waited for: it is then among the slow ones. */
  const servir = async (contexte: Contexte, execution: string, lents: Map<string, Promise<void>>): Promise<void> => {
    enChemin.add(contexte.code);
    const tour = dansLeTerritoire(contexte, async () => {
      await contexte.situer();
      await passer(contexte, execution);
    }).finally(() => enChemin.delete(contexte.code));
    const patience = attendre(PATIENCE_MS);
    const lent = patience.fini.then(() => void lents.set(contexte.code, tour));
    await Promise.race([tour, lent]).finally(patience.arreter);
  };

  return async (tous: readonly Contexte[], execution: string, traces: Traces): Promise<void> => {
    const [seul] = tous;
    // One alone has all the time of the host, and its failure is told as it is.
    if (tous.length === 1 && seul !== undefined) {
      const appele = { ...seul, traces };
      return dansLeTerritoire(appele, async () => {
        await appele.situer();
        await passer(appele, execution);
      });
    }
    const parCode = new Map(tous.map((c) => [c.code, { ...c, traces: tracesDuTerritoire(traces, c.code) }]));
    ordre ??= tourner([...parCode.keys()], Math.floor(alea() * parCode.size));
    const attendent = [...ordre];
    const servis: string[] = [];
    const manques: string[] = [];
    const manquer =
      (contexte: Contexte) =>
      (erreur: unknown): void => {
        manques.push(contexte.code);
        contexte.traces.erreur('minuteur', lireEchec(erreur).champs);
      };
    const lents = new Map<string, Promise<void>>();
    const debut = maintenantMs();
    const unAUn = async (): Promise<void> => {
      for (let code = attendent.shift(); code !== undefined; code = attendent.shift()) {
        const contexte = parCode.get(code);
        if (contexte === undefined) continue;
        if (maintenantMs() - debut > DEBUT_AU_PLUS_TARD_MS) {
          attendent.unshift(code);
          return;
        }
        servis.push(code);
        // The round before goes on: a second one beside it would do the same twice.
        if (enChemin.has(code)) {
          manques.push(code);
          contexte.traces.alerte('minuteur', { genre: 'en-chemin' });
          continue;
        }
        await servir(contexte, execution, lents).catch(manquer(contexte));
      }
    };
    await Promise.all(Array.from({ length: A_LA_FOIS }, unAUn));
    const reste = attendre(FIN_AU_PLUS_TARD_MS - (maintenantMs() - debut));
    const restants = new Set(lents.keys());
    const finis = [...lents].map(([code, tour]) => {
      const contexte = parCode.get(code);
      return tour.catch(contexte && manquer(contexte)).finally(() => restants.delete(code));
    });
    await Promise.race([Promise.all(finis), reste.fini]).finally(reste.arreter);
    for (const code of restants) {
      manques.push(code);
      parCode.get(code)?.traces.erreur('minuteur', { genre: 'trop-long' });
    }
    for (const code of attendent) parCode.get(code)?.traces.alerte('minuteur', { genre: 'remis' });
    ordre = [...attendent, ...servis];
    const sansTour = [...manques, ...attendent];
    if (sansTour.length > 0)
      throw new EchecDesTerritoires(`${sansTour.length} sur ${tous.length} sans tour entier : ${sansTour.join(', ')}`);
  };
}

const tourner = <T>(valeurs: readonly T[], rang: number): readonly T[] => [
  ...valeurs.slice(rang),
  ...valeurs.slice(0, rang),
];

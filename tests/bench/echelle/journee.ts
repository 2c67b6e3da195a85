import { TOUS_LES_MINUTEURS } from '../../../functions/minuteurs.ts';
import { lireCadence } from '../../../infra/local/fonctions/ncrontab.ts';
import type { Horloge, Installation } from './installation.ts';

/** What the timers of a period asked, by timer. */
export interface Passages {
  passages: number;
  requetes: number;
  unites: number;
  octets: number;
  /** Executions of Azure, when one plays the round of every territory, and what each of them lasts, a second at least. */
  executions: number;
  dureeMs: number;
  /** The same when each territory has its own. */
  dureeSepareeMs: number;
  laPlusLongueMs: number;
  echecs: number;
}

export type Journee = ReadonlyMap<string, Passages>;

interface Tour {
  readonly le: number;
  readonly minuteur: (typeof TOUS_LES_MINUTEURS)[number];
}

const MINUTE = 60_000;
/** An execution is billed as that long at least. */
const AU_MOINS_MS = 1000;
const AUCUN: Passages = {
  ...{ passages: 0, requetes: 0, unites: 0, octets: 0, executions: 0, dureeMs: 0, dureeSepareeMs: 0 },
  ...{ laPlusLongueMs: 0, echecs: 0 },
};

/** Every round from one instant to another, in order. Each timer fires at most once a minute. */
function tours(de: number, a: number, retenus: readonly string[] | undefined): readonly Tour[] {
  const minuteurs = TOUS_LES_MINUTEURS.filter(({ id }) => retenus?.includes(id) ?? true).map((minuteur) => ({
    minuteur,
    champs: lireCadence(minuteur.cadence).champs,
  }));
  const prevus: Tour[] = [];
  for (let le = de; le < a; le += MINUTE) {
    const { minute, heure } = { minute: new Date(le).getUTCMinutes(), heure: new Date(le).getUTCHours() };
    for (const { minuteur, champs } of minuteurs)
      if (champs[1].has(minute) && champs[2].has(heure))
        prevus.push({ le: le + Math.min(...champs[0]) * 1000, minuteur });
  }
  return prevus.toSorted((x, y) => x.le - y.le);
}

/**
 * Plays the rounds of the timers of these installations. Each begins at its hour, whatever the others still do, as on
 * several instances; what SharePoint counts by the minute is counted over all of them.
 */
export async function jouer(
  installations: readonly Installation[],
  horloge: Horloge,
  { de, a, seulement }: { readonly de: number; readonly a: number; readonly seulement?: readonly string[] },
): Promise<Journee> {
  const journee = new Map<string, Passages>();
  for (const { le, minuteur } of tours(de, a, seulement)) {
    const passages = journee.get(minuteur.id) ?? { ...AUCUN };
    journee.set(minuteur.id, passages);
    let ensembleMs = 0;
    for (const { contexte, compte } of installations) {
      const avant = { ...compte };
      horloge.maintenant = le;
      try {
        await contexte.situer();
        await minuteur.passer(contexte, `${minuteur.id}-${le}`);
      } catch {
        passages.echecs += 1;
      }
      const duree = horloge.maintenant - le;
      ensembleMs += duree;
      passages.passages += 1;
      passages.requetes += compte.requetes - avant.requetes;
      passages.unites += compte.unites - avant.unites;
      passages.octets += compte.octets - avant.octets;
      passages.dureeSepareeMs += Math.max(AU_MOINS_MS, duree);
      passages.laPlusLongueMs = Math.max(passages.laPlusLongueMs, duree);
    }
    passages.executions += 1;
    passages.dureeMs += Math.max(AU_MOINS_MS, ensembleMs);
  }
  return journee;
}

export const total = (journee: Journee): Passages =>
  [...journee.values()].reduce(
    (somme, p) => ({
      passages: somme.passages + p.passages,
      requetes: somme.requetes + p.requetes,
      unites: somme.unites + p.unites,
      octets: somme.octets + p.octets,
      executions: somme.executions + p.executions,
      dureeMs: somme.dureeMs + p.dureeMs,
      dureeSepareeMs: somme.dureeSepareeMs + p.dureeSepareeMs,
      laPlusLongueMs: Math.max(somme.laPlusLongueMs, p.laPlusLongueMs),
      echecs: somme.echecs + p.echecs,
    }),
    AUCUN,
  );

import { grouper } from '../grouper.ts';
import { instantDe } from './dates.ts';
import { secondesDe } from './durees.ts';
import { estExterne, lireNom } from './noms.ts';
import type { Passage } from './passages.ts';
import { remplies } from './tableau.ts';

/** The list that one downloads while the meeting lasts: a name, what the person did, when. */
export interface ListeDeReunion {
  readonly passages: readonly Passage[];
  /** First and last instants of the list, in seconds since 1970. */
  readonly debut: number;
  readonly fin: number;
  /** How many had not left yet. */
  readonly encoreLa: number;
}

interface Evenement {
  readonly brut: string;
  readonly action: string;
  readonly instant: number;
}

/**
 * Reads such a list; nothing when the rows have another shape. The actions are translated: those with which somebody begins are arrivals, the others
 * departures. Who has not left counts up to the last line.
 */
export function listeDeReunion(
  lignes: readonly (readonly string[])[],
  jour: string | undefined,
): ListeDeReunion | undefined {
  const [, ...rangees] = lignes.filter((l) => remplies(l) > 0);
  const evenements = rangees.flatMap((l) => evenement(l, jour) ?? []);
  if (evenements.length === 0 || evenements.length < rangees.length) return undefined;
  const instants = evenements.map((e) => e.instant);
  const fin = Math.max(...instants);
  const parPersonne = grouper(evenements, (e) => lireNom(e.brut).nom);
  const arrivees = new Set([...parPersonne.values()].flatMap(([premier]) => premier?.action ?? []));
  const venues = [...parPersonne.values()].map((siens) => sejours(siens, arrivees, fin));
  return {
    passages: venues.flatMap((v) => v.passages),
    debut: Math.min(...instants),
    fin,
    encoreLa: venues.filter((v) => v.encoreLa).length,
  };
}

function evenement(ligne: readonly string[], jour: string | undefined): Evenement | undefined {
  const [brut = '', action = '', quand = ''] = ligne;
  const instant = instantDe(quand, jour);
  const trois = remplies(ligne) === 3 && brut !== '' && secondesDe(action) === undefined && !action.includes('@');
  return trois && instant !== undefined && instantDe(action) === undefined
    ? { brut, action, instant: Date.parse(instant) / 1000 }
    : undefined;
}

/** From the first device that joins to the last one that leaves. */
function sejours(siens: readonly Evenement[], arrivees: ReadonlySet<string>, fin: number) {
  const passages: Passage[] = [];
  const noter = (brut: string, arrivee: number, depart: number): void => {
    const duree = depart > arrivee ? { secondes: depart - arrivee } : {};
    passages.push({ ...lireNom(brut), arrivee, depart, ...duree, externe: estExterne(brut), detail: true });
  };
  let ouverts = 0;
  let depuis = 0;
  for (const { brut, action, instant } of siens.toSorted((a, b) => a.instant - b.instant)) {
    if (ouverts === 0) depuis = instant;
    // Nobody leaves who is not there.
    ouverts += ouverts === 0 || arrivees.has(action) ? 1 : -1;
    if (ouverts === 0) noter(brut, depuis, instant);
  }
  const [premier] = siens;
  if (ouverts > 0 && premier !== undefined) noter(premier.brut, depuis, fin);
  return { passages, encoreLa: ouverts > 0 };
}

import { FINE, pluriel } from '../textes/francais.ts';
import type { Candidat, Place } from './candidat.ts';

/** Share of the time between opening and closing that undone decisions are sure to have. */
const PART_DES_DECISIONS = 0.35;
/** Share that the presentation of new structures may take before the proposed points are served. */
const PART_DES_NOUVELLES = 0.2;
/** Under five minutes, an exchange on the theme is not worth announcing: the minutes go to the points. */
const MINIMUM_DU_THEME = 5;

export interface Repartition {
  readonly places: readonly Place[];
  readonly ecartes: readonly { readonly candidat: Candidat; readonly raison: string }[];
  /** Minutes that nobody took: 0, or at least MINIMUM_DU_THEME, for the theme. */
  readonly libres: number;
}

interface Demandes {
  readonly decisions: readonly Candidat[];
  readonly nouvelles: readonly Candidat[];
  readonly points: readonly Candidat[];
}

/**
 * Shares out the minutes between opening and closing. Each candidate is either placed, with at least its minimum, or left out with the reason;
 * placed minutes and `libres` sum exactly to `minutes`. Candidates come already in the order in which they are served.
 */
export function repartir(minutes: number, { decisions, nouvelles, points }: Demandes): Repartition {
  const restant = { minutes };
  const retenus = new Set<Candidat>();
  const servir = (candidats: readonly Candidat[], budget = restant.minutes): void => {
    let disponible = Math.min(budget, restant.minutes);
    for (const c of candidats) {
      if (retenus.has(c) || c.minimum > disponible) continue;
      retenus.add(c);
      disponible -= c.minimum;
      restant.minutes -= c.minimum;
    }
  };
  const pourUneDecision = decisions[0]?.minimum ?? 0;
  servir(decisions, Math.max(pourUneDecision, Math.floor(minutes * PART_DES_DECISIONS)));
  servir(nouvelles, Math.floor(minutes * PART_DES_NOUVELLES));
  servir(points);
  servir(decisions);
  servir(nouvelles);

  const tous = [...nouvelles, ...decisions, ...points];
  const { places, libres } = elargir(
    tous.filter((c) => retenus.has(c)),
    restant.minutes,
  );
  const ecartes = tous.filter((c) => !retenus.has(c)).map((c) => ({ candidat: c, raison: raison(c, restant.minutes) }));
  return { places, ecartes, libres };
}

function raison(c: Candidat, restantes: number): string {
  const reste = restantes === 0 ? 'Il ne restait aucune minute' : `Il ne restait que ${pluriel(restantes, 'minute')}`;
  const phrase = `${reste}${FINE}; ce point en demande au moins ${c.minimum}.`;
  return c.conseil === undefined ? phrase : `${phrase} ${c.conseil}`;
}

/** One minute each in turn up to what is wished; then what remains goes to the theme, or to the points when it is too little. */
function elargir(candidats: readonly Candidat[], restantes: number): { places: readonly Place[]; libres: number } {
  const minutes = candidats.map((c) => c.minimum);
  const apresSouhaits = distribuer(minutes, restantes, (i) => candidats[i]?.souhait ?? 0);
  if (apresSouhaits >= MINIMUM_DU_THEME || candidats.length === 0)
    return { places: places(candidats, minutes), libres: apresSouhaits };
  distribuer(minutes, apresSouhaits, () => Number.POSITIVE_INFINITY);
  return { places: places(candidats, minutes), libres: 0 };
}

const places = (candidats: readonly Candidat[], minutes: readonly number[]): readonly Place[] =>
  candidats.map((candidat, i) => ({ candidat, minutes: minutes[i] ?? candidat.minimum }));

/** Adds minutes in turn, in place, none beyond its ceiling; gives back what nobody could take. */
function distribuer(minutes: number[], aDonner: number, plafond: (i: number) => number): number {
  let reste = aDonner;
  let donne = true;
  while (reste > 0 && donne) {
    donne = false;
    for (const [i, m] of minutes.entries()) {
      if (reste === 0 || m >= plafond(i)) continue;
      minutes[i] = m + 1;
      reste -= 1;
      donne = true;
    }
  }
  return reste;
}

import { FINE, pluriel } from '../textes/francais.ts';
import type { Candidat, Place } from './candidat.ts';
import { PAS } from './pas.ts';

/** Share of the free time that undone decisions are sure to have. */
const PART_DES_DECISIONS = 0.35;
/** Share that the presentation of new structures may take before the proposed points are served. */
const PART_DES_NOUVELLES = 0.2;
/** Under ten minutes, an exchange on the theme is not worth announcing: the minutes go to the points. */
const MINIMUM_DU_THEME = 2 * PAS;

interface Plage {
  readonly places: readonly Place[];
  /** Minutes that nobody took. Beside points, 0 or enough for an exchange on the theme. */
  readonly libres: number;
}

interface Repartition {
  /** One for each of the free stretches received, in the same order. */
  readonly plages: readonly Plage[];
  readonly ecartes: readonly { readonly candidat: Candidat; readonly raison: string }[];
}

interface Demandes {
  /** What the coordination added itself is served first. */
  readonly ajoutes: readonly Candidat[];
  readonly decisions: readonly Candidat[];
  readonly nouvelles: readonly Candidat[];
  readonly points: readonly Candidat[];
  /** What nobody asked for takes the minutes that the wishes of the others leave. */
  readonly signaux: readonly Candidat[];
}

/**
 * Shares out free stretches, whose minutes are given in multiples of `PAS`: one alone between opening and closing, several when points are locked
 * between. Each candidate is either placed in one of them, with at least its minimum, or left out with the reason; in each, placed minutes and
 * `libres` sum exactly to its minutes. Candidates come already in the order in which they are served.
 */
export function repartir(plages: readonly number[], demandes: Demandes): Repartition {
  const { ajoutes, decisions, nouvelles, points, signaux } = demandes;
  const minutes = plages.reduce((a, b) => a + b, 0);
  const restes = [...plages];
  const plageDe = new Map<Candidat, number>();
  const servir = (candidats: readonly Candidat[], budget = minutes, reserve: readonly number[] = []): void => {
    let disponible = budget;
    for (const c of candidats) {
      if (plageDe.has(c) || c.minimum > disponible) continue;
      const plage = restes.findIndex((reste, i) => c.minimum <= reste - (reserve[i] ?? 0));
      if (plage < 0) continue;
      plageDe.set(c, plage);
      disponible -= c.minimum;
      restes[plage] = (restes[plage] ?? 0) - c.minimum;
    }
  };
  const pourUneDecision = decisions[0]?.minimum ?? 0;
  servir(ajoutes);
  servir(decisions, Math.max(pourUneDecision, Math.floor(minutes * PART_DES_DECISIONS)));
  servir(nouvelles, Math.floor(minutes * PART_DES_NOUVELLES));
  servir(points);
  servir(decisions);
  servir(nouvelles);
  // Whoever asked for minutes has them first.
  const demandees = restes.map((_, i) =>
    [...plageDe].reduce((n, [c, plage]) => n + (plage === i ? c.souhait - c.minimum : 0), 0),
  );
  servir(signaux, minutes, demandees);
  const apresDemandes = restes.map((reste, i) => Math.max(0, reste - (demandees[i] ?? 0)));

  const tous = [...nouvelles, ...decisions, ...signaux, ...ajoutes, ...points];
  return {
    plages: restes.map((reste, i) =>
      elargir(
        tous.filter((c) => plageDe.get(c) === i),
        reste,
        (c) => !signaux.includes(c),
      ),
    ),
    ecartes: tous
      .filter((c) => !plageDe.has(c))
      .map((c) => {
        const libres = signaux.includes(c) ? apresDemandes : restes;
        return { candidat: c, raison: raison(c, Math.max(0, ...libres), plages.length > 1) };
      }),
  };
}

function raison(c: Candidat, restantes: number, entreVerrous: boolean): string {
  const suite = entreVerrous ? ' d’affilée entre les points verrouillés' : '';
  const reste =
    restantes === 0
      ? `Il ne restait aucune minute${suite === '' ? '' : ' entre les points verrouillés'}`
      : `Il ne restait que ${pluriel(restantes, 'minute')}${suite}`;
  const phrase = `${reste}${FINE}; ce point en demande au moins ${c.minimum}.`;
  return c.conseil === undefined ? phrase : `${phrase} ${c.conseil}`;
}

/** Five minutes each in turn up to what is wished, what was asked for before the rest; then what remains goes to the theme, or to the points when it is too little. */
function elargir(candidats: readonly Candidat[], restantes: number, demande: (c: Candidat) => boolean): Plage {
  const minutes = candidats.map((c) => c.minimum);
  const plafond =
    (quand: (c: Candidat) => boolean) =>
    (i: number): number => {
      const c = candidats[i];
      return c !== undefined && quand(c) ? c.souhait : 0;
    };
  const apresDemandes = distribuer(minutes, restantes, plafond(demande));
  const apresSouhaits = distribuer(
    minutes,
    apresDemandes,
    plafond(() => true),
  );
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
  while (reste >= PAS && donne) {
    donne = false;
    for (const [i, m] of minutes.entries()) {
      if (reste < PAS || m + PAS > plafond(i)) continue;
      minutes[i] = m + PAS;
      reste -= PAS;
      donne = true;
    }
  }
  return reste;
}

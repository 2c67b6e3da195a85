import type { TypeDePoint } from '../vocabulaires/rencontres.ts';
import { cloture, echangeSurLeTheme, ouverture } from './cadre.ts';
import { type Candidat, matiereDe, type Place } from './candidat.ts';
import type { EntreesOrdreDuJour } from './contexte.ts';
import { decisionsNonFaites } from './decisions.ts';
import type { OrdreDuJour, PointCale, PointEcarte } from './ordre-du-jour.ts';
import { auPasInferieur, PAS } from './pas.ts';
import { pointsProposes } from './points-proposes.ts';
import { repartir } from './repartir.ts';
import { ajoutesALaMain, reprendre } from './reprendre.ts';
import { signauxDuTheme } from './signaux.ts';
import { structuresNouvelles } from './structures-nouvelles.ts';
import { type PlageLibre, plagesLibres, verrouillesEn } from './verrous.ts';

export type { EntreesOrdreDuJour } from './contexte.ts';

/** A rencontre lasts at least a quarter of an hour (list Rencontres). */
const DUREE_MINIMALE = 15;

/** One informs, then discusses, then decides. */
const RANG = { Information: 0, Échange: 1, Décision: 2 } as const satisfies Record<TypeDePoint, number>;

/**
 * The ordre du jour of a rencontre: contiguous points whose minutes sum to its duration, opening first and closing last, and what did not
 * fit with the reason. The same inputs give the same result whatever their order (mission, d.9: undone decisions come back by themselves).
 * What was locked in `precedent` keeps its hour and its words, the rest is laid around it; what was taken off or put off there stays so.
 */
export function etablirOrdreDuJour(e: EntreesOrdreDuJour): OrdreDuJour {
  const duree = Math.max(DUREE_MINIMALE, Math.round(e.rencontre.dureeMinutes));
  const verrouilles = verrouillesEn(duree, e.precedent?.points ?? []);
  // The exchange on the theme is the free time itself: taken off, it comes back with it.
  const decides = (e.precedent?.ecartes ?? []).filter((p) => p.motif !== undefined && p.source !== 'thematique');
  const connues = new Set([...verrouilles, ...decides].map(matiereDe));
  const aPlacer = (candidats: readonly Candidat[]): readonly Candidat[] =>
    candidats.filter((c) => !connues.has(matiereDe(c))).map((c) => reprendre(c, e.precedent));

  const plages = encadrer(plagesLibres(duree, verrouilles), e, duree, connues);
  const reparti = repartir(
    plages.map((p) => p.libres),
    {
      ajoutes: aPlacer(ajoutesALaMain(e.precedent)),
      decisions: aPlacer(decisionsNonFaites(e)),
      nouvelles: aPlacer(structuresNouvelles(e)),
      points: aPlacer(pointsProposes(e)),
      signaux: aPlacer(signauxDuTheme(e)),
    },
  );
  const points = plages.flatMap((plage, i) => {
    const { places, libres } = reparti.plages[i] ?? { places: [], libres: 0 };
    const theme = libres >= PAS ? [echangeSurLeTheme(e.rencontre.thematique, libres)] : [];
    const dits = caler([...plage.avant, ...enSeance(places), ...theme, ...plage.apres], plage);
    return [...dits, ...verrouilles.slice(i, i + 1)];
  });
  return {
    version: 1,
    etabliLe: e.maintenant,
    dureeMinutes: duree,
    points,
    ecartes: [...reparti.ecartes.map(({ candidat, raison }) => ecarter(candidat, raison)), ...decides],
  };
}

interface PlageEncadree extends PlageLibre {
  readonly avant: readonly Place[];
  readonly apres: readonly Place[];
  /** Minutes left to the candidates, in whole steps. */
  readonly libres: number;
}

/** Opening in the first stretch and closing in the last, unless they are locked or have no room. */
function encadrer(
  plages: readonly PlageLibre[],
  e: EntreesOrdreDuJour,
  duree: number,
  connues: ReadonlySet<string>,
): readonly PlageEncadree[] {
  return plages.map((plage, i) => {
    let reste = plage.fin - plage.debut;
    const poser = (place: Place, ici: boolean): readonly Place[] => {
      if (!ici || connues.has(place.candidat.source) || reste < PAS) return [];
      const minutes = Math.min(place.minutes, auPasInferieur(reste));
      reste -= minutes;
      return [{ ...place, minutes }];
    };
    const avant = poser(ouverture(duree, e.nombreInvites), i === 0);
    const apres = poser(cloture(duree), i === plages.length - 1);
    return { ...plage, avant, apres, libres: auPasInferieur(reste) };
  });
}

/** New structures are met first, undone decisions come before new matters, then what the territory says, then the proposed points. */
const enSeance = (places: readonly Place[]): readonly Place[] => {
  const nouveau = ({ candidat: { source } }: Place): boolean => source === 'point-propose' || source === 'ajoute';
  return [
    ...places.filter((p) => !nouveau(p)),
    ...places.filter(nouveau).toSorted((a, b) => RANG[a.candidat.type] - RANG[b.candidat.type]),
  ];
};

/** One after the other from the beginning of the stretch; the minutes under a step go to the last. */
function caler(places: readonly Place[], { debut, fin }: PlageLibre): PointCale[] {
  const reste = fin - debut - places.reduce((n, p) => n + p.minutes, 0);
  let depart = debut;
  return places.map(({ candidat, minutes }, i) => {
    const duree = i === places.length - 1 ? minutes + reste : minutes;
    const point = { ...identite(candidat), origine: candidat.origine(duree), debut: depart, duree };
    depart += duree;
    return point;
  });
}

const ecarter = (c: Candidat, raison: string): PointEcarte => ({
  ...identite(c),
  raison,
  origine: c.origine(c.minimum),
  duree: c.minimum,
});

const identite = ({ titre, type, source, reference, sousPoints, presente }: Candidat) => ({
  titre,
  type,
  source,
  ...(reference === undefined ? {} : { reference }),
  ...(sousPoints === undefined ? {} : { sousPoints }),
  ...(presente === undefined ? {} : { presente }),
});

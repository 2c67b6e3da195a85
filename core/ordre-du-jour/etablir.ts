import type { TypeDePoint } from '../vocabulaires/rencontres.ts';
import { cloture, echangeSurLeTheme, ouverture } from './cadre.ts';
import type { Candidat, Place } from './candidat.ts';
import type { EntreesOrdreDuJour } from './contexte.ts';
import { decisionsNonFaites } from './decisions.ts';
import type { OrdreDuJour, PointCale } from './ordre-du-jour.ts';
import { pointsProposes } from './points-proposes.ts';
import { repartir } from './repartir.ts';
import { structuresNouvelles } from './structures-nouvelles.ts';

export type { EntreesOrdreDuJour } from './contexte.ts';

/** A rencontre lasts at least a quarter of an hour (list Rencontres). */
const DUREE_MINIMALE = 15;

/** One informs, then discusses, then decides. */
const RANG = { Information: 0, Échange: 1, Décision: 2 } as const satisfies Record<TypeDePoint, number>;

/**
 * The ordre du jour of a rencontre: contiguous points whose minutes sum to its duration, opening first and closing last, and what did not
 * fit with the reason. The same inputs give the same result whatever their order (mission, d.9: undone decisions come back by themselves).
 */
export function etablirOrdreDuJour(e: EntreesOrdreDuJour): OrdreDuJour {
  const duree = Math.max(DUREE_MINIMALE, Math.round(e.rencontre.dureeMinutes));
  const debut = ouverture(duree, e.nombreInvites);
  const fin = cloture(duree);
  const { places, ecartes, libres } = repartir(duree - debut.minutes - fin.minutes, {
    decisions: decisionsNonFaites(e),
    nouvelles: structuresNouvelles(e),
    points: pointsProposes(e),
  });
  const theme = libres > 0 ? [echangeSurLeTheme(e.rencontre.thematique, libres)] : [];
  return {
    version: 1,
    etabliLe: e.maintenant,
    dureeMinutes: duree,
    points: caler([debut, ...enSeance(places), ...theme, fin]),
    ecartes: ecartes.map(({ candidat, raison }) => ({ ...identite(candidat), raison })),
  };
}

/** New structures are met first, undone decisions come before new matters, then the proposed points. */
const enSeance = (places: readonly Place[]): readonly Place[] => {
  const proposes = places.filter((p) => p.candidat.source === 'point-propose');
  return [
    ...places.filter((p) => p.candidat.source !== 'point-propose'),
    ...proposes.toSorted((a, b) => RANG[a.candidat.type] - RANG[b.candidat.type]),
  ];
};

function caler(places: readonly Place[]): PointCale[] {
  let debut = 0;
  return places.map(({ candidat, minutes }) => {
    const point = { ...identite(candidat), origine: candidat.origine(minutes), debut, duree: minutes };
    debut += minutes;
    return point;
  });
}

const identite = ({
  titre,
  type,
  source,
  reference,
}: Candidat): Pick<PointCale, 'titre' | 'type' | 'source' | 'reference'> => ({
  titre,
  type,
  source,
  ...(reference === undefined ? {} : { reference }),
});

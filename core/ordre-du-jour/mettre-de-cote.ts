import { enchainer } from './composer.ts';
import type { MOTIFS_D_ECART, OrdreDuJour, PointCale, PointEcarte } from './ordre-du-jour.ts';
import { PAS } from './pas.ts';

type Motif = (typeof MOTIFS_D_ECART)[number];

/** The points and what is left out, while they are being composed. */
export type Composition = Pick<OrdreDuJour, 'points' | 'ecartes'>;

const RAISONS = {
  retire: 'Retiré de l’ordre du jour.',
  reporte: 'Gardé pour la prochaine rencontre de la thématique.',
} as const satisfies Record<Motif, string>;

/** Takes an unlocked point off, or keeps it for the next rencontre; the others close up. The exchange on the theme is free time: nothing of it is kept. */
export function mettreDeCote({ points, ecartes }: Composition, rang: number, motif: Motif): Composition {
  const point = points[rang];
  if (point === undefined || point.verrouille === true) return { points, ecartes };
  const restants = [...enchainer(points.toSpliced(rang, 1))];
  if (point.source === 'thematique') return { points: restants, ecartes };
  const { debut: _, verrouille: __, ...dit } = point;
  return { points: restants, ecartes: [...ecartes, { ...dit, raison: RAISONS[motif], motif }] };
}

/** Of what is left out, one is kept for the next rencontre. */
export const garderPourLaProchaine = ({ points, ecartes }: Composition, rang: number): Composition => ({
  points,
  ecartes: ecartes.map((p, i) => (i === rang ? { ...p, raison: RAISONS.reporte, motif: 'reporte' } : p)),
});

/** Of what is left out, one comes back. */
export function remettre({ points, ecartes }: Composition, rang: number): Composition {
  const ecarte = ecartes[rang];
  if (ecarte === undefined) return { points, ecartes };
  const { raison: _, motif: __, origine = '', duree = PAS, ...dit } = ecarte;
  return {
    points: inserer(points, { ...dit, origine, duree, debut: 0 }),
    ecartes: ecartes.toSpliced(rang, 1),
  };
}

/** One more point: before the closing, else at the end. */
export function inserer(points: readonly PointCale[], point: PointCale): PointCale[] {
  const rang = points.at(-1)?.source === 'cloture' ? points.length - 1 : points.length;
  return [...enchainer(points.toSpliced(rang, 0, point))];
}

/** What a rebalancing leaves without a minute. */
export const sansUneMinute = (points: readonly PointCale[]): readonly PointEcarte[] =>
  points.map(({ debut: _, verrouille: __, ...dit }) => ({
    ...dit,
    raison: 'Aucune minute ne restait entre les points verrouillés.',
  }));

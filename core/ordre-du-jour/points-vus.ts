import type { OrdreDuJour, PointCale } from './ordre-du-jour.ts';

/**
 * The points as they are read by whom `nomDe` names structures to, in the tab and by a link alike: who presents is
 * named as they may read it today, whatever name was kept with the point.
 */
export const pointsVus = (
  { points }: Pick<OrdreDuJour, 'points'>,
  nomDe: (structure: string) => string,
): readonly PointCale[] =>
  points.map((p) =>
    p.presente?.structure === undefined ? p : { ...p, presente: { ...p.presente, nom: nomDe(p.presente.structure) } },
  );

import type { PointCale } from './ordre-du-jour.ts';

/** Minutes between locked points, from and to minutes after the beginning. */
export interface PlageLibre {
  readonly debut: number;
  readonly fin: number;
}

export const finDe = ({ debut, duree }: Pick<PointCale, 'debut' | 'duree'>): number => debut + duree;

/** The locked points that hold within these minutes, in their order; one that another overlaps is left out. */
export function verrouillesEn(duree: number, points: readonly PointCale[]): readonly PointCale[] {
  const tenus: PointCale[] = [];
  for (const p of points.filter((point) => point.verrouille === true).toSorted((a, b) => a.debut - b.debut)) {
    const libre = tenus.at(-1);
    if ((libre === undefined || finDe(libre) <= p.debut) && finDe(p) <= duree) tenus.push(p);
  }
  return tenus;
}

/** What these locked points leave: before the first, between two, after the last; a stretch may be empty. */
export function plagesLibres(duree: number, verrouilles: readonly PointCale[]): readonly PlageLibre[] {
  const debuts = [0, ...verrouilles.map(finDe)];
  const fins = [...verrouilles.map((p) => p.debut), duree];
  return debuts.map((debut, i) => ({ debut, fin: fins[i] ?? duree }));
}

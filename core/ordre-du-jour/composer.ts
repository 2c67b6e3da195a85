import { type Resultat, refuser } from '../contrats/erreur.ts';
import { INSECABLE, pluriel } from '../textes/francais.ts';
import type { PointCale } from './ordre-du-jour.ts';
import { finDe } from './verrous.ts';

/** Each point right after the one before it; a locked one stays at its time, whatever comes before. */
export function enchainer<P extends PointCale>(points: readonly P[]): readonly P[] {
  let fin = 0;
  return points.map((p) => {
    const debut = p.verrouille === true ? p.debut : fin;
    fin = Math.max(fin, debut + p.duree);
    return debut === p.debut ? p : { ...p, debut };
  });
}

/** Moves an unlocked point among the others, which close up; a locked one does not move, nor its hour. */
export function deplacer<P extends PointCale>(points: readonly P[], de: number, vers: number): readonly P[] {
  const point = points[de];
  if (point === undefined || point.verrouille === true || points[vers] === undefined || de === vers) return points;
  return enchainer(points.toSpliced(de, 1).toSpliced(vers, 0, point));
}

/** Minutes that nothing takes right before this point. */
export const minutesLibresAvant = (points: readonly PointCale[], i: number): number =>
  Math.max(0, (points[i]?.debut ?? 0) - Math.max(0, ...points.slice(0, i).map(finDe)));

export interface Debordement {
  /** The point that is in the way, or the last one when the end is. */
  readonly point: PointCale;
  readonly minutes: number;
  readonly sur: 'verrou' | 'fin';
}

/** Where chained points do not hold: over the hour of a locked one, or beyond the duration. */
export function debordements(points: readonly PointCale[], duree: number): readonly Debordement[] {
  const faits: Debordement[] = [];
  let fin = 0;
  for (const point of points) {
    if (fin > point.debut) faits.push({ point, minutes: fin - point.debut, sur: 'verrou' });
    fin = Math.max(fin, finDe(point));
  }
  const dernier = points.at(-1);
  if (dernier !== undefined && fin > duree) faits.push({ point: dernier, minutes: fin - duree, sur: 'fin' });
  return faits;
}

/** Where it does not hold, in a sentence. */
export const direDebordement = ({ point, minutes, sur }: Debordement): string =>
  sur === 'fin'
    ? `Les points dépassent la durée de la rencontre de ${pluriel(minutes, 'minute')}.`
    : `Les points qui précèdent «${INSECABLE}${point.titre}${INSECABLE}», verrouillé, débordent sur lui de ${pluriel(minutes, 'minute')}.`;

/** The refusal of points that do not hold in the rencontre. */
export function refusDeComposer(points: readonly PointCale[], duree: number): Resultat<never> | undefined {
  const [premier] = debordements(points, duree);
  if (premier === undefined) return undefined;
  return refuser('regle-metier', `${direDebordement(premier)} Rééquilibrez, ou raccourcissez un point.`);
}

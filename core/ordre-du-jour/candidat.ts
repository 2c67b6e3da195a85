import type { TypeDePoint } from '../vocabulaires/rencontres.ts';
import type { PointCale, SourceDePoint } from './ordre-du-jour.ts';

/** Something that asks for minutes: a decision, a proposed point, the new structures. */
export interface Candidat {
  readonly titre: string;
  readonly type: TypeDePoint;
  readonly source: SourceDePoint;
  readonly reference?: PointCale['reference'];
  readonly sousPoints?: PointCale['sousPoints'];
  readonly presente?: PointCale['presente'];
  /** Under this many minutes the point is better left for another day. */
  readonly minimum: number;
  /** Beyond this many minutes nothing is gained. */
  readonly souhait: number;
  /** The sentence shown beside the point, once its minutes are known. */
  readonly origine: (minutes: number) => string;
  /** What is added to the reason when the point does not fit. */
  readonly conseil?: string;
}

/** A candidate with its minutes. */
export interface Place {
  readonly candidat: Candidat;
  readonly minutes: number;
}

type Identifie = Pick<PointCale, 'source' | 'reference' | 'titre'>;

/** Tells one matter from another: the row that it comes from, else what makes it. Two points added by hand differ by their title. */
export const matiereDe = ({ source, reference, titre }: Identifie): string => {
  if (reference !== undefined) return `${reference.liste} ${reference.id}`;
  return source === 'ajoute' ? `ajoute ${titre}` : source;
};

import { z } from 'zod';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { matiereDe } from '../ordre-du-jour/candidat.ts';
import type { OrdreDuJour, PointCale } from '../ordre-du-jour/ordre-du-jour.ts';
import { pluriel } from '../textes/francais.ts';

/** Longest note of one point. */
export const NOTE_DE_POINT_MAX = 4_000;
/** Of all the points of a rencontre, in characters: what a compte rendu made of them still holds. */
const NOTES_MAX = 20_000;

/** What was said under a point of the ordre du jour, kept while the compte rendu is not published. */
export const noteDePoint = z.strictObject({
  /** What tells this point from another, wherever it stands: see `matiereDe`. */
  point: z.string(),
  /** As it read when it was noted: it may leave the ordre du jour since. */
  titre: z.string(),
  texte: z.string(),
});
export type NoteDePoint = z.infer<typeof noteDePoint>;

type Points = Pick<OrdreDuJour, 'points'> | undefined;

/** Those of which something is said: neither the opening nor the end. */
export const pointsDits = (odj: Points): readonly PointCale[] =>
  (odj?.points ?? []).filter(({ source }) => source !== 'ouverture' && source !== 'cloture');

/** A point to note under, with what is kept. `ote`: it is no longer on the ordre du jour, its note stays. */
export interface PointANoter extends NoteDePoint {
  readonly ote: boolean;
}

/** The points of the ordre du jour, in its order, then those that left it with a note. Two points of one matter are noted under the first. */
export function pointsANoter(odj: Points, notes: readonly NoteDePoint[]): readonly PointANoter[] {
  const parPoint = new Map(notes.map((n) => [n.point, n] as const));
  const dits = new Map<string, PointANoter>();
  for (const p of pointsDits(odj)) {
    const point = matiereDe(p);
    if (!dits.has(point))
      dits.set(point, { point, titre: p.titre, texte: parPoint.get(point)?.texte ?? '', ote: false });
  }
  return [...dits.values(), ...notes.filter(({ point }) => !dits.has(point)).map((n) => ({ ...n, ote: true }))];
}

interface Saisie {
  readonly point: string;
  /** What it said to whoever writes: another text meanwhile is not written over. */
  readonly avant: string;
  readonly texte: string;
}

/** The notes once this one is kept; undefined when it says so already. Emptied, it is no more. */
export function noterSousLePoint(
  odj: Points,
  notes: readonly NoteDePoint[],
  { point, avant, texte }: Saisie,
): Resultat<readonly NoteDePoint[] | undefined> {
  const vise = pointsANoter(odj, notes).find((p) => p.point === point);
  const neuf = texte.trim();
  if (vise === undefined) return neuf === '' ? reussite(undefined) : PLUS_LA;
  if (vise.texte === neuf) return reussite(undefined);
  if (vise.texte !== avant.trim()) return CHANGEE;
  const note: NoteDePoint = { point, titre: vise.titre, texte: neuf };
  const autres = notes.filter((n) => n.point !== point);
  const suivantes = neuf === '' ? autres : [...autres, note];
  const taille = suivantes.reduce((n, { texte: t }) => n + t.length, 0);
  return taille > NOTES_MAX
    ? refuser(
        'regle-metier',
        `Les notes de cette rencontre dépasseraient ${pluriel(NOTES_MAX, 'caractère')} en tout : raccourcissez-en une.`,
      )
    : reussite(suivantes);
}

const PLUS_LA = refuser(
  'introuvable',
  'Ce point n’est plus à l’ordre du jour. Ce que vous avez écrit reste à l’écran : copiez-le sous un autre point.',
);
const CHANGEE = refuser(
  'conflit',
  'Quelqu’un a noté autre chose sous ce point pendant que vous écriviez. Lisez les deux textes, puis choisissez.',
);

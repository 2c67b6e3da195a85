import type { Rencontre } from '../lists/rencontres.list.ts';
import { matiereDe } from '../ordre-du-jour/candidat.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue, enumeration, espacesInsecables, jour } from '../textes/francais.ts';
import { type NoteDePoint, pointsDits } from './notes.ts';

export interface Redaction {
  readonly rencontre: Pick<Rencontre, 'titre' | 'debut' | 'lieu' | 'commune' | 'objectif' | 'ordreDuJour'>;
  /** Names, as every partner may read them. */
  readonly presentes: readonly string[];
  readonly excusees: readonly string[];
  /** What was noted under the points. */
  readonly notes?: readonly NoteDePoint[];
  readonly decisions: readonly {
    readonly titre: string;
    readonly porteuse: string | undefined;
    readonly echeance: string | undefined;
  }[];
}

/** What is left to write under a point. */
export const A_COMPLETER = '(à compléter)';

/** A first draft: who was there, under each point of the ordre du jour what was noted or a place for it, what was decided. */
export function redigerCompteRendu({ rencontre: r, presentes, excusees, notes = [], decisions }: Redaction): string {
  const lieu = lieuComplet(r);
  const points = pointsAEcrire(r.ordreDuJour, notes);
  const lignes = [
    r.titre,
    [r.debut === undefined ? undefined : dateLongue(r.debut), lieu].filter(Boolean).join(', '),
    '',
    `Présents : ${presentes.length === 0 ? A_COMPLETER : `${enumeration(presentes)}.`}`,
    ...(excusees.length === 0 ? [] : [`Excusés : ${enumeration(excusees)}.`]),
    ...(r.objectif === undefined ? [] : ['', `Objectif : ${r.objectif}`]),
    ...points.flatMap((p, i) => [
      '',
      `${i + 1}. ${p.titre}`,
      ...p.sousPoints.map((s) => `– ${s}`),
      ...(p.note === undefined ? [A_COMPLETER] : p.note.split('\n')),
    ]),
    '',
    'Décisions',
    ...(decisions.length === 0 ? ['Aucune décision notée.'] : decisions.map(direDecision)),
  ];
  return lignes.map(espacesInsecables).join('\n');
}

const direDecision = ({ titre, porteuse, echeance }: Redaction['decisions'][number]): string =>
  `– ${[
    titre,
    ...(porteuse === undefined ? [] : [`portée par ${porteuse}`]),
    ...(echeance === undefined ? [] : [`pour le ${jour(echeance)}`]),
  ].join(', ')}.`;

interface PointAEcrire {
  readonly titre: string;
  readonly sousPoints: readonly string[];
  readonly note: string | undefined;
}

/** Those of the ordre du jour, then those that left it and of which something was noted. */
function pointsAEcrire(
  odj: Redaction['rencontre']['ordreDuJour'],
  notes: readonly NoteDePoint[],
): readonly PointAEcrire[] {
  const restantes = new Map(notes.map((n) => [n.point, n] as const));
  const dits = pointsDits(odj).map((p) => {
    const note = restantes.get(matiereDe(p))?.texte;
    restantes.delete(matiereDe(p));
    return { titre: p.titre, sousPoints: p.sousPoints ?? [], note };
  });
  return [...dits, ...[...restantes.values()].map(({ titre, texte }) => ({ titre, sousPoints: [], note: texte }))];
}

import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { enumeration, jour, pluriel } from '../textes/francais.ts';

/** Whoever was away reads no more than this. */
export const LIGNES_DE_CE_QUI_A_MANQUE = 5;

interface Manque {
  readonly rencontre: Rencontre;
  /** That of whoever reads. */
  readonly participation: Pick<Participation, 'statut' | 'sansInvitation'> | undefined;
  /** Those of the rencontre. */
  readonly suites: readonly Pick<Suite, 'id' | 'titre' | 'structure' | 'etat' | 'echeance'>[];
  /** A structure as they may read its name. */
  readonly nomDe: (structure: string) => string;
  readonly maintenant: string;
}

/** Points named in the first line. */
const POINTS_NOMMES = 3;

/**
 * « Ce que vous avez manqué », for whoever was invited and away: a few lines made of the ordre du jour, the decisions and
 * the structures that carry them, which every partner reads. Nothing of what was said, nor of any person. Empty when
 * there is nothing to tell.
 */
export function ceQuiAManque({ rencontre: r, participation: p, suites, nomDe, maintenant }: Manque): readonly string[] {
  const absente = p !== undefined && !p.sansInvitation && (p.statut === 'Excusé' || p.statut === 'Absent');
  if (!absente || r.etat === 'Annulée' || !estPassee(r, maintenant)) return [];
  const points = (r.ordreDuJour?.points ?? []).filter(({ source }) => source !== 'ouverture' && source !== 'cloture');
  const decidees = suites.filter(({ etat }) => etat !== 'Abandonnée');
  const premiere = points.length === 0 ? [] : [direPoints(points.map(({ titre }) => titre))];
  const place = LIGNES_DE_CE_QUI_A_MANQUE - premiere.length;
  const nommees = decidees.length <= place ? decidees : decidees.slice(0, place - 1);
  const autres = decidees.length - nommees.length;
  return [
    ...premiere,
    ...nommees.map((s) => direDecision(s, nomDe)),
    ...(autres > 0 ? [`Et ${pluriel(autres, 'autre décision', 'autres décisions')}.`] : []),
    ...(decidees.length === 0 && points.length > 0 ? ['Aucune décision n’est notée.'] : []),
  ];
}

function direPoints(titres: readonly string[]): string {
  const autres = titres.length - POINTS_NOMMES;
  const dits = titres.slice(0, POINTS_NOMMES).map((t) => `« ${t} »`);
  return `À l’ordre du jour : ${enumeration(autres > 0 ? [...dits, pluriel(autres, 'autre point', 'autres points')] : dits)}.`;
}

const direDecision = ({ titre, structure, echeance }: Manque['suites'][number], nomDe: Manque['nomDe']): string =>
  `Décidé : ${[
    titre,
    ...(structure === undefined ? [] : [`porté par ${nomDe(structure)}`]),
    ...(echeance === undefined ? [] : [`pour le ${jour(echeance)}`]),
  ].join(', ')}.`;

import type { Structure } from '../../core/lists/structures.list.ts';
import type { Presence } from '../../core/tables/deja-vues.ts';
import { hasardDe } from '../../core/tables/hasard.ts';
import { structuresLues } from './donnees.ts';

/** One rencontre a month. */
const RENCONTRES = 60;
const QUAND_C_EST_SON_SUJET = 0.6;
const SINON = 0.06;
/** Fictional structures, and who came to what for five years: those whose theme it was, and a few others. */
export function cinqAns(combien: number): {
  readonly structures: readonly Structure[];
  readonly participations: readonly Presence[];
} {
  const structures = structuresLues(combien);
  const hasard = hasardDe(combien);
  const sujets = [...new Set(structures.map((s) => s.thematiques[0] ?? ''))];
  const participations = Array.from({ length: RENCONTRES }, (_, rencontre) => {
    const sujet = sujets[Math.floor(hasard() * sujets.length)];
    return structures
      .filter((s) => hasard() < (s.thematiques[0] === sujet ? QUAND_C_EST_SON_SUJET : SINON))
      .map(({ id }) => ({ rencontre: String(rencontre), structure: id, statut: 'Présent' as const }));
  });
  return { structures, participations: participations.flat() };
}

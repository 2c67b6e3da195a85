import type { NouveauGroupe } from '../../../core/lists/groupes.list.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';

/** Two groups, of structures that the annuaire knows for their theme. Rows are named by their rank. */
export function groupesDExemple(structures: readonly NouvelleStructure[]): readonly NouveauGroupe[] {
  const de = (thematique: string): readonly string[] =>
    structures.flatMap((s, i) => (s.statut === 'Active' && s.thematiques?.includes(thematique) ? [String(i + 1)] : []));
  const [logement, parentalite] = [de('Logement'), de('Parentalité')];
  return [
    {
      nom: 'Comité logement',
      lecteurs: 'Membres',
      noyau: logement.slice(0, 4),
      ponctuels: logement.slice(4, 8),
      informes: logement.slice(8, 10),
    },
    { nom: 'Noyau parentalité', lecteurs: 'Coordination', noyau: parentalite.slice(0, 5), ponctuels: [], informes: [] },
  ];
}

import type { Besoin } from '../lists/besoins.list.ts';
import { enumeration } from '../textes/francais.ts';

/** The words that several needs share, each once, the most heard first. */
function dits(besoins: readonly Besoin[], champ: 'thematique' | 'public'): string[] {
  const combien = new Map<string, number>();
  for (const { [champ]: mot } of besoins) if (mot !== undefined) combien.set(mot, (combien.get(mot) ?? 0) + 1);
  return [...combien].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b, 'fr')).map(([mot]) => mot);
}

/** Named in a title; the others are in the fields. */
const NOMMEES = 3;

/** The title proposed for what is made of these needs: their themes and nothing of what was said, which others will read. */
export function titrePropose(besoins: readonly Besoin[]): string {
  const themes = dits(besoins, 'thematique').slice(0, NOMMEES);
  return themes.length === 0 ? 'Besoins entendus' : `Besoins entendus\u00A0: ${enumeration(themes)}`;
}

/** What a fiche born of these needs says of itself. Its readers are more than theirs: neither their words nor how many they are. */
export function ficheNeeDe(besoins: readonly Besoin[]) {
  const thematiques = dits(besoins, 'thematique');
  return {
    statut: 'En projet' as const,
    thematiques,
    publics: dits(besoins, 'public'),
    diagnostic: `Née de besoins relevés sur le territoire${thematiques.length === 0 ? '' : `\u00A0: ${enumeration(thematiques)}`}.`,
  };
}

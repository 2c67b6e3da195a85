/**
 * How many days can each have a commune of its own: maximum matching of a bipartite graph, by augmenting paths (Kuhn).
 * `permis`: may this commune host on this day?
 */
export function joursPourvus(
  jours: readonly string[],
  communes: readonly string[],
  permis: (commune: string, jour: string) => boolean,
): number {
  const prise = new Map<string, string>();
  const placer = (jour: string, vues: Set<string>): boolean => {
    for (const commune of communes) {
      if (vues.has(commune) || !permis(commune, jour)) continue;
      vues.add(commune);
      const occupant = prise.get(commune);
      if (occupant === undefined || placer(occupant, vues)) {
        prise.set(commune, jour);
        return true;
      }
    }
    return false;
  };
  return jours.filter((jour) => placer(jour, new Set())).length;
}

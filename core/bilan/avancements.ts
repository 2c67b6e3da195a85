import type { LigneDIndicateur } from '../indicateurs/synthese.ts';

/** How many indicators stand where, towards their target; `autres`: without a target, or without a known value. */
export function compterLesAvancements(lignes: readonly LigneDIndicateur[]) {
  const dans = (etat: string) => lignes.filter((l) => l.avancement?.etat === etat).length;
  const [atteints, enChemin, enRetard] = [dans('atteint'), dans('en-chemin'), dans('en-retard')];
  return { atteints, enChemin, enRetard, autres: lignes.length - atteints - enChemin - enRetard };
}

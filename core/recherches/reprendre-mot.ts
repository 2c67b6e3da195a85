import { direRecherche, lireRecherche, neDemandeRien } from '../annuaire/recherche-dite.ts';
import { estLeMot, type Remplacement, type Reprise } from '../annuaire/reprendre-mot.ts';
import type { RechercheGardee } from '../lists/recherches.list.ts';

/**
 * The kept searches that name a word, with it replaced: what answers them, and what was seen of it, stays. One that asks
 * nothing else keeps a word that is only taken off: nothing answers it, rather than everything.
 */
export function reprisesDesRecherches(
  remplacement: Remplacement,
  gardees: readonly Pick<RechercheGardee, 'id' | 'eTag' | 'criteres'>[],
): readonly Reprise[] {
  const { genre, par } = remplacement;
  const champ = genre === 'Thématique' ? 'thematiques' : 'publics';
  return gardees.flatMap(({ id, eTag, criteres = '' }): readonly Reprise[] => {
    const lue = lireRecherche(criteres);
    if (!lue[champ].some((valeur) => estLeMot(valeur, remplacement))) return [];
    const valeurs = lue[champ].flatMap((v) => (estLeMot(v, remplacement) ? (par ?? []) : v));
    const reprise = { ...lue, [champ]: [...new Set(valeurs)] };
    return neDemandeRien(reprise) ? [] : [{ id, eTag, patch: { criteres: direRecherche(reprise) } }];
  });
}

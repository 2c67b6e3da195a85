import { lireDemande } from '../annuaire/demande.ts';
import type { Entree, Lexique, Nature } from '../annuaire/lexique.ts';
import type { Recherche } from '../annuaire/recherche-dite.ts';
import type { Besoin } from './suggerer.ts';

/**
 * The need that a search already told, so that it is not asked again in order to be introduced to what it found. Only what is sure: one theme, one public,
 * one commune, chosen as a filter or recognised in the words. `siennes`: the themes of the structure turned to, when there is one.
 */
export function besoinDeRecherche(
  recherche: Recherche,
  lexique: Lexique,
  siennes: readonly string[] = [],
): Partial<Besoin> {
  const unites = lireDemande(recherche.texte, lexique);
  const dites = (nature: Nature) => unites.filter((u) => u.nature === nature);
  return {
    thematique:
      seule(recherche.thematiques) ??
      seule(recherche.thematiques.filter((t) => siennes.includes(t))) ??
      (recherche.thematiques.length === 0 ? seule(siennes) : undefined),
    public: seule(recherche.publics) ?? (recherche.publics.length === 0 ? premiere(dites('public')) : undefined),
    communeInsee:
      seule(recherche.communes) ??
      (recherche.communes.length === 0 ? seule(dites('commune').flatMap(({ valeurs }) => valeurs)) : undefined),
  };
}

const seule = (valeurs: readonly string[]): string | undefined => {
  const distinctes = new Set(valeurs);
  return distinctes.size === 1 ? valeurs[0] : undefined;
};

/** A public told once: the most exact of its labels. */
const premiere = ([dite, ...autres]: readonly Entree[]): string | undefined =>
  autres.length === 0 ? dite?.valeurs[0] : undefined;

import { RECHERCHE_VIDE } from '../annuaire/recherche-dite.ts';
import { direQuestion } from '../besoins/noter.ts';
import type { Territoire } from '../territoire/territoire.ts';
import type { Croisement } from './cases.ts';

/** What a fiche action made for a crossing begins with: its title, whom it is for, where it comes from. */
export function ficheSurUnTrou({ thematique, public: dePublic, commune }: Croisement, territoire: Territoire) {
  const dit = direQuestion(
    {
      ...RECHERCHE_VIDE,
      thematiques: valeur(thematique),
      publics: valeur(dePublic),
      communes: valeur(commune),
    },
    territoire,
  );
  return {
    titre: dit,
    thematiques: valeur(thematique),
    publics: valeur(dePublic),
    diagnostic: `Relevé sur la carte des trous\u00A0: ${dit}.`,
  };
}

const valeur = (dite: string): readonly string[] => (dite === '' ? [] : [dite]);

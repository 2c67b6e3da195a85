import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { choixDuFiltre, type FiltreDeRencontres } from '../../core/rencontres/filtrer.ts';
import { ChampDeMots } from './ChampDeMots.tsx';
import { ChoixDeFiltre } from './ChoixDeFiltre.tsx';
import css from './filtres.module.css';
import { FILTRES } from './filtres-de-rencontres.ts';

interface FiltresProps {
  readonly rencontres: readonly Rencontre[];
  readonly filtre: FiltreDeRencontres;
  readonly filtrer: (filtre: FiltreDeRencontres) => void;
}

/** A search among rencontres, and what they may be filtered by: the words that they hold. */
export function FiltresDeRencontres({ rencontres, filtre, filtrer }: FiltresProps) {
  const choix = choixDuFiltre(rencontres);
  return (
    <search className={css.filtres} aria-label={FILTRES.titre}>
      <ChampDeMots
        className={css.saisie}
        nom={FILTRES.titre}
        placeholder={FILTRES.rechercher}
        effacer={FILTRES.effacer}
        texte={filtre.texte}
        chercher={(texte) => filtrer({ ...filtre, texte })}
      />
      <ChoixDeFiltre
        nom={FILTRES.thematique}
        tous={FILTRES.toutesLesThematiques}
        valeur={filtre.thematique}
        valeurs={choix.thematiques.map((t) => [t, t])}
        choisir={(thematique) => filtrer({ ...filtre, thematique })}
      />
      <ChoixDeFiltre
        nom={FILTRES.format}
        tous={FILTRES.tousLesFormats}
        valeur={filtre.format}
        valeurs={choix.formats.map((f) => [f, f])}
        choisir={(format) => filtrer({ ...filtre, format })}
      />
      <ChoixDeFiltre
        nom={FILTRES.commune}
        tous={FILTRES.toutesLesCommunes}
        valeur={filtre.commune}
        valeurs={choix.communes.map(({ insee, nom }) => [insee, nom])}
        choisir={(commune) => filtrer({ ...filtre, commune })}
      />
    </search>
  );
}

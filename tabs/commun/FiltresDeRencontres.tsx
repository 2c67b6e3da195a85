import { SearchBox } from '@fluentui/react-components';
import { useLayoutEffect, useState } from 'react';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { choixDuFiltre, type FiltreDeRencontres } from '../../core/rencontres/filtrer.ts';
import { ChoixDeFiltre } from './ChoixDeFiltre.tsx';
import css from './FiltresDeRencontres.module.css';
import { FILTRES } from './filtres-de-rencontres.ts';

interface FiltresProps {
  readonly rencontres: readonly Rencontre[];
  readonly filtre: FiltreDeRencontres;
  readonly filtrer: (filtre: FiltreDeRencontres) => void;
}

/** A search among rencontres, and what they may be filtered by: the words that they hold. */
export function FiltresDeRencontres({ rencontres, filtre, filtrer }: FiltresProps) {
  // As it is typed: the address keeps less of it.
  const [texte, setTexte] = useState(filtre.texte);
  const vide = filtre.texte === '';
  useLayoutEffect(() => {
    // Emptied from elsewhere, with the list: by « Voir toutes les rencontres », or by going back.
    if (vide) setTexte('');
  }, [vide]);
  const choix = choixDuFiltre(rencontres);
  return (
    <search className={css.filtres} aria-label={FILTRES.titre}>
      <SearchBox
        className={css.saisie}
        value={texte}
        maxLength={200}
        placeholder={FILTRES.rechercher}
        aria-label={FILTRES.titre}
        dismiss={{ 'aria-label': FILTRES.effacer }}
        onChange={(_, { value }) => {
          setTexte(value);
          filtrer({ ...filtre, texte: value });
        }}
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

import { SearchBox, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { choixDuFiltre, type FiltreDeRencontres } from '../../core/rencontres/filtrer.ts';
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
  useEffect(() => {
    // Emptied from elsewhere: by « Voir toutes les rencontres », or by going back.
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
      <Choix
        nom={FILTRES.thematique}
        tous={FILTRES.toutesLesThematiques}
        valeur={filtre.thematique}
        valeurs={choix.thematiques.map((t) => [t, t])}
        choisir={(thematique) => filtrer({ ...filtre, thematique })}
      />
      <Choix
        nom={FILTRES.format}
        tous={FILTRES.tousLesFormats}
        valeur={filtre.format}
        valeurs={choix.formats.map((f) => [f, f])}
        choisir={(format) => filtrer({ ...filtre, format })}
      />
      <Choix
        nom={FILTRES.commune}
        tous={FILTRES.toutesLesCommunes}
        valeur={filtre.commune}
        valeurs={choix.communes.map(({ insee, nom }) => [insee, nom])}
        choisir={(commune) => filtrer({ ...filtre, commune })}
      />
    </search>
  );
}

interface ChoixProps {
  readonly nom: string;
  readonly tous: string;
  readonly valeur: string;
  readonly valeurs: readonly (readonly [string, string])[];
  readonly choisir: (valeur: string) => void;
}

/** One that an address names and that no rencontre holds any more is shown all the same: it explains an empty list. */
function Choix({ nom, tous, valeur, valeurs, choisir }: ChoixProps) {
  const connue = valeur === '' || valeurs.some(([cle]) => cle === valeur);
  return (
    <Select aria-label={nom} value={valeur} onChange={(_, { value }) => choisir(value)}>
      <option value="">{tous}</option>
      {connue ? null : <option value={valeur}>{valeur}</option>}
      {valeurs.map(([cle, libelle]) => (
        <option key={cle} value={cle}>
          {libelle}
        </option>
      ))}
    </Select>
  );
}

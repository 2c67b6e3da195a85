import { type Critere, type FiltreDeBesoins, TOUS_LES_ETATS, valeursTenues } from '../../../core/besoins/filtrer.ts';
import type { Besoin } from '../../../core/lists/besoins.list.ts';
import { ETATS_DE_BESOIN } from '../../../core/vocabulaires/besoins.ts';
import { ChampDeMots } from '../../commun/ChampDeMots.tsx';
import { ChoixDeFiltre } from '../../commun/ChoixDeFiltre.tsx';
import css from '../../commun/filtres.module.css';
import { BESOINS } from '../textes.ts';

interface FiltresProps {
  readonly besoins: readonly Besoin[];
  readonly nomDe: (insee: string) => string;
  readonly filtre: FiltreDeBesoins;
  readonly filtrer: (filtre: FiltreDeBesoins) => void;
}

/** A search among the needs, and what they may be narrowed by: the words that they hold. */
export function FiltresDesBesoins({ besoins, nomDe, filtre, filtrer }: FiltresProps) {
  const choix = (critere: Exclude<Critere, 'etat'>, nom: string, tous: string) => (
    <ChoixDeFiltre
      nom={nom}
      tous={tous}
      valeur={filtre[critere]}
      valeurs={valeursTenues(besoins, critere).map((valeur) => [
        valeur,
        critere === 'commune' ? nomDe(valeur) : valeur,
      ])}
      choisir={(valeur) => filtrer({ ...filtre, [critere]: valeur })}
    />
  );
  return (
    <search className={css.filtres} aria-label={BESOINS.filtrer}>
      <ChampDeMots
        className={css.saisie}
        nom={BESOINS.filtrer}
        placeholder={BESOINS.chercher}
        effacer={BESOINS.effacer}
        texte={filtre.texte}
        chercher={(texte) => filtrer({ ...filtre, texte })}
      />
      <ChoixDeFiltre
        nom={BESOINS.etat}
        tous={BESOINS.suivis}
        valeur={filtre.etat}
        valeurs={[...ETATS_DE_BESOIN.map((etat) => [etat, etat] as const), [TOUS_LES_ETATS, BESOINS.tous] as const]}
        choisir={(etat) => filtrer({ ...filtre, etat })}
      />
      {choix('thematique', BESOINS.thematique, BESOINS.toutesLesThematiques)}
      {choix('commune', BESOINS.commune, BESOINS.toutesLesCommunes)}
      {choix('public', BESOINS.public, BESOINS.tousLesPublics)}
      {choix('origine', BESOINS.origine, BESOINS.toutesLesOrigines)}
    </search>
  );
}

import { Button, Field, SearchBox } from '@fluentui/react-components';
import { FILTRES, type FiltresChoisis, valeursDuFiltre } from '../../../core/base-d-actions/chercher-actions.ts';
import type { FicheAction } from '../../../core/lists/fiches-action.list.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import cadre from '../../commun/page.module.css';
import { BASE } from '../textes.ts';

interface FiltresProps {
  readonly texte: string;
  readonly filtres: FiltresChoisis;
  readonly fiches: readonly FicheAction[];
  readonly chercher: (texte: string) => void;
  readonly filtrer: (filtres: FiltresChoisis) => void;
}

/** What narrows the base: words, then one list for each field that the records fill. */
export function FiltresDeLaBase({ texte, filtres, fiches, chercher, filtrer }: FiltresProps) {
  const choisis = FILTRES.some((filtre) => (filtres[filtre] ?? []).length > 0);
  return (
    <>
      <Field label={BASE.chercher} hint={BASE.chercherAide}>
        <SearchBox
          value={texte}
          dismiss={{ 'aria-label': BASE.effacer }}
          onChange={(_, { value }) => chercher(value)}
        />
      </Field>
      <div className={cadre.champs}>
        {FILTRES.map((filtre) => {
          const valeurs = valeursDuFiltre(fiches, filtre);
          const parValeur = new Map(valeurs.map(({ valeur, n }) => [valeur, n]));
          return valeurs.length === 0 ? null : (
            <ChoixMultiple
              key={filtre}
              label={BASE.filtres[filtre]}
              choix={valeurs.map(({ valeur }) => valeur)}
              valeurs={filtres[filtre] ?? []}
              vide={BASE.sansFiltre}
              libelle={(valeur) => BASE.valeur(valeur, parValeur.get(valeur) ?? 0)}
              changer={(voulues) => filtrer({ ...filtres, [filtre]: voulues })}
            />
          );
        })}
      </div>
      {choisis ? (
        <div>
          <Button size="small" appearance="subtle" onClick={() => filtrer({})}>
            {BASE.tout}
          </Button>
        </div>
      ) : null}
    </>
  );
}

import { Suspense } from 'react';
import { contacts } from '../../core/lists/contacts.list.ts';
import { Chargement, Lue } from '../commun/Etats.tsx';
import { useActeur, useListe } from '../commun/listes.ts';
import { Information } from '../mes-donnees/components/Information.tsx';
import { RUBRIQUE_PAR_DEFAUT, useAdresse } from './adresse.ts';
import css from './components/annuaire.module.css';
import { ChoixDeRubrique } from './components/ChoixDeRubrique.tsx';
import { adresseDe, rubriqueOuverte, rubriquesDe } from './groupes.ts';
import { RUBRIQUES } from './rubriques.ts';
import { TEXTES } from './textes.ts';

/** The tab of the annuaire: the parts that this person may open, and the one that the address names. */
export function AnnuaireOnglet() {
  const acteur = useActeur();
  const lecture = useListe(contacts);
  const { rubrique, reste, aller } = useAdresse();
  const siennes = rubriquesDe(RUBRIQUES, acteur);
  const ouverte =
    rubriqueOuverte(siennes, { rubrique, reste }) ??
    rubriqueOuverte(siennes, { rubrique: RUBRIQUE_PAR_DEFAUT, reste: '' });
  if (ouverte === undefined) return null;
  // Who asks is not known yet: another part would be opened meanwhile, and would take this address for its own.
  const attend = acteur === undefined && RUBRIQUES.some(({ cle, acte }) => cle === rubrique && acte !== undefined);
  return (
    <div className={css.onglet}>
      <ChoixDeRubrique rubriques={siennes} ouverte={ouverte} choisir={(choisie) => aller(adresseDe(choisie))} />
      <div className={css.panneauOuvert}>
        <Information />
        {/* By its key, the part that one leaves goes away at once, with what it was about to do: not once the next one is loaded. */}
        <Suspense key={ouverte.cle} fallback={<Chargement quoi={TEXTES.attente} />}>
          {attend ? (
            <Lue requete={lecture} attente={TEXTES.attente}>
              {() => <Chargement quoi={TEXTES.attente} />}
            </Lue>
          ) : (
            <ouverte.Page />
          )}
        </Suspense>
      </div>
    </div>
  );
}

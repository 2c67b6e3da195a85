import { Button, Caption1, ToggleButton, useRestoreFocusTarget } from '@fluentui/react-components';
import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark';
import { MultiselectLtrRegular } from '@fluentui/react-icons/svg/multiselect-ltr';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { neDemandeRien, type Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { direQuestion } from '../../../core/besoins/noter.ts';
import { NOM_DE_GROUPE_MAX } from '../../../core/contrats/groupes.ts';
import type { Adresse } from '../../commun/adresse.ts';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import cadre from '../../commun/page.module.css';
import { useTerritoire } from '../../commun/territoire.ts';
import { AFFICHAGES, type Affichage } from '../../commun/vue-de-recherche.ts';
import { GarderCommeGroupe } from '../../groupes/components/GarderCommeGroupe.tsx';
import { COCHER } from '../cochees/textes.ts';
import type { Resultats } from '../queries.ts';
import { CARTE, GARDER, TEXTES } from '../textes.ts';
import css from './annuaire.module.css';

const GarderRecherche = lazy(() => import('./GarderRecherche.tsx'));

interface BarreProps {
  /** Undefined while nothing is known. */
  readonly resultats: Pick<Resultats, 'entier' | 'nombre' | 'structures'> | undefined;
  readonly recherche: Recherche;
  readonly affichage: Affichage;
  readonly afficher: (affichage: Affichage) => void;
  /** Of this very page. */
  readonly adresse: Adresse;
  /** May this person keep searches? */
  readonly peutGarder: boolean;
  /** Undefined for whoever may do nothing with several structures. */
  readonly cocher:
    | { readonly actif: boolean; readonly combien: number; readonly changer: (actif: boolean) => void }
    | undefined;
  readonly children?: ReactNode;
}

/** How many structures answer, how they are shown, and what may be done with the search. */
export function BarreDeRecherche(props: BarreProps) {
  const { resultats, recherche, affichage, afficher, adresse, peutGarder, cocher, children } = props;
  const territoire = useTerritoire();
  const [garde, setGarde] = useState(false);
  // A group holds all that answers, or is not offered.
  const partielle = neDemandeRien(recherche) || (resultats?.structures.length ?? 0) < (resultats?.nombre ?? 0);
  const trouvees = partielle ? [] : (resultats?.structures ?? []);
  // The dialog has no trigger of Fluent’s: without this, closing it would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  return (
    <div className={css.barreDeRecherche}>
      <Caption1 className={cadre.discret} role="status">
        {resultats === undefined ? '' : TEXTES.reponses(resultats)}
      </Caption1>
      <fieldset className={css.filtres}>
        <legend className="lu">{CARTE.affichage}</legend>
        {AFFICHAGES.map((mode) => (
          <ToggleButton
            key={mode}
            size="small"
            appearance="subtle"
            checked={mode === affichage}
            onClick={() => afficher(mode)}
          >
            {CARTE.affichages[mode]}
          </ToggleButton>
        ))}
      </fieldset>
      <div className={css.filtres}>
        {cocher === undefined ? null : (
          <ToggleButton
            size="small"
            appearance="subtle"
            icon={<MultiselectLtrRegular />}
            checked={cocher.actif}
            onClick={() => cocher.changer(!cocher.actif)}
          >
            {COCHER.bouton(cocher.combien)}
          </ToggleButton>
        )}
        <CopierLeLien petit adresse={adresse} libelle={TEXTES.lienLibelle} annonce={TEXTES.lienCopie} />
        {peutGarder && !neDemandeRien(recherche) ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<BookmarkRegular />}
            onClick={() => setGarde(true)}
            {...retour}
          >
            {GARDER.bouton}
          </Button>
        ) : null}
        {cocher?.actif ? null : (
          <GarderCommeGroupe
            discret
            nom={direQuestion(recherche, territoire).slice(0, NOM_DE_GROUPE_MAX)}
            membres={trouvees.map(({ id }) => ({ id, role: 'Ponctuel' }))}
          />
        )}
        {children}
      </div>
      {garde ? (
        <Suspense>
          <GarderRecherche recherche={recherche} fermer={() => setGarde(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

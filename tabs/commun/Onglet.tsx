import { type ReactNode, Suspense } from 'react';
import { contacts } from '../../core/lists/contacts.list.ts';
import { ChoixDeRubrique } from './ChoixDeRubrique.tsx';
import { Chargement, Lue } from './Etats.tsx';
import { useActeur, useListe } from './listes.ts';
import css from './Onglet.module.css';
import { adresseDe, type Rubrique, rubriqueOuverte, rubriquesDe } from './rubriques.ts';
import { useSession } from './session.ts';
import { useAdresse } from './useAdresse.ts';

interface OngletProps {
  readonly rubriques: readonly Rubrique[];
  /** Name of the row of the parts. */
  readonly nom: string;
  /** Said while what the tab needs is on its way. */
  readonly attente: string;
  /** What stands above each part. */
  readonly children?: ReactNode;
}

/** A tab: the parts that this person may open, and the one that the address names. */
export function Onglet({ rubriques, nom, attente, children }: OngletProps) {
  const acteur = useActeur();
  const lecture = useListe(contacts);
  const { adresses } = useSession();
  const { rubrique, reste, aller } = useAdresse();
  const siennes = rubriquesDe(rubriques, acteur);
  const ouverte =
    rubriqueOuverte(siennes, { rubrique, reste }) ?? rubriqueOuverte(siennes, { rubrique: adresses.defaut, reste: '' });
  if (ouverte === undefined) return null;
  // Who asks is not known yet: another part would be opened meanwhile, and would take this address for its own.
  const attend = acteur === undefined && rubriques.some(({ cle, acte }) => cle === rubrique && acte !== undefined);
  return (
    <div className={css.onglet}>
      <ChoixDeRubrique
        nom={nom}
        rubriques={siennes}
        ouverte={ouverte}
        choisir={(choisie) => aller(adresseDe(choisie))}
      />
      <div className={css.panneauOuvert}>
        {children}
        {/* By its key, the part that one leaves goes away at once, with what it was about to do: not once the next one is loaded. */}
        <Suspense key={ouverte.cle} fallback={<Chargement quoi={attente} />}>
          {attend ? (
            <Lue requete={lecture} attente={attente}>
              {() => <Chargement quoi={attente} />}
            </Lue>
          ) : (
            <ouverte.Page />
          )}
        </Suspense>
      </div>
    </div>
  );
}

import { Button, Caption1, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type Rencontre, rencontres } from '../../core/lists/rencontres.list.ts';
import type { Gene } from '../../core/rencontres/ce-qui-gene.ts';
import { COLONNES, type ColonneDuTableau, colonneDuTableau } from '../../core/rencontres/colonnes.ts';
import { filtrerRencontres } from '../../core/rencontres/filtrer.ts';
import { lieuComplet } from '../../core/rencontres/lieu.ts';
import { dateLongue } from '../../core/textes/francais.ts';
import { Lue } from '../commun/Etats.tsx';
import { FiltresDeRencontres } from '../commun/FiltresDeRencontres.tsx';
import { useGenesAVenir } from '../commun/genes.ts';
import { useMaintenant } from '../commun/horloge.ts';
import { useListe } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { useAdresse } from '../commun/useAdresse.ts';
import { useFiltreDeRencontres } from '../commun/useFiltreDeRencontres.ts';
import { adresseDeRencontre } from './adresses.ts';
import css from './components/mois.module.css';
import { MOIS, TABLEAU } from './textes.ts';

/** Every rencontre in the column of what is next to be done of it. */
export function TableauPage() {
  const requete = useListe(rencontres);
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={MOIS.attente}>
        {({ items }) => <Tableau rencontres={items} />}
      </Lue>
    </main>
  );
}

const AUCUNE = [] as const;

function Tableau({ rencontres: lues }: { readonly rencontres: readonly Rencontre[] }) {
  const maintenant = useMaintenant();
  const { filtre, filtrer } = useFiltreDeRencontres();
  const toutes = useMemo(() => filtrerRencontres(lues, filtre), [lues, filtre]);
  const genes = useGenesAVenir(lues);
  const parColonne = useMemo(() => {
    const rangees = new Map<ColonneDuTableau, Rencontre[]>(COLONNES.map((c) => [c, []]));
    for (const rencontre of toutes) parColonneDe(rangees, rencontre, maintenant);
    return rangees;
  }, [toutes, maintenant]);
  return (
    <div className={`${cadre.contenu} ${cadre.large}`}>
      <TitreDePage niveau="h1">{TABLEAU.titre}</TitreDePage>
      <FiltresDeRencontres rencontres={lues} filtre={filtre} filtrer={filtrer} />
      <div className={css.tableau}>
        {COLONNES.map((colonne) => (
          <Colonne key={colonne} colonne={colonne} rencontres={parColonne.get(colonne) ?? AUCUNE} genes={genes} />
        ))}
      </div>
    </div>
  );
}

const parColonneDe = (rangees: Map<ColonneDuTableau, Rencontre[]>, rencontre: Rencontre, maintenant: string): void => {
  rangees.get(colonneDuTableau(rencontre, maintenant))?.push(rencontre);
};

/** Cards shown before one asks for the others. */
const PREMIERES = 8;

interface ColonneProps {
  readonly colonne: ColonneDuTableau;
  readonly rencontres: readonly Rencontre[];
  readonly genes: ReadonlyMap<string, readonly Gene[]>;
}

/** What is to come, the nearest first; what is over, the latest first. */
function Colonne({ colonne, rencontres: siennes, genes }: ColonneProps) {
  const [entiere, setEntiere] = useState(false);
  const { aller } = useAdresse();
  const sens = colonne === 'finies' || colonne === 'annulees' || colonne === 'a-noter' ? -1 : 1;
  const triees = siennes.toSorted((a, b) => sens * (a.debut ?? '').localeCompare(b.debut ?? ''));
  const montrees = entiere ? triees : triees.slice(0, PREMIERES);
  const { titre, vide } = TABLEAU.colonnes[colonne];
  return (
    <section className={css.colonne} aria-label={titre}>
      <h2 className={cadre.sousTitre}>
        {titre} ({siennes.length})
      </h2>
      {siennes.length === 0 ? <Text className={cadre.discret}>{vide}</Text> : null}
      <ul className={css.cartes}>
        {montrees.map((rencontre) => (
          <li key={rencontre.id} className={css.carte}>
            <button type="button" className={css.ouvrir} onClick={() => aller(adresseDeRencontre(rencontre.id))}>
              {rencontre.titre}
            </button>
            <Caption1>
              {[rencontre.debut === undefined ? TABLEAU.sansDate : dateLongue(rencontre.debut), lieuComplet(rencontre)]
                .filter(Boolean)
                .join(' · ')}
            </Caption1>
            {genes.get(rencontre.id)?.map(({ dit }) => (
              <Caption1 key={dit} className={css.heurt}>
                {dit}
              </Caption1>
            ))}
          </li>
        ))}
      </ul>
      {montrees.length < triees.length ? (
        <div>
          <Button
            appearance="subtle"
            aria-label={TABLEAU.autresDe(titre, triees.length - montrees.length)}
            onClick={() => setEntiere(true)}
          >
            {TABLEAU.autres(triees.length - montrees.length)}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

import { Button, Caption1, Link, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { Suite } from '../../../core/lists/suites.list.ts';
import {
  compterLesVues,
  decisionsVues,
  type FiltreDeDecisions,
  TOUTES_LES_DECISIONS,
} from '../../../core/rencontres/decisions.ts';
import { suiteEnRetard } from '../../../core/rencontres/suite-ouverte.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { jour as direJour } from '../../../core/textes/francais.ts';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import cartes from '../../commun/cartes.module.css';
import { Lue } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useActeur } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { EtiquetteDeThematique } from '../../commun/Thematique.tsx';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeRencontre } from '../adresses.ts';
import { LigneDeSuite } from '../components/LigneDeSuite.tsx';
import { useRencontres, useSuites } from '../queries.ts';
import { adresseDesDecisions, lireDecisions } from './adresse.ts';
import css from './decisions.module.css';
import { FiltresDeDecisions } from './FiltresDeDecisions.tsx';
import { DECISIONS } from './textes.ts';

/** What is drawn at once. */
const D_ABORD = 60;

/** The decisions of all the rencontres, the late ones first: who carries each, for when, how far it is. */
export function DecisionsPage() {
  const { reste, aller, remplacer } = useAdresse();
  const filtre = lireDecisions(reste);
  const filtrer = (valeurs: Partial<FiltreDeDecisions>) => remplacer(adresseDesDecisions({ ...filtre, ...valeurs }));
  return (
    <main className={cadre.page}>
      <Lue requete={useSuites()} attente={COMMUN.chargement}>
        {({ items }) => (
          <Decisions
            suites={items}
            filtre={filtre}
            filtrer={filtrer}
            ouvrir={(id) => aller(adresseDeRencontre(id, 'suites'))}
          />
        )}
      </Lue>
    </main>
  );
}

interface DecisionsProps {
  readonly suites: readonly Suite[];
  readonly filtre: FiltreDeDecisions;
  readonly filtrer: (valeurs: Partial<FiltreDeDecisions>) => void;
  readonly ouvrir: (rencontre: string) => void;
}

function Decisions({ suites, filtre, filtrer, ouvrir }: DecisionsProps) {
  const acteur = useActeur();
  const jour = aujourdhui(useMaintenant());
  const { parId } = useStructures();
  const rencontres = new Map((useRencontres().data?.items ?? []).map((r) => [r.id, r]));
  const [combien, setCombien] = useState(D_ABORD);
  const structures = acteur?.structures ?? [];
  const annulees = new Set([...rencontres.values()].filter((r) => r.etat === 'Annulée').map(({ id }) => id));
  const lecture = { jour, structures, annulees };
  const vues = decisionsVues(suites, filtre, lecture);
  const nombres = compterLesVues(suites, filtre, lecture);
  const enRetard = vues.filter((s) => suiteEnRetard(s, jour)).length;
  return (
    <>
      <header className={cadre.barre}>
        <h1 className="lu">{DECISIONS.titre}</h1>
        <FiltresDeDecisions {...{ suites, filtre, filtrer, nombres, acteur }} />
        <div className={cadre.outils}>
          <Text role="status">{DECISIONS.combien(vues.length, enRetard)}</Text>
          <CopierLeLien adresse={adresseDesDecisions(filtre)} libelle={DECISIONS.titre} />
        </div>
      </header>
      <div className={cadre.defile}>
        {vues.length > 0 ? (
          <div className={css.contenu}>
            <ul className={cartes.cartes} aria-label={DECISIONS.titre}>
              {vues.slice(0, combien).map((suite) => (
                <LigneDeSuite
                  key={suite.id}
                  suite={suite}
                  porteuse={suite.structure === undefined ? undefined : parId.get(suite.structure)}
                  acteur={rencontres.get(suite.rencontre)?.etat === 'Annulée' ? undefined : acteur}
                  jour={jour}
                  prise={<Prise suite={suite} rencontre={rencontres.get(suite.rencontre)} ouvrir={ouvrir} />}
                />
              ))}
            </ul>
            {vues.length <= combien ? null : (
              <Button className={cadre.retour} appearance="subtle" onClick={() => setCombien(vues.length)}>
                {DECISIONS.plus(vues.length - combien)}
              </Button>
            )}
          </div>
        ) : suites.length > 0 ? (
          <Vide
            titre={DECISIONS.rien}
            action={<Button onClick={() => filtrer(TOUTES_LES_DECISIONS)}>{DECISIONS.voirToutes}</Button>}
          >
            {DECISIONS.rienAide}
          </Vide>
        ) : (
          <Vide titre={DECISIONS.aucune}>{DECISIONS.aucuneAide}</Vide>
        )}
      </div>
    </>
  );
}

interface PriseProps {
  readonly suite: Suite;
  readonly rencontre: Rencontre | undefined;
  readonly ouvrir: (id: string) => void;
}

/** Where it was decided, and when. */
function Prise({ suite, rencontre, ouvrir }: PriseProps) {
  return (
    <div className={cadre.outils}>
      <EtiquetteDeThematique thematique={suite.thematique} />
      {rencontre === undefined ? null : (
        <Caption1>
          {DECISIONS.priseA}
          <Link inline as="button" className={css.lieu} onClick={() => ouvrir(rencontre.id)}>
            {rencontre.titre}
          </Link>
          {rencontre.debut === undefined ? '' : `, ${direJour(rencontre.debut)}`}
        </Caption1>
      )}
    </div>
  );
}

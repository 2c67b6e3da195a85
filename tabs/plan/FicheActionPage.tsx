import { Button } from '@fluentui/react-components';
import { autoriser } from '../../core/droits/droits.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { lireTrous } from '../../core/trous/filtrer.ts';
import { ficheSurUnTrou } from '../../core/trous/partir.ts';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { useTerritoire } from '../commun/territoire.ts';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { LE_PLAN, lireFiche, NOUVELLE } from './adresses.ts';
import { ComparerDeuxFiches } from './components/ComparerDeuxFiches.tsx';
import { FicheAction } from './components/FicheAction.tsx';
import { SaisirFicheAction } from './components/SaisirFicheAction.tsx';
import { structurePorteuse } from './form.ts';
import { useMatiereDuPlan } from './queries.ts';
import { FICHE, TEXTES } from './textes.ts';

/** A fiche action: read, changed, or new. */
export function FicheActionPage() {
  const { reste, aller } = useAdresse();
  const { id, aModifier, modele, sur, comparee } = lireFiche(reste);
  const territoire = useTerritoire();
  const { requete, matiere, mois } = useMatiereDuPlan();
  const acteur = useActeur();
  const jour = aujourdhui(useMaintenant());
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TEXTES.attente}>
        {() => {
          const fiche = matiere.fiches.find((f) => f.id === id);
          const coordonne = acteur !== undefined && autoriser(acteur, 'tenir-plan').permis;
          if (id === NOUVELLE && coordonne)
            return (
              <SaisirFicheAction
                key={reste}
                fiche={undefined}
                modele={matiere.fiches.find((f) => f.id === modele)}
                sur={sur === undefined ? undefined : ficheSurUnTrou(lireTrous(sur), territoire)}
                fiches={matiere.fiches}
                structure={undefined}
              />
            );
          if (fiche === undefined)
            return (
              <Vide titre={FICHE.absente} action={<Button onClick={() => aller(LE_PLAN)}>{FICHE.retour}</Button>}>
                {FICHE.absenteAide}
              </Vide>
            );
          if (comparee !== undefined)
            return <ComparerDeuxFiches fiche={fiche} autre={comparee} matiere={matiere} jour={jour} acteur={acteur} />;
          const structure = structurePorteuse(fiche, acteur);
          const modifie = coordonne || structure !== undefined;
          if (aModifier && modifie)
            return <SaisirFicheAction key={id} fiche={fiche} fiches={matiere.fiches} structure={structure} />;
          return (
            <FicheAction
              key={id}
              fiche={fiche}
              matiere={matiere}
              mois={mois}
              jour={jour}
              acteur={acteur}
              structure={structure}
              modifie={modifie}
            />
          );
        }}
      </Lue>
    </main>
  );
}

import { Button } from '@fluentui/react-components';
import { autoriser } from '../../../core/droits/droits.ts';
import { fichesAction } from '../../../core/lists/fiches-action.list.ts';
import { indicateurs } from '../../../core/lists/indicateurs.list.ts';
import { fichesDePlan } from '../../../core/plan/composer-plan.ts';
import { Lue } from '../../commun/Etats.tsx';
import { useActeur, useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { LES_INDICATEURS, NOUVEL } from '../adresses.ts';
import { SaisirIndicateur } from './SaisirIndicateur.tsx';
import { SAISIE, TENIR } from './textes.ts';

/** An indicator, new or changed. */
export function IndicateurPage() {
  const { reste, aller } = useAdresse();
  const acteur = useActeur();
  const fiches = fichesDePlan(useListe(fichesAction).data?.items ?? []);
  const requete = useListe(indicateurs);
  const retour = <Button onClick={() => aller(LES_INDICATEURS)}>{SAISIE.retour}</Button>;
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TENIR.attente}>
        {({ items }) => {
          const indicateur = items.find((i) => i.id === reste);
          const tient = acteur !== undefined && autoriser(acteur, 'tenir-indicateurs').permis;
          if (tient && fiches.length === 0)
            return (
              <Vide titre={TENIR.sansFiche} action={retour}>
                {TENIR.sansFicheAide}
              </Vide>
            );
          if (tient && (indicateur !== undefined || reste === NOUVEL))
            return <SaisirIndicateur key={reste} indicateur={indicateur} fiches={fiches} />;
          return (
            <Vide titre={TENIR.absent} action={retour}>
              {TENIR.absentAide}
            </Vide>
          );
        }}
      </Lue>
    </main>
  );
}

import { Button } from '@fluentui/react-components';
import { autoriser } from '../../../core/droits/droits.ts';
import { Lue } from '../../commun/Etats.tsx';
import { useActeur } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { LES_INDICATEURS, NOUVEL } from '../adresses.ts';
import { useIndicateursTenus } from './queries.ts';
import { SaisirIndicateur } from './SaisirIndicateur.tsx';
import { SAISIE, TENIR } from './textes.ts';

/** An indicator, new or changed. */
export function IndicateurPage() {
  const { reste, aller } = useAdresse();
  const acteur = useActeur();
  const requete = useIndicateursTenus();
  const retour = <Button onClick={() => aller(LES_INDICATEURS)}>{SAISIE.retour}</Button>;
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TENIR.attente}>
        {({ items, fiches }) => {
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

import { Button } from '@fluentui/react-components';
import { indicateurs } from '../../../core/lists/indicateurs.list.ts';
import { Lue } from '../../commun/Etats.tsx';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { LES_INDICATEURS } from '../adresses.ts';
import { SaisirUneValeur } from './SaisirUneValeur.tsx';
import { SAISIE, TENIR, VALEURS } from './textes.ts';
import { ValeursSaisies } from './ValeursSaisies.tsx';

/** The values of an indicator that nothing else gives: one is typed for a month, and the history of all. */
export function ValeursPage() {
  const { reste, aller } = useAdresse();
  const requete = useListe(indicateurs);
  const retour = <Button onClick={() => aller(LES_INDICATEURS)}>{SAISIE.retour}</Button>;
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TENIR.attente}>
        {({ items }) => {
          const indicateur = items.find((i) => i.id === reste);
          if (indicateur === undefined)
            return (
              <Vide titre={TENIR.absent} action={retour}>
                {TENIR.absentAide}
              </Vide>
            );
          if (indicateur.calcul !== 'saisie')
            return (
              <Vide titre={VALEURS.pasSaisi} action={retour}>
                {VALEURS.pasSaisiAide}
              </Vide>
            );
          return (
            <>
              <header className={cadre.entete}>
                <Retour vers={SAISIE.retour} aller={() => aller(LES_INDICATEURS)} />
                <TitreDePage niveau="h1" arrivee={indicateur.id}>
                  {VALEURS.titre(indicateur.libelle)}
                </TitreDePage>
              </header>
              <div className={cadre.contenu}>
                <SaisirUneValeur key={indicateur.id} indicateur={indicateur} />
                <ValeursSaisies indicateur={indicateur} />
              </div>
            </>
          );
        }}
      </Lue>
    </main>
  );
}

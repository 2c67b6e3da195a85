import { Button, Text } from '@fluentui/react-components';
import { useAdresse } from '../../annuaire/adresse.ts';
import { Lue } from '../../commun/Etats.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useDoublons } from '../queries.ts';
import { DOUBLONS, TENUE } from '../textes.ts';
import { RUBRIQUE } from './SousPage.tsx';
import css from './tenue.module.css';

/** What is waiting, and the way to each. */
export function Accueil() {
  const doublons = useDoublons();
  const { aller } = useAdresse();
  return (
    <div className={css.defile}>
      <div className={css.contenu}>
        <TitreDePage niveau="h1">{TENUE.titre}</TitreDePage>
        <Lue requete={doublons} attente={TENUE.attente}>
          {(paires) => (
            <div className={css.barre}>
              <Text>{DOUBLONS.compte(paires.length)}</Text>
              <Button onClick={() => aller({ rubrique: RUBRIQUE, reste: 'doublons' })}>{DOUBLONS.titre}</Button>
            </div>
          )}
        </Lue>
      </div>
    </div>
  );
}

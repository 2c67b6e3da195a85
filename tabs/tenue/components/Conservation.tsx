import { Button, Card, MessageBar, MessageBarBody, Subtitle2, Text } from '@fluentui/react-components';
import cartes from '../../commun/cartes.module.css';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useTelechargerRegistre } from '../mutations.ts';
import { useConservation } from '../queries.ts';
import { CONSERVATION } from '../textes.ts';
import { RegleDeConservation } from './RegleDeConservation.tsx';
import { SousPage } from './SousPage.tsx';
import { SuppressionsAnnoncees } from './SuppressionsAnnoncees.tsx';

/** What the rules of retention would do, those that are due first, seen before it is done; and the register that tells them. */
export function Conservation() {
  const requete = useConservation();
  return (
    <SousPage titre={CONSERVATION.titre} aide={CONSERVATION.aide}>
      <Lue requete={requete} attente={CONSERVATION.attente}>
        {({ regles, annonces, illisibles, sansAdresse }) => (
          <>
            {illisibles === 0 ? null : (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{CONSERVATION.illisibles(illisibles)}</MessageBarBody>
              </MessageBar>
            )}
            {sansAdresse ? (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{CONSERVATION.sansAdresse}</MessageBarBody>
              </MessageBar>
            ) : null}
            <SuppressionsAnnoncees annonces={annonces} />
            <ul className={cartes.cartes}>
              {regles
                .toSorted((a, b) => Number(b.total > 0) - Number(a.total > 0))
                .map((regle) => (
                  <li key={regle.regle}>
                    <RegleDeConservation vue={regle} />
                  </li>
                ))}
            </ul>
          </>
        )}
      </Lue>
      <Registre />
    </SousPage>
  );
}

function Registre() {
  const telecharger = useTelechargerRegistre(CONSERVATION.fichier);
  const obtenir = () => telecharger.mutate();
  return (
    <Card>
      <Subtitle2 as="h2">{CONSERVATION.registre}</Subtitle2>
      <Text>{CONSERVATION.registreAide}</Text>
      {telecharger.error == null ? null : <Probleme erreur={telecharger.error} reessayer={obtenir} />}
      <div className={cadre.outils}>
        <Button disabledFocusable={telecharger.isPending} onClick={obtenir}>
          {CONSERVATION.telecharger}
        </Button>
      </div>
    </Card>
  );
}

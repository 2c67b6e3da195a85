import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { simulerCampagne } from '../../../core/contrats/campagnes.ts';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useLancer } from '../mutations.ts';
import { ESSAI } from '../textes.ts';

interface LancementProps {
  readonly campagne: Campagne;
  readonly maintenant: string;
  readonly essai: ReponseDe<typeof simulerCampagne>;
  readonly lancee: () => void;
  readonly refaire: () => void;
}

/** Launching on the list that was just shown; before its first day, the campaign waits for it. */
export function Lancement({ campagne, maintenant, essai, lancee, refaire }: LancementProps) {
  const lancer = useLancer();
  const annoncer = useAnnonce();
  const [essaye, setEssaye] = useState(false);
  const { id, eTag, debut } = campagne;
  const { concernees, envois, empreinte } = essai;
  const attend = aujourdhui(maintenant) < debut;
  const libelle = attend ? ESSAI.programmer : ESSAI.lancer;
  if (concernees === 0)
    return (
      <>
        <Button appearance="primary" onClick={() => setEssaye(true)}>
          {libelle}
        </Button>
        {essaye ? (
          <MessageBar intent="error" layout="multiline" politeness="assertive">
            <MessageBarBody>{ESSAI.personne}</MessageBarBody>
          </MessageBar>
        ) : null}
      </>
    );
  const premier = envois[0]?.le;
  const aide = attend
    ? ESSAI.programmerAide(concernees, debut)
    : premier === undefined
      ? ESSAI.lancerSansCourriel(concernees)
      : ESSAI.lancerAide(concernees, premier);
  return (
    <Confirmation
      bouton={{ appearance: 'primary', children: libelle }}
      question={attend ? ESSAI.programmerQuestion : ESSAI.lancerQuestion}
      aide={aide}
      enCours={lancer.isPending}
      erreur={lancer.error}
      recharger={refaire}
      faire={(fermer) =>
        lancer.mutate(
          { chemin: { id }, corps: { eTag, empreinte } },
          {
            onSuccess: ({ etat }) => {
              fermer();
              annoncer(etat === 'Programmée' ? ESSAI.programmee : ESSAI.lancee);
              if (etat === 'En cours') lancee();
            },
          },
        )
      }
    />
  );
}

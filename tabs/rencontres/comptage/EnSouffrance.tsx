import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeVue } from '../adresses.ts';
import { enSouffrance } from './appareil.ts';
import { enAttente, type ReleveGarde } from './releve.ts';
import { PORTE } from './textes.ts';
import { useReleve } from './useReleve.ts';

interface SouffranceProps {
  readonly acteur: Acteur;
  readonly rencontres: readonly Rencontre[];
  readonly maintenant: string;
}

/** What this device still keeps of a former count leaves from here, as soon as the tab is opened with a network. */
export function EnSouffrance({ acteur, rencontres, maintenant }: SouffranceProps) {
  const [releves] = useState(() => enSouffrance(acteur.id, maintenant));
  return releves.map((releve) => (
    <Restant
      key={releve.releve}
      personne={acteur.id}
      garde={releve}
      titre={rencontres.find((r) => r.id === releve.rencontre)?.titre ?? ''}
    />
  ));
}

function Restant(props: { readonly personne: string; readonly garde: ReleveGarde; readonly titre: string }) {
  const { personne, garde, titre } = props;
  const { aller } = useAdresse();
  const { releve, refus } = useReleve(personne, garde.rencontre);
  if (releve.rang === releve.envoye) return null;
  return (
    <MessageBar intent={refus === undefined ? 'info' : 'error'} layout="multiline">
      <MessageBarBody>
        {refus === undefined ? PORTE.enSouffrance(titre, enAttente(releve)) : PORTE.refuse(refus.message)}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => aller(adresseDeVue(garde.rencontre, 'compter'))}>{PORTE.ouvrir}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

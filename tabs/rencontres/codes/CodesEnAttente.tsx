import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { rencontresEnAttente } from './appareil.ts';
import { CODES } from './textes.ts';
import { useCodes } from './useCodes.ts';

/** Codes that this device still keeps leave from here, as soon as the tab is opened with a network. */
export function CodesEnAttente({ personne, maintenant }: { readonly personne: string; readonly maintenant: string }) {
  const [rencontres] = useState(() => rencontresEnAttente(personne, maintenant));
  return rencontres.map((rencontre) => <Restant key={rencontre} personne={personne} rencontre={rencontre} />);
}

function Restant({ personne, rencontre }: { readonly personne: string; readonly rencontre: string }) {
  const { attendent, refus } = useCodes(personne, rencontre);
  if (attendent === 0 && refus === undefined) return null;
  return (
    <MessageBar intent={refus === undefined ? 'info' : 'error'} layout="multiline">
      <MessageBarBody>{refus ?? CODES.gardes(attendent)}</MessageBarBody>
    </MessageBar>
  );
}

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { RefusDeLApi } from '../../commun/api.ts';
import { aEnvoyer, enAttente, type ReleveGarde } from './releve.ts';
import { PORTE } from './textes.ts';

interface EtatProps {
  readonly releve: ReleveGarde;
  readonly tient: boolean;
  readonly coupe: boolean;
  readonly refus: RefusDeLApi | undefined;
  readonly envoyer: () => void;
}

/** How many are on this device alone, and what becomes of them. */
export function EtatDeLEnvoi({ releve, tient, coupe, refus, envoyer }: EtatProps) {
  const reste = aEnvoyer(releve);
  const phrases = [
    ...(reste ? [PORTE.gardes(enAttente(releve))] : releve.rang > 0 ? [PORTE.envoyes] : []),
    ...(coupe ? [PORTE.sansReseau] : []),
    ...(reste && !tient ? [PORTE.fragile] : []),
    ...(refus === undefined ? [] : [PORTE.refuse(refus.message)]),
  ];
  if (phrases.length === 0) return null;
  const intent = refus !== undefined ? 'error' : coupe || (reste && !tient) ? 'warning' : reste ? 'info' : 'success';
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{phrases.join(' ')}</MessageBarBody>
      {coupe || refus !== undefined ? (
        <MessageBarActions>
          <Button onClick={envoyer}>{PORTE.envoyer}</Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}

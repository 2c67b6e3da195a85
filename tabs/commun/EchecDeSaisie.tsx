import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { estUnConflit } from './api.ts';
import { Probleme } from './Etats.tsx';

interface EchecProps {
  readonly erreur: unknown;
  /** What is said when what is being changed was changed elsewhere: nothing typed is lost. */
  readonly changeAilleurs: string;
  readonly reessayer: () => void;
  readonly recharger: () => void;
}

/** Under a form: why it was not saved. A conflict keeps what is typed on the screen. */
export function EchecDeSaisie({ erreur, changeAilleurs, reessayer, recharger }: EchecProps) {
  if (erreur == null) return null;
  return estUnConflit(erreur) ? (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>{changeAilleurs}</MessageBarBody>
    </MessageBar>
  ) : (
    <Probleme {...{ erreur, reessayer, recharger }} />
  );
}

import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { GARDE } from './textes.ts';

/** What is typed is not lost by a key or a click beside: once something was typed, leaving asks. */
export function useGarde(fermer: () => void) {
  const [touche, setTouche] = useState(false);
  const [demandee, setDemandee] = useState(false);
  return {
    toucher: (): void => setTouche(true),
    /** What was typed is sent, or no more there. */
    relacher: (): void => setTouche(false),
    quitter: (): void => (touche ? setDemandee(true) : fermer()),
    demander: (): void => setDemandee(true),
    /** What takes the place of the buttons while it is asked. */
    question: demandee ? (
      <>
        <Text role="alert">{GARDE.question}</Text>
        <Button onClick={fermer}>{GARDE.abandonner}</Button>
        {/* Where the keyboard goes: what was typed stays unless one says otherwise. */}
        <Button appearance="primary" ref={prendreLeFocus} onClick={() => setDemandee(false)}>
          {GARDE.continuer}
        </Button>
      </>
    ) : undefined,
  };
}

const prendreLeFocus = (bouton: HTMLButtonElement | null): void => bouton?.focus();

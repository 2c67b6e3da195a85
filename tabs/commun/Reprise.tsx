import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { REPRISE } from './textes.ts';

/** Said above a form that one had begun: it goes on from there, or from nothing. */
export function Reprise({ repris, recommencer }: { readonly repris: boolean; readonly recommencer: () => void }) {
  const [vu, setVu] = useState(false);
  if (!repris || vu) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{REPRISE.dit}</MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            setVu(true);
            recommencer();
          }}
        >
          {REPRISE.recommencer}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

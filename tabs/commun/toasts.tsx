import { Toast, ToastTitle, useToastController } from '@fluentui/react-components';
import { useCallback } from 'react';

export const TOASTEUR = 'maillage';

/** Says in one line what has just been done. */
export function useAnnonce(): (phrase: string, nature?: 'success' | 'info' | 'warning') => void {
  const { dispatchToast } = useToastController(TOASTEUR);
  return useCallback(
    (phrase, nature = 'success') => {
      dispatchToast(
        <Toast>
          <ToastTitle>{phrase}</ToastTitle>
        </Toast>,
        // Nothing in it to act on: the keyboard passes it by. Fluent would hold the focus in it, with nowhere to go on to.
        { intent: nature, root: { tabIndex: -1 } },
      );
    },
    [dispatchToast],
  );
}

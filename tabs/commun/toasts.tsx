import { Link, Toast, ToastTitle, ToastTrigger, useToastController } from '@fluentui/react-components';
import { useCallback } from 'react';

export const TOASTEUR = 'maillage';

type Annoncer = (
  phrase: string,
  nature?: 'success' | 'info' | 'warning',
  /** What may still be done about it, while it is shown; elsewhere in the page too. */
  suite?: { readonly libelle: string; readonly faire: () => void },
) => void;

/** Says in one line what has just been done. */
export function useAnnonce(): Annoncer {
  const { dispatchToast } = useToastController(TOASTEUR);
  return useCallback(
    (phrase, nature = 'success', suite = undefined) => {
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              suite === undefined ? undefined : (
                <ToastTrigger>
                  <Link onClick={suite.faire}>{suite.libelle}</Link>
                </ToastTrigger>
              )
            }
          >
            {phrase}
          </ToastTitle>
        </Toast>,
        // Nothing in it to act on: the keyboard passes it by. Fluent would hold the focus in it, with nowhere to go on to.
        suite === undefined ? { intent: nature, root: { tabIndex: -1 } } : { intent: nature, timeout: 10_000 },
      );
    },
    [dispatchToast],
  );
}

import { Toast, Toaster, ToastTitle, useId, useToastController } from '@fluentui/react-components';
import { createContext, type ReactNode, useCallback, useContext } from 'react';

const Annonces = createContext<(texte: string) => void>(() => {});

/** Says a short sentence to the person, on screen and to screen readers. */
export const useAnnonce = () => useContext(Annonces);

export function FournirAnnonces({ children }: { children: ReactNode }) {
  const id = useId('annonces');
  const { dispatchToast } = useToastController(id);
  const annoncer = useCallback(
    (texte: string) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{texte}</ToastTitle>
        </Toast>,
        { intent: 'info' },
      ),
    [dispatchToast],
  );
  return (
    <Annonces value={annoncer}>
      {children}
      <Toaster toasterId={id} position="bottom" />
    </Annonces>
  );
}

import { Confirmation, type ConfirmationProps } from './Confirmation.tsx';
import type { CommandeDeDialogue } from './CorpsDeDialogue.tsx';
import { useAnnonce } from './toasts.tsx';

interface Props<D> extends Pick<ConfirmationProps, 'bouton' | 'question' | 'aide'> {
  readonly commande: CommandeDeDialogue & {
    readonly mutate: (demande: D, suites: { readonly onSuccess: () => void }) => void;
  };
  readonly demande: D;
  /** Once it is done. */
  readonly dit: string;
  readonly ensuite?: () => void;
}

/** An act that asks once more, is done by one command, and says in one sentence that it is. */
export function ConfirmerEtDire<D>({ commande, demande, dit, ensuite, ...question }: Props<D>) {
  const annoncer = useAnnonce();
  return (
    <Confirmation
      {...question}
      enCours={commande.isPending}
      erreur={commande.error}
      recharger={commande.reset}
      faire={(fermer) =>
        commande.mutate(demande, {
          onSuccess: () => {
            annoncer(dit);
            fermer();
            ensuite?.();
          },
        })
      }
    />
  );
}

import { Button, Dialog, DialogSurface } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type CommandeDeDialogue, CorpsDeDialogue } from './CorpsDeDialogue.tsx';
import { BoutonCommande } from './commandes.tsx';

interface VerificationProps {
  readonly ouvert: boolean;
  readonly question: string;
  /** What the button that does it says; nothing to do without it. */
  readonly confirmer: string | undefined;
  /** What the button back to the form says. */
  readonly revenir: string;
  /** The command that does it. */
  readonly commande: CommandeDeDialogue;
  readonly faire: () => void;
  readonly fermer: () => void;
  /** What changes, what is lost, who is told. */
  readonly children: ReactNode;
}

/** What an act would change and whom it would tell, read before it is done. */
export function DialogueDeVerification(props: VerificationProps) {
  const { ouvert, question, confirmer, revenir, commande, faire, fermer, children } = props;
  return (
    <Dialog open={ouvert} onOpenChange={(_, { open }) => (open ? undefined : fermer())}>
      <DialogSurface>
        <CorpsDeDialogue
          titre={question}
          commande={commande}
          reessayer={faire}
          recharger={() => {
            commande.reset();
            fermer();
          }}
          actions={
            <>
              {confirmer === undefined ? null : (
                <BoutonCommande appearance="primary" enCours={commande.isPending} onClick={faire}>
                  {confirmer}
                </BoutonCommande>
              )}
              <Button onClick={fermer}>{revenir}</Button>
            </>
          }
        >
          {children}
        </CorpsDeDialogue>
      </DialogSurface>
    </Dialog>
  );
}

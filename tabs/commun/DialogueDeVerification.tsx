import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BoutonCommande } from './commandes.tsx';
import { Probleme } from './Etats.tsx';
import cadre from './page.module.css';

interface VerificationProps {
  readonly ouvert: boolean;
  readonly question: string;
  /** What the button that does it says; nothing to do without it. */
  readonly confirmer: string | undefined;
  /** What the button back to the form says. */
  readonly revenir: string;
  /** The command that does it. */
  readonly commande: { readonly isPending: boolean; readonly error: unknown; readonly reset: () => void };
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
        <DialogBody>
          <DialogTitle>{question}</DialogTitle>
          <DialogContent className={cadre.formulaire}>
            {children}
            {commande.error == null ? null : (
              <Probleme
                erreur={commande.error}
                reessayer={faire}
                recharger={() => {
                  commande.reset();
                  fermer();
                }}
              />
            )}
          </DialogContent>
          <DialogActions>
            {confirmer === undefined ? null : (
              <BoutonCommande appearance="primary" enCours={commande.isPending} onClick={faire}>
                {confirmer}
              </BoutonCommande>
            )}
            <Button onClick={fermer}>{revenir}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

import {
  Button,
  type ButtonProps,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { BoutonCommande } from './commandes.tsx';
import { Probleme } from './Etats.tsx';
import cadre from './page.module.css';
import { TEXTES } from './textes.ts';

export interface ConfirmationProps {
  readonly bouton: ButtonProps;
  readonly question: string;
  readonly aide: string;
  readonly enCours: boolean;
  readonly erreur: unknown;
  /** Closes the dialog when it succeeds. */
  readonly faire: (fermer: () => void) => void;
  readonly recharger?: () => void;
  /** More to know before it is done: drawn once the dialog is open. */
  readonly children?: ReactNode;
}

/** An act that asks once more before it is done. */
export function Confirmation({
  bouton,
  question,
  aide,
  enCours,
  erreur,
  faire,
  recharger,
  children,
}: ConfirmationProps) {
  const [ouvert, setOuvert] = useState(false);
  const fermer = () => setOuvert(false);
  const confirmer = () => faire(fermer);
  return (
    <Dialog open={ouvert} onOpenChange={(_, { open }) => setOuvert(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button {...bouton} />
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{question}</DialogTitle>
          <DialogContent className={cadre.formulaire}>
            {aide}
            {children}
            {erreur == null ? null : (
              <Probleme
                erreur={erreur}
                reessayer={() => {
                  fermer();
                  recharger?.();
                }}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={fermer}>{TEXTES.annuler}</Button>
            <BoutonCommande appearance="primary" enCours={enCours} onClick={confirmer}>
              {bouton.children}
            </BoutonCommande>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

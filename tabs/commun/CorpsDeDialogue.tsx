import { DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Probleme } from './Etats.tsx';
import cadre from './page.module.css';

/** What a dialog waits for, and may have to try again. */
export interface CommandeDeDialogue {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly reset: () => void;
}

interface CorpsProps {
  readonly titre: string;
  readonly commande: CommandeDeDialogue;
  readonly reessayer: () => void;
  readonly recharger: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** Inside of a dialog that commands: its title, what it holds, what went wrong, what may be done. */
export const CorpsDeDialogue = ({ titre, commande, reessayer, recharger, actions, children }: CorpsProps) => (
  <DialogBody>
    <DialogTitle>{titre}</DialogTitle>
    <DialogContent className={cadre.formulaire}>
      {children}
      {commande.error == null ? null : <Probleme erreur={commande.error} reessayer={reessayer} recharger={recharger} />}
    </DialogContent>
    <DialogActions>{actions}</DialogActions>
  </DialogBody>
);

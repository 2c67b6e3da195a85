import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { BoutonCommande } from './commandes.tsx';
import css from './DialogueDeFormulaire.module.css';
import { Probleme } from './Etats.tsx';
import cadre from './page.module.css';
import { TEXTES } from './textes.ts';

interface DialogueProps {
  readonly titre: string;
  /** What the button that sends says. */
  readonly libelle: string;
  /** The command that the form sends. */
  readonly commande: { readonly isPending: boolean; readonly error: unknown; readonly reset: () => void };
  readonly envoyer: () => void;
  readonly fermer: () => void;
  /** Something needed is still missing. */
  readonly incomplet?: boolean;
  readonly children: ReactNode;
}

/** A form over the page: its fields, what went wrong, the way out and the way on. Enter in a field sends it. */
export function DialogueDeFormulaire(props: DialogueProps) {
  const { titre, libelle, commande, envoyer, fermer, incomplet = false, children } = props;
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : fermer())}>
      <DialogSurface className={css.dialogue}>
        <form
          noValidate
          onSubmit={(evenement: FormEvent) => {
            evenement.preventDefault();
            if (!incomplet) envoyer();
          }}
        >
          <DialogBody>
            <DialogTitle>{titre}</DialogTitle>
            <DialogContent className={cadre.formulaire}>
              {children}
              {commande.error == null ? null : (
                <Probleme erreur={commande.error} reessayer={envoyer} recharger={commande.reset} />
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={fermer}>{TEXTES.annuler}</Button>
              <BoutonCommande type="submit" appearance="primary" enCours={commande.isPending} disabled={incomplet}>
                {libelle}
              </BoutonCommande>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

import { Button, Dialog, DialogSurface } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type CommandeDeDialogue, CorpsDeDialogue } from './CorpsDeDialogue.tsx';
import { BoutonCommande } from './commandes.tsx';
import css from './DialogueDeFormulaire.module.css';
import { Formulaire } from './Formulaire.tsx';
import { TEXTES } from './textes.ts';
import { useGarde } from './useGarde.tsx';

interface DialogueProps {
  readonly titre: string;
  /** What the button that sends says. */
  readonly libelle: string;
  /** The command that the form sends. */
  readonly commande: CommandeDeDialogue;
  readonly envoyer: () => void;
  readonly fermer: () => void;
  readonly children: ReactNode;
}

/**
 * A form over the page: its fields, what went wrong, the way out and the way on. Enter in a field sends it; Escape, or a click beside, asks before
 * what was typed is lost. Its button is always live: what is missing is said when one sends.
 */
export function DialogueDeFormulaire(props: DialogueProps) {
  const { titre, libelle, commande, envoyer, fermer, children } = props;
  const garde = useGarde(fermer);
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : garde.quitter())}>
      <DialogSurface className={css.dialogue}>
        <Formulaire envoyer={envoyer} toucher={garde.toucher}>
          <CorpsDeDialogue
            titre={titre}
            commande={commande}
            reessayer={envoyer}
            recharger={commande.reset}
            actions={
              garde.question ?? (
                <>
                  <Button onClick={fermer}>{TEXTES.annuler}</Button>
                  <BoutonCommande type="submit" appearance="primary" enCours={commande.isPending}>
                    {libelle}
                  </BoutonCommande>
                </>
              )
            }
          >
            {children}
          </CorpsDeDialogue>
        </Formulaire>
      </DialogSurface>
    </Dialog>
  );
}

import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import { CadreOnglet } from '../hote/CadreOnglet.tsx';
import type { DemandeDialogue, Gestes } from '../hote/repondre.ts';

const useStyles = makeStyles({
  contenu: { display: 'flex', flexDirection: 'column', padding: 0 },
});

const COTES: Readonly<Record<string, number>> = { small: 320, medium: 480, large: 640 };
const cote = (valeur: number | string) => (typeof valeur === 'number' ? valeur : (COTES[valeur] ?? 480));

interface Proprietes {
  readonly demande: DemandeDialogue;
  readonly theme: string;
  readonly gestes: Omit<Gestes, 'etat'>;
  readonly abandonner: () => void;
}

/** A dialog opened by a tab (`dialog.url.open`): another page of the application, framed. */
export function DialogueTache({ demande, theme, gestes, abandonner }: Proprietes) {
  const styles = useStyles();
  const url = URL.parse(demande.url, location.origin);
  const permise = url?.origin === location.origin;
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => open || abandonner()}>
      <DialogSurface style={{ maxWidth: `min(${cote(demande.largeur)}px, calc(100vw - 24px))` }}>
        <DialogBody>
          <DialogTitle
            action={<Button appearance="subtle" aria-label="Fermer" icon={<Dismiss24Regular />} onClick={abandonner} />}
          >
            {demande.titre}
          </DialogTitle>
          <DialogContent className={styles.contenu} style={{ height: `min(${cote(demande.hauteur)}px, 70vh)` }}>
            {permise ? (
              <CadreOnglet src={url.href} titre={demande.titre} theme={theme} gestes={gestes} />
            ) : (
              'Cette adresse n’est pas dans un domaine de l’application.'
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { TEXTES } from '../textes.ts';

interface Props {
  readonly nombre: number;
  readonly envoyer: () => void;
  readonly renoncer: () => void;
}

/** A mail cannot be taken back: it is asked once. */
export function ConfirmerLEnvoi({ nombre, envoyer, renoncer }: Props) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => (open ? undefined : renoncer())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{TEXTES.confirmer(nombre)}</DialogTitle>
          <DialogContent>{TEXTES.confirmerAide}</DialogContent>
          <DialogActions>
            <Button onClick={renoncer}>{TEXTES.non}</Button>
            <Button appearance="primary" onClick={envoyer}>
              {TEXTES.oui}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useRef } from 'react';
import { TEXTES } from '../textes.ts';
import css from './diffusions.module.css';

/** The sheets as they will be printed. The frame runs no script: it may only ask the browser to print it. */
export function ApercuAImprimer({ page, fermer }: { readonly page: string; readonly fermer: () => void }) {
  const cadre = useRef<HTMLIFrameElement>(null);
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : fermer())}>
      <DialogSurface className={css.large}>
        <DialogBody>
          <DialogTitle>{TEXTES.apercuTitre}</DialogTitle>
          <DialogContent>
            <iframe
              ref={cadre}
              className={css.cadre}
              title={TEXTES.apercuTitre}
              srcDoc={page}
              sandbox="allow-same-origin allow-modals"
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={fermer}>{TEXTES.fermer}</Button>
            <Button appearance="primary" onClick={() => cadre.current?.contentWindow?.print()}>
              {TEXTES.imprimer}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

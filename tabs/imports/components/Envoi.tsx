import { Button, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar } from '@fluentui/react-components';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import type { useFaireEntrer } from '../mutations.ts';
import { ENVOI } from '../textes.ts';
import css from './imports.module.css';

interface EnvoiProps {
  readonly entree: ReturnType<typeof useFaireEntrer>;
  readonly total: number;
  readonly reprendre: () => void;
  readonly sArreter: () => void;
}

/** Lines on their way, part after part; after a fault, what is in stays, and one goes on or stops there. */
export function Envoi({ entree, total, reprendre, sArreter }: EnvoiProps) {
  const faites = entree.issues.length;
  if (entree.error !== null)
    return (
      <>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{ENVOI.interrompu}</MessageBarTitle> {ENVOI.interrompuAide(faites, total)}
          </MessageBarBody>
        </MessageBar>
        <Probleme erreur={entree.error} reessayer={reprendre} />
        <div className={cadre.outils}>
          <Button appearance="primary" onClick={reprendre}>
            {ENVOI.reprendre}
          </Button>
          <Button onClick={sArreter}>{ENVOI.sArreter}</Button>
        </div>
      </>
    );
  return (
    <>
      <ProgressBar value={faites} max={Math.max(1, total)} aria-label={ENVOI.titre} />
      <p className={css.texte} role="status">
        {entree.enArret ? ENVOI.arret : ENVOI.avancement(faites, total)}
      </p>
      <p className={cadre.discret}>{ENVOI.rester}</p>
      <div className={cadre.outils}>
        <Button disabledFocusable={entree.enArret} onClick={entree.arreter}>
          {ENVOI.arreter}
        </Button>
      </div>
    </>
  );
}

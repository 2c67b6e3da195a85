import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { estErreurGraph } from '../../graph/lecture.ts';
import css from './Etats.module.css';
import { ConnexionRefusee } from './jetons.ts';
import { expliquer } from './phrases.ts';
import { useSession } from './session.ts';
import { TEXTES } from './textes.ts';

/** A page or a part of it that waits for its first data. */
export function Chargement({ quoi }: { readonly quoi: string }) {
  return (
    <div className={css.centre} role="status">
      <Spinner label={quoi} labelPosition="below" />
    </div>
  );
}

interface ProblemeProps {
  readonly erreur: unknown;
  readonly reessayer: () => void;
  /** For a conflict: shows the current version. */
  readonly recharger?: () => void;
}

/** An error in place, with its way out. Announced to screen readers. */
export function Probleme({ erreur, reessayer, recharger = reessayer }: ProblemeProps) {
  const { jetons } = useSession();
  // What the sign-in window answered, when it refused: it says more than what asked for it.
  const [refus, setRefus] = useState<unknown>();
  const { titre, detail, issue, reference } = expliquer(refus ?? erreur);
  const issues = {
    reessayer: { libelle: TEXTES.reessayer, faire: reessayer },
    recharger: { libelle: TEXTES.recharger, faire: recharger },
    connecter: {
      libelle: TEXTES.connecter,
      faire: () => {
        jetons.connecter().then(
          () => {
            setRefus(undefined);
            reessayer();
          },
          (cause: unknown) => setRefus(cause instanceof ConnexionRefusee ? cause : undefined),
        );
      },
    },
  } as const satisfies Record<typeof issue, { libelle: string; faire: () => void }>;
  return (
    <MessageBar intent={issue === 'connecter' ? 'info' : 'error'} layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{titre}</MessageBarTitle> {detail}
        {reference === undefined ? null : ` ${TEXTES.reference(reference)}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={issues[issue].faire}>{issues[issue].libelle}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface LueProps<T> {
  readonly requete: {
    readonly data: T | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly attente: string;
  readonly children: (donnees: T) => ReactNode;
}

/** The states of a reading: waiting, failed with nothing to show, failed with older data still shown, there. */
export function Lue<T>({ requete, attente, children }: LueProps<T>) {
  const reessayer = () => void requete.refetch();
  // Whoever has lost the right to read must not be shown what the device had kept.
  if (requete.data === undefined || estErreurGraph(requete.error, 'interdit')) {
    return requete.error == null ? (
      <Chargement quoi={attente} />
    ) : (
      <div className={css.bloc}>
        <Probleme erreur={requete.error} reessayer={reessayer} />
      </div>
    );
  }
  return (
    <>
      {requete.error == null ? null : (
        <MessageBar intent="warning" className={css.bandeau}>
          <MessageBarBody>{TEXTES.horsLigne}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={reessayer}>
              {TEXTES.reessayer}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {children(requete.data)}
    </>
  );
}

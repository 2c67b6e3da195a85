import { type Ref, useState } from 'react';
import css from './feuille.module.css';

interface FeuilleProps {
  readonly ref: Ref<HTMLIFrameElement>;
  readonly titre: string;
  /** A whole HTML document. */
  readonly page: string;
}

/** A sheet as it will be printed, at its full height. The frame runs no script: it may only ask the browser to print it. */
export function FeuilleAImprimer({ ref, titre, page }: FeuilleProps) {
  const [hauteur, setHauteur] = useState<number>();
  return (
    <iframe
      ref={ref}
      className={css.feuille}
      style={hauteur === undefined ? undefined : { height: hauteur }}
      title={titre}
      srcDoc={page}
      sandbox="allow-same-origin allow-modals"
      onLoad={({ currentTarget }) => setHauteur(currentTarget.contentDocument?.documentElement.scrollHeight)}
    />
  );
}

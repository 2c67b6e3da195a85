import { type ReactNode, useEffect, useRef } from 'react';
import css from './Etats.module.css';

interface TitreProps {
  readonly niveau: 'h1' | 'h2';
  readonly children: ReactNode;
  /** Takes the focus each time this changes: a view that replaces another starts from its title. */
  readonly arrivee?: unknown;
}

/** The title of a view that can receive the focus. */
export function TitreDePage({ niveau: Niveau, children, arrivee }: TitreProps) {
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrivee !== undefined) titre.current?.focus();
  }, [arrivee]);
  return (
    <Niveau ref={titre} tabIndex={-1} className={css.titre}>
      {children}
    </Niveau>
  );
}

import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import cadre from './page.module.css';

/** Nothing to show, and the next thing to do. */
export function Vide({
  titre,
  children,
  action,
}: {
  readonly titre: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={cadre.vide}>
      <h2 className={cadre.sousTitre}>{titre}</h2>
      <Text>{children}</Text>
      {action}
    </div>
  );
}

import { Subtitle1, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import css from './Etats.module.css';

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
    <div className={css.centre}>
      <Subtitle1 as="h2" align="center">
        {titre}
      </Subtitle1>
      <Text align="center">{children}</Text>
      {action}
    </div>
  );
}

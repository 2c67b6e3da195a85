import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import css from './annuaire.module.css';

/** A titled part of the fiche; nothing at all when there is nothing to say. */
export function Partie({ titre, children }: { readonly titre: string; readonly children: ReactNode }) {
  if (children === undefined || children === null || children === '') return null;
  return (
    <section className={css.partie}>
      <Text as="h3" weight="semibold" className={css.sousTitre}>
        {titre}
      </Text>
      {typeof children === 'string' ? <Text className={css.texte}>{children}</Text> : children}
    </section>
  );
}

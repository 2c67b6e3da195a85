import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Anomalie } from '../../core/lists/list.ts';
import css from './Etats.module.css';
import { ANOMALIES } from './textes.ts';

/** What the coordination must repair in the lists, each with a link to its row. */
export function Anomalies({ anomalies }: { readonly anomalies: readonly Anomalie[] }) {
  const [ouvert, setOuvert] = useState(false);
  if (anomalies.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={css.bandeau}>
      <MessageBarBody>
        <MessageBarTitle>{ANOMALIES.titre(anomalies.length)}</MessageBarTitle> {ANOMALIES.aide}
        {ouvert ? (
          <ul className={css.anomalies}>
            {anomalies.map((anomalie) => (
              <li key={`${anomalie.liste}-${anomalie.id}-${anomalie.colonne}`}>
                {`${anomalie.liste}, ${anomalie.libelle}\u00A0: ${anomalie.raison.replace(/\.$/, '')}. `}
                {anomalie.url === undefined ? null : (
                  <Link href={anomalie.url} target="_blank" inline>
                    {ANOMALIES.ouvrirLigne(anomalie.id)}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        ) : null}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" aria-expanded={ouvert} onClick={() => setOuvert(!ouvert)}>
          {ouvert ? ANOMALIES.masquer : ANOMALIES.voir}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

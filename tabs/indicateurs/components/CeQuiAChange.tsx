import { Subtitle1, Text } from '@fluentui/react-components';
import { ceQuiAChange } from '../../../core/indicateurs/ce-qui-a-change.ts';
import type { Synthese } from '../../../core/indicateurs/synthese.ts';
import css from './indicateurs.module.css';

/** What is read first of a month: what moved since the one before, and the words of whoever typed the value. */
export function CeQuiAChange({ synthese }: { readonly synthese: Synthese }) {
  const { titre, changements, rien } = ceQuiAChange(synthese);
  if (changements.length === 0 && rien === undefined) return null;
  return (
    <section className={css.section} aria-labelledby="ce-qui-a-change">
      <Subtitle1 as="h2" id="ce-qui-a-change" className={css.titre}>
        {titre}
      </Subtitle1>
      {rien === undefined ? (
        <ul className={css.liste}>
          {changements.map(({ id, libelle, dit, pourquoi }) => (
            <li key={id}>
              <Text block>
                <strong>{libelle}</strong>
                {`\u00A0: ${dit}.`}
              </Text>
              {pourquoi === undefined ? null : <blockquote className={css.raison}>{pourquoi}</blockquote>}
            </li>
          ))}
        </ul>
      ) : (
        <Text>{rien}</Text>
      )}
    </section>
  );
}

import { Subtitle2, Text } from '@fluentui/react-components';
import { QUI_REPARE } from '../../../core/diagnostic/cause.ts';
import type { Ligne } from '../../../core/diagnostic/rapport.ts';
import { DIAGNOSTIC } from '../textes.ts';
import css from './diagnostic.module.css';
import { EtatDeLigne } from './EtatDeLigne.tsx';

/** One try: how it came out; where it is no good, what it stops, who mends it, and how. */
export function LigneDeDiagnostic({ ligne: { etat, titre, constat, suite } }: { readonly ligne: Ligne }) {
  return (
    <div className={css.ligne}>
      <div className={css.tete}>
        <EtatDeLigne etat={etat} />
        <Subtitle2 as="h3">{titre}</Subtitle2>
      </div>
      <Text>{constat}</Text>
      {suite === undefined ? null : (
        <dl className={css.suite}>
          <dt>{DIAGNOSTIC.arrete}</dt>
          <dd>{suite.arrete}</dd>
          <dt>{DIAGNOSTIC.qui}</dt>
          <dd>{QUI_REPARE[suite.qui]}</dd>
          <dt>{DIAGNOSTIC.geste}</dt>
          <dd>{suite.geste}</dd>
        </dl>
      )}
    </div>
  );
}

import { Text } from '@fluentui/react-components';
import type { Proposition } from '../../../core/lists/propositions.list.ts';
import css from './propositions.module.css';

/** The words of the author, as they wrote them. */
export const Commentaire = ({ proposition }: { readonly proposition: Proposition }) =>
  proposition.commentaire === undefined ? null : (
    <blockquote className={css.citation}>
      <Text>{proposition.commentaire}</Text>
    </blockquote>
  );

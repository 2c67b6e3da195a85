import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from '@fluentui/react-components';
import css from '../components/rencontres.module.css';
import { ENTRE_TEMPS } from './textes.ts';

interface EntretempsProps {
  /** As it is kept now. */
  readonly texte: string;
  readonly garderLeMien: () => void;
  readonly prendreLeLeur: () => void;
}

/** Somebody kept another text while one was typing: it is shown, and one says which of the two stays. */
export function Entretemps({ texte, garderLeMien, prendreLeLeur }: EntretempsProps) {
  return (
    <>
      <MessageBar intent="warning" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{ENTRE_TEMPS.titre}</MessageBarTitle> {ENTRE_TEMPS.aide}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={garderLeMien}>{ENTRE_TEMPS.garder}</Button>
          <Button onClick={prendreLeLeur}>{ENTRE_TEMPS.prendre}</Button>
        </MessageBarActions>
      </MessageBar>
      <details>
        <summary>{ENTRE_TEMPS.voir}</summary>
        <Text className={css.texte}>{texte}</Text>
      </details>
    </>
  );
}

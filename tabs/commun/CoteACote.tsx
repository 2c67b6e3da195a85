import { Caption1 } from '@fluentui/react-components';
import css from './CoteACote.module.css';
import cadre from './page.module.css';

interface CoteACoteProps {
  /** A heading and what it says, in their order: what was there, then what is proposed in its place, which is the last. */
  readonly cotes: readonly (readonly [titre: string, texte: string])[];
}

/** Texts of one thing, side by side where the page is wide enough. */
export function CoteACote({ cotes }: CoteACoteProps) {
  return (
    <dl className={css.cotes}>
      {cotes.map(([titre, texte], rang) => (
        <div key={titre}>
          <dt>
            <Caption1 className={cadre.discret}>{titre}</Caption1>
          </dt>
          <dd className={rang === cotes.length - 1 ? css.propose : undefined}>{texte}</dd>
        </div>
      ))}
    </dl>
  );
}

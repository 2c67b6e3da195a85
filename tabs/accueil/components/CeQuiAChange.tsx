import { Subtitle2 } from '@fluentui/react-components';
import type { Changements } from '../../../core/accueil/ce-qui-a-change.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { CHANGE } from '../textes.ts';
import css from './accueil.module.css';

interface ChangeProps {
  readonly changements: Changements;
  readonly depuis: string | undefined;
}

/** What was written since the last visit. */
export function CeQuiAChange({ changements: { lignes, total }, depuis }: ChangeProps) {
  const reste = total - lignes.length;
  return (
    <section className={css.partie} aria-labelledby="change">
      <Subtitle2 as="h2" id="change">
        {CHANGE.titre}
      </Subtitle2>
      {lignes.length === 0 ? (
        <p className={cadre.discret}>{depuis === undefined ? CHANGE.premiere : CHANGE.rien}</p>
      ) : (
        <ul className={css.changements}>
          {lignes.map(({ cle, genre, titre, vers }) => (
            <li key={cle}>
              {CHANGE.genres[genre]}
              <LienDOnglet vers={vers}>{titre}</LienDOnglet>
            </li>
          ))}
        </ul>
      )}
      {reste === 0 ? null : <p className={cadre.discret}>{CHANGE.suite(reste)}</p>}
    </section>
  );
}

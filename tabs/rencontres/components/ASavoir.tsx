import { ceQuIlFautSavoir } from '../../../core/rencontres/a-savoir.ts';
import css from './rencontres.module.css';

/** What there is to know to come, heading by heading; nothing when nothing was said. */
export function ASavoir({ rencontre }: { readonly rencontre: Parameters<typeof ceQuIlFautSavoir>[0] }) {
  const dits = ceQuIlFautSavoir(rencontre);
  return dits.length === 0 ? null : (
    <dl className={css.aSavoir}>
      {dits.map(({ titre, texte }) => (
        <div key={titre}>
          <dt>{titre}</dt>
          <dd>{texte}</dd>
        </div>
      ))}
    </dl>
  );
}

import { Badge } from '@fluentui/react-components';
import type { Difference } from '../../../core/imports/planifier-structures.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { direDifference, nomDuChamp } from '../form.ts';
import { APERCU } from '../textes.ts';
import css from './imports.module.css';

/** What differs, before and after; a value corrected in the annuaire is said to stay. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const communes = useNomsDesCommunes();
  if (differences.length === 0) return null;
  return (
    <ul className={css.differences}>
      {differences.map(({ champ, avant, apres, protege }) => {
        const [ancienne, nouvelle] = [direDifference(champ, avant, communes), direDifference(champ, apres, communes)];
        return (
          <li key={champ}>
            {nomDuChamp(champ)}&nbsp;:{' '}
            {protege ? (
              <>
                <strong>{ancienne ?? APERCU.vide}</strong> <Badge appearance="outline">{APERCU.protege}</Badge>{' '}
                <span className={cadre.discret}>{APERCU.ditLeFichier(nouvelle ?? APERCU.vide)}</span>
              </>
            ) : (
              <>
                <del>{ancienne ?? APERCU.vide}</del> → <ins>{nouvelle ?? APERCU.vide}</ins>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

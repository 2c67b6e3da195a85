import { Badge, Checkbox } from '@fluentui/react-components';
import type { Difference } from '../../../core/imports/planifier-structures.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { direDifference, nomDuChamp } from '../form.ts';
import { APERCU } from '../textes.ts';
import css from './imports.module.css';

interface DifferencesProps {
  readonly numero: number;
  readonly differences: readonly Difference[];
  /** Takes a field, or leaves it as it is in the annuaire. */
  readonly reprendre: (champ: string, repris: boolean) => void;
}

/** What differs, before and after, each to be taken or not; a value corrected in the annuaire is said to stay. */
export function Differences({ numero, differences, reprendre }: DifferencesProps) {
  const communes = useNomsDesCommunes();
  if (differences.length === 0) return null;
  return (
    <ul className={css.differences}>
      {differences.map(({ champ, avant, apres, protege, refuse }) => {
        const [ancienne, nouvelle] = [direDifference(champ, avant, communes), direDifference(champ, apres, communes)];
        return (
          <li key={champ}>
            {protege ? null : (
              <Checkbox
                aria-label={APERCU.reprendreChamp(nomDuChamp(champ), numero)}
                checked={!refuse}
                onChange={(_, { checked }) => reprendre(champ, checked === true)}
              />
            )}
            {nomDuChamp(champ)}&nbsp;:{' '}
            {refuse && !protege ? (
              <>
                <strong>{ancienne ?? APERCU.vide}</strong>{' '}
                <span className={cadre.discret}>{APERCU.ditLeFichier(nouvelle ?? APERCU.vide)}</span>
              </>
            ) : protege ? (
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

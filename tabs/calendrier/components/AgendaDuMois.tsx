import { Text } from '@fluentui/react-components';
import type { JourDuMois } from '../../../core/calendrier/mois.ts';
import type { Heurt } from '../../../core/rencontres/heurts.ts';
import { jourLong } from '../../../core/textes/francais.ts';
import { MOIS } from '../textes.ts';
import { CeQuiTombe } from './CeQuiTombe.tsx';
import css from './mois.module.css';

interface AgendaProps {
  readonly semaines: readonly (readonly JourDuMois[])[];
  readonly heurts: ReadonlyMap<string, readonly Heurt[]>;
  readonly maintenant: string;
  readonly ouvrir: (id: string) => void;
}

/** The same month on a telephone: the days on which something is held, one under the other. */
export function AgendaDuMois({ semaines, heurts, maintenant, ouvrir }: AgendaProps) {
  const jours = semaines
    .flat()
    .filter(
      ({ dansLeMois, ferie, temps, rencontres }) => dansLeMois && (ferie ?? temps[0] ?? rencontres[0]) !== undefined,
    );
  if (jours.length === 0) return <Text>{MOIS.rien}</Text>;
  return (
    <ol className={css.agenda}>
      {jours.map((jour) => (
        <li key={jour.jour}>
          <h2 className={css.jourDAgenda}>{jourLong(jour.jour)}</h2>
          <CeQuiTombe {...{ jour, heurts, maintenant, ouvrir }} />
        </li>
      ))}
    </ol>
  );
}

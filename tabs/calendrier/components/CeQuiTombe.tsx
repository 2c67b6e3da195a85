import type { JourDuMois } from '../../../core/calendrier/mois.ts';
import type { Heurt } from '../../../core/rencontres/heurts.ts';
import css from './mois.module.css';
import { RencontreDuJour } from './RencontreDuJour.tsx';

interface CeQuiTombeProps {
  readonly jour: JourDuMois;
  readonly heurts: ReadonlyMap<string, readonly Heurt[]>;
  readonly maintenant: string;
  readonly ouvrir: (id: string) => void;
  /** The day before stands beside: holidays that go on are not written again, and are still read aloud. */
  readonly aCote?: boolean;
}

/** All that a day holds, in the table of the month as in its agenda: what closes it, what the territory has, its rencontres. */
export function CeQuiTombe({ jour, heurts, maintenant, ouvrir, aCote = false }: CeQuiTombeProps) {
  const { ferie, vacances, temps, rencontres } = jour;
  return (
    <>
      {[ferie, vacances, ...temps].map((dit) =>
        dit === undefined ? null : (
          <span key={dit} className={aCote && dit === vacances && jour.vacancesDeLaVeille ? 'lu' : css.tombe}>
            {dit}
          </span>
        ),
      )}
      {rencontres.map((rencontre) => (
        <RencontreDuJour
          key={rencontre.id}
          rencontre={rencontre}
          heurts={heurts.get(rencontre.id)}
          maintenant={maintenant}
          ouvrir={ouvrir}
        />
      ))}
    </>
  );
}

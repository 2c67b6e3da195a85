import { Button, Caption1, Text } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CalendarArrowRightRegular } from '@fluentui/react-icons/svg/calendar-arrow-right';
import type { PointEcarte } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import cadre from '../../commun/page.module.css';
import css from './ordre-du-jour.module.css';
import { COMPOSER, ODJ } from './textes.ts';

interface EcartesProps {
  readonly ecartes: readonly PointEcarte[];
  readonly remettre?: (rang: number) => void;
  readonly garder?: (rang: number) => void;
  /** What is being kept for the next rencontre. */
  readonly enCours?: boolean;
}

/** What is not on the ordre du jour and why; each may come back, or be kept for the next rencontre. */
export function Ecartes({ ecartes, remettre, garder, enCours = false }: EcartesProps) {
  if (ecartes.length === 0) return null;
  return (
    <section className={cadre.partie}>
      <h2 className={cadre.sousTitre}>{ODJ.ecartes}</h2>
      <ul className={css.ecartes}>
        {ecartes.map((point, i) => (
          // The same matter may be left out twice, on the way.
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is kept in a line.
          <li key={i} className={css.ecarte}>
            <div className={css.point}>
              <Text>{point.titre}</Text>
              <Caption1 className={cadre.discret}>{point.raison}</Caption1>
            </div>
            {remettre === undefined ? null : (
              <Button
                size="small"
                icon={<ArrowUndoRegular />}
                aria-label={COMPOSER.remettreDe(point.titre)}
                onClick={() => remettre(i)}
              >
                {COMPOSER.remettre}
              </Button>
            )}
            {garder === undefined || point.motif === 'reporte' ? null : (
              <Button
                size="small"
                icon={<CalendarArrowRightRegular />}
                aria-label={COMPOSER.prochaineDe(point.titre)}
                disabledFocusable={enCours}
                onClick={() => garder(i)}
              >
                {COMPOSER.prochaine}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

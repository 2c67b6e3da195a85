import { Button } from '@fluentui/react-components';
import { FullScreenMaximizeRegular } from '@fluentui/react-icons/svg/full-screen-maximize';
import { useRef, useState } from 'react';
import type { Plan } from '../../../core/tables/plan.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import css from './tables.module.css';
import { TABLES } from './textes.ts';

interface SalleProps {
  readonly titre: string;
  readonly plan: Plan;
  readonly noms: readonly string[];
  readonly fermer: () => void;
}

/** One round at a time, in large letters, for the wall of the room. The arrows of the keyboard change round. */
export function SallePage({ titre, plan, noms, fermer }: SalleProps) {
  const [tour, setTour] = useState(0);
  const cadreDeSalle = useRef<HTMLDivElement>(null);
  const aller = (pas: number) => setTour((t) => Math.min(plan.length - 1, Math.max(0, t + pas)));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut of the two buttons.
    <div
      ref={cadreDeSalle}
      className={css.salle}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight' || key === 'PageDown') aller(1);
        if (key === 'ArrowLeft' || key === 'PageUp') aller(-1);
      }}
    >
      <Retour vers={TABLES.retourAuPlan} aller={fermer} />
      <div className={cadre.tete}>
        <div className={css.grand}>
          <TitreDePage niveau="h1" arrivee={titre}>
            {titre}
          </TitreDePage>
          <div role="status">{TABLES.tourSur(tour + 1, plan.length)}</div>
        </div>
        <div className={cadre.outils}>
          {plan.length > 1 ? (
            <>
              <Button size="large" disabledFocusable={tour === 0} onClick={() => aller(-1)}>
                {TABLES.tourPrecedent}
              </Button>
              <Button
                size="large"
                appearance="primary"
                disabledFocusable={tour === plan.length - 1}
                onClick={() => aller(1)}
              >
                {TABLES.tourSuivant}
              </Button>
            </>
          ) : null}
          {document.fullscreenEnabled ? (
            <Button
              size="large"
              icon={<FullScreenMaximizeRegular />}
              onClick={() => void cadreDeSalle.current?.requestFullscreen()}
            >
              {TABLES.pleinEcran}
            </Button>
          ) : null}
        </div>
      </div>
      <div className={css.tables}>
        {plan[tour]?.map((table, rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a table is its rank.
          <div key={rang} className={css.table}>
            <h2 className={css.nom}>{TABLES.table(rang + 1)}</h2>
            <ul>
              {table.map((personne) => (
                <li key={personne}>{noms[personne]}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}

import { Caption1 } from '@fluentui/react-components';
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import { minutesLibresAvant } from '../../../core/ordre-du-jour/composer.ts';
import type { PointCale } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import cadre from '../../commun/page.module.css';
import { heureDuPoint } from '../form.ts';
import { LigneAComposer } from './LigneAComposer.tsx';
import css from './ordre-du-jour.module.css';
import { COMPOSER } from './textes.ts';

interface ListeProps {
  readonly points: readonly PointCale[];
  readonly cles: readonly string[];
  readonly debut: string | undefined;
  readonly bouger: (de: number, vers: number) => void;
  readonly modifier: (rang: number) => void;
  readonly donnerMinutes: (rang: number, minutes: number) => void;
  readonly verrouiller: (rang: number) => void;
  readonly mettreDeCote: (rang: number, motif: 'retire' | 'reporte') => void;
}

/** The points in their order: moved by their handle, by their buttons, or by Alt and the arrows from anywhere in them. */
export function ListeAComposer(props: ListeProps) {
  const { points, cles, debut, bouger } = props;
  const [glisse, setGlisse] = useState<number>();
  const [dessus, setDessus] = useState<number>();
  // The browser takes the focus from what is moved in the page: it is given back.
  const tenu = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (tenu.current?.isConnected === true) tenu.current.focus();
    tenu.current = null;
  });
  const deplacer = (de: number, vers: number): void => {
    tenu.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    bouger(de, vers);
  };
  const finir = (): void => {
    setGlisse(undefined);
    setDessus(undefined);
  };
  const lacher = (): void => {
    if (glisse !== undefined && dessus !== undefined && glisse !== dessus) deplacer(glisse, dessus);
    finir();
  };
  return (
    <ol className={css.liste} aria-label={COMPOSER.liste}>
      {points.map((point, i) => {
        const libres = minutesLibresAvant(points, i);
        return (
          <Fragment key={cles[i] ?? i}>
            {libres === 0 ? null : (
              <li className={css.libre}>
                <Caption1 className={cadre.discret}>{COMPOSER.libres(libres)}</Caption1>
              </li>
            )}
            <LigneAComposer
              point={point}
              heure={heureDuPoint(debut, point.debut)}
              vise={glisse !== undefined && dessus === i && glisse !== i ? (glisse < i ? 'apres' : 'avant') : undefined}
              monter={() => deplacer(i, i - 1)}
              descendre={() => deplacer(i, i + 1)}
              glisser={() => setGlisse(i)}
              survoler={() => {
                if (glisse !== undefined) setDessus(i);
                return glisse !== undefined;
              }}
              lacher={lacher}
              finir={finir}
              modifier={() => props.modifier(i)}
              donnerMinutes={(minutes) => props.donnerMinutes(i, minutes)}
              verrouiller={() => props.verrouiller(i)}
              mettreDeCote={(motif) => props.mettreDeCote(i, motif)}
            />
          </Fragment>
        );
      })}
    </ol>
  );
}

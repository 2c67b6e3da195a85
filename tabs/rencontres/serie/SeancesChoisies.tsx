import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import cadre from '../../commun/page.module.css';
import { AnnulerSeances } from './AnnulerSeances.tsx';
import { DecalerSeances } from './DecalerSeances.tsx';
import css from './serie.module.css';
import { CHOIX } from './textes.ts';

interface ChoisiesProps {
  /** Those that may be chosen. */
  readonly possibles: readonly Rencontre[];
  readonly choisies: ReadonlySet<string>;
  readonly choisir: (ids: ReadonlySet<string>) => void;
  readonly fermer: () => void;
}

/** The sittings that were chosen, and what is done to all of them at once. */
export function SeancesChoisies({ possibles, choisies, choisir, fermer }: ChoisiesProps) {
  const [geste, setGeste] = useState<'decaler' | 'annuler'>();
  const seances = possibles.filter(({ id }) => choisies.has(id));
  const rien = seances.length === 0;
  return (
    <section className={`${css.resume} ${css.collante}`} aria-label={CHOIX.region}>
      <Text role="status">{CHOIX.compte(seances.length)}</Text>
      <div className={cadre.outils}>
        <Button
          onClick={() => choisir(new Set(seances.length === possibles.length ? [] : possibles.map(({ id }) => id)))}
        >
          {seances.length === possibles.length ? CHOIX.aucune : CHOIX.toutes(possibles.length)}
        </Button>
        <Button disabled={rien} disabledFocusable={rien} onClick={() => setGeste('decaler')}>
          {CHOIX.decaler}
        </Button>
        <Button disabled={rien} disabledFocusable={rien} onClick={() => setGeste('annuler')}>
          {CHOIX.annuler}
        </Button>
        <Button appearance="subtle" onClick={fermer}>
          {CHOIX.fermer}
        </Button>
      </div>
      {geste === 'decaler' ? (
        <DecalerSeances seances={seances} fermer={() => setGeste(undefined)} fini={fermer} />
      ) : null}
      {geste === 'annuler' ? (
        <AnnulerSeances seances={seances} fermer={() => setGeste(undefined)} fini={fermer} />
      ) : null}
    </section>
  );
}

import { useState } from 'react';
import type { Appel } from '../../../core/invitations/a-telephoner.ts';
import css from '../components/rencontres.module.css';
import { useParticipations } from '../queries.ts';
import { LigneDAppel } from './LigneDAppel.tsx';
import { TELEPHONER } from './textes.ts';

/** Those to be called again, by rencontre: kept as long as the tab is open, and written nowhere. */
const A_RAPPELER = new Map<string, ReadonlySet<string>>();

/**
 * Those to call. Whoever answered meanwhile keeps its line, so that none moves under the finger and a wrong gesture is
 * mended where it was made.
 */
export function ListeDAppels({ rencontre, appels }: { readonly rencontre: string; readonly appels: readonly Appel[] }) {
  const [montres] = useState(appels);
  const [aRappeler, setARappeler] = useState(() => A_RAPPELER.get(rencontre) ?? new Set<string>());
  const participations = useParticipations().data?.items ?? [];
  const siennes = new Map(participations.filter((p) => p.rencontre === rencontre).map((p) => [p.structure, p]));
  const rappeler = (structure: string, oui: boolean) => {
    const suivants = new Set([...aRappeler].filter((autre) => autre !== structure));
    if (oui) suivants.add(structure);
    A_RAPPELER.set(rencontre, suivants);
    setARappeler(suivants);
  };
  return (
    <ul className={css.presences} aria-label={TELEPHONER.liste}>
      {montres.map((appel) => (
        <LigneDAppel
          key={appel.structure}
          rencontre={rencontre}
          appel={appel}
          participation={siennes.get(appel.structure)}
          aRappeler={aRappeler.has(appel.structure)}
          rappeler={(oui) => rappeler(appel.structure, oui)}
        />
      ))}
    </ul>
  );
}

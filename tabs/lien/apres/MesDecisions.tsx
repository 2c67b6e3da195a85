/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { DecisionDePage } from '../../../core/contrats/decisions.ts';
import { MaDecision } from './MaDecision.tsx';
import { APRES } from './textes.ts';

/** The decisions that the structure carries, and how far each is. */
export function MesDecisions({ decisions }: { readonly decisions: readonly DecisionDePage[] }) {
  const [lues, relire] = useState(decisions);
  return (
    <>
      <h2>{APRES.decisions}</h2>
      <p class="discret">{APRES.decisionsAide}</p>
      {lues.map((d) => (
        <MaDecision
          key={d.id}
          decision={d}
          changer={(neuve) => relire((avant) => avant.map((autre) => (autre.id === neuve.id ? neuve : autre)))}
        />
      ))}
    </>
  );
}

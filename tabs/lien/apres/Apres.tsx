/** @jsxImportSource preact */
import type { PropsDePhase } from '../phase.ts';
import { CompteRendu } from './CompteRendu.tsx';
import { MesDecisions } from './MesDecisions.tsx';

/** After the rencontre: what was said, and what came of it. */
export function Apres({ page }: PropsDePhase) {
  return (
    <>
      {page.decisions !== undefined && <MesDecisions decisions={page.decisions} />}
      {page.sansInvitation !== true && <CompteRendu texte={page.rencontre.compteRendu} />}
    </>
  );
}

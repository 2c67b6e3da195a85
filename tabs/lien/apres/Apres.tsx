/** @jsxImportSource preact */
import type { PropsDePhase } from '../phase.ts';
import { Approbation } from './Approbation.tsx';
import { CompteRendu } from './CompteRendu.tsx';
import { MesDecisions } from './MesDecisions.tsx';
import { MonAvis } from './MonAvis.tsx';

/** After the rencontre: what was said, and what came of it. */
export function Apres({ page }: PropsDePhase) {
  return (
    <>
      {page.approbation !== undefined && <Approbation approbation={page.approbation} />}
      {page.avis !== undefined && <MonAvis donne={page.avis.donne} />}
      {page.decisions !== undefined && <MesDecisions decisions={page.decisions} />}
      {page.approbation === undefined && page.sansInvitation !== true && (
        <CompteRendu texte={page.rencontre.compteRendu} />
      )}
    </>
  );
}

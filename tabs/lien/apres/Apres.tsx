/** @jsxImportSource preact */
import type { PropsDePhase } from '../phase.ts';
import { Approbation } from './Approbation.tsx';
import { CeQuiAManque } from './CeQuiAManque.tsx';
import { CompteRendu } from './CompteRendu.tsx';
import { MesDecisions } from './MesDecisions.tsx';
import { MonAvis } from './MonAvis.tsx';

/** After the rencontre: what was said, and what came of it. */
export function Apres({ page }: PropsDePhase) {
  return (
    <>
      {page.manque !== undefined && <CeQuiAManque lignes={page.manque} />}
      {page.approbation !== undefined && <Approbation approbation={page.approbation} />}
      {page.avis !== undefined && <MonAvis donne={page.avis.donne} />}
      {page.decisions !== undefined && <MesDecisions decisions={page.decisions} />}
      {page.approbation === undefined && page.sansInvitation !== true && (
        <CompteRendu texte={page.rencontre.compteRendu} />
      )}
    </>
  );
}

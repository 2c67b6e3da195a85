/** @jsxImportSource preact */
import type { PropsDePhase } from '../phase.ts';
import { CompteRendu } from './CompteRendu.tsx';

/** After the rencontre: what was said, and what came of it. */
export function Apres({ page }: PropsDePhase) {
  return <CompteRendu texte={page.rencontre.compteRendu} />;
}

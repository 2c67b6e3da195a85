/** @jsxImportSource preact */
import type { PropsDePhase } from '../phase.ts';
import { Arrivee } from './Arrivee.tsx';

/** The day: what is done with the telephone in the hand. */
export function Jour({ page }: PropsDePhase) {
  return <>{page.arrivee !== undefined && <Arrivee dite={page.arrivee.dite} />}</>;
}

import type { Verificateur } from './authentification.ts';
import type { Depots } from './depots.ts';
import type { Traces } from './traces.ts';

/** Everything that a command may use besides its own arguments. Composed once; the traces are those of the call. */
export interface Contexte {
  readonly depots: Depots;
  readonly verifier: Verificateur;
  readonly structuresDe: (oid: string, tid: string) => Promise<readonly string[]>;
  /** ISO instant, UTC. */
  readonly maintenant: () => string;
  readonly traces: Traces;
}

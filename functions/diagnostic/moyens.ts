import type { TableClient } from '@azure/data-tables';
import type { ClientGraph } from '../../graph/client.ts';
import type { Site } from '../../graph/site.ts';
import type { Depots } from '../hote/depots.ts';
import type { Environnement } from '../hote/environnement.ts';
import type { Tours } from '../hote/tours-des-minuteurs.ts';

/** What the tries reach: the same doors as the commands, and the network. */
export interface Moyens {
  readonly env: Environnement;
  readonly client: ClientGraph;
  readonly site: Site;
  readonly depots: Pick<Depots, 'communes' | 'reglages'>;
  /** Token of the identity of the functions, for Graph. */
  readonly jeton: () => Promise<string>;
  readonly maintenant: () => Date;
  readonly joindre: typeof fetch;
  /** A table of the storage; absent where none is given. */
  readonly ouvrirTable: ((nom: string) => Promise<TableClient>) | undefined;
  /** In Azure, where several instances share one storage. */
  readonly dansAzure: boolean;
  /** The local channel may stand in for Power Automate. */
  readonly local: boolean;
  readonly tours: Tours;
}

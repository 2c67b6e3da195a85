import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Tour } from '../../core/diagnostic/des-minuteurs.ts';
import { tableOuverte } from './table.ts';

/** When each timer went round last, and whether it came to its end. */
export interface Tours {
  /** Never fails: a timer does its work whether or not this is kept. */
  noter(id: string, tour: Tour): Promise<void>;
  lire(): Promise<ReadonlyMap<string, Tour>>;
}

export function toursEnMemoire(): Tours {
  const tours = new Map<string, Tour>();
  return {
    noter: async (id, tour) => void tours.set(id, tour),
    lire: async () => tours,
  };
}

const entite = z.object({ rowKey: z.string(), le: z.string(), fait: z.boolean() });

/**
 * In a table of Azure’s storage: the instance that is asked is seldom the one that went round. `partition`: where those of
 * the territory are.
 */
export function toursEnTable(ouvrir: () => Promise<TableClient>, partition: string): Tours {
  const table = tableOuverte(ouvrir);
  return {
    async noter(id, tour) {
      try {
        await (await table()).upsertEntity({ partitionKey: partition, rowKey: id, ...tour });
      } catch {
        // The diagnostic says that the storage does not answer.
      }
    },
    async lire() {
      const tours = new Map<string, Tour>();
      for await (const une of (await table()).listEntities({
        queryOptions: { filter: `PartitionKey eq '${partition}'` },
      })) {
        const { rowKey, le, fait } = entite.parse(une);
        tours.set(rowKey, { le, fait });
      }
      return tours;
    },
  };
}

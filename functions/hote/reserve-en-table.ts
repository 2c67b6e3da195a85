import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { journal } from '../../core/lists/journal.list.ts';
import { LIGNES_AU_PLUS, type LigneGardee, type Reserve } from './journal-en-retard.ts';
import { seulSi, tableOuverte } from './table.ts';

interface Options {
  /** The table, opened at the first line: its library is not loaded before. */
  readonly ouvrir: () => Promise<TableClient>;
  /** What keeps while the table cannot be had. */
  readonly secours: Reserve;
  /** Where the lines of the territory are in the table. */
  readonly partition: string;
}

const entite = z.object({ rowKey: z.string(), ligne: z.string() });

/** In a table of Azure’s storage: what an instance leaves there, another writes. A line is there until the list has it. */
export function reserveEnTable({ ouvrir, secours, partition }: Options): Reserve {
  const table = tableOuverte(ouvrir);
  return {
    async garder(ligne) {
      try {
        const cles = { partitionKey: partition, rowKey: ligne.cle };
        await (await table()).upsertEntity({ ...cles, ligne: JSON.stringify(ligne) });
        return true;
      } catch {
        return secours.garder(ligne);
      }
    },
    async lire() {
      const ici = await secours.lire();
      if (ici.length > 0) return ici;
      const lues: LigneGardee[] = [];
      // A code of territory: nothing in it to escape, and the library is not loaded for that.
      const queryOptions = { filter: `PartitionKey eq '${partition}'` };
      for await (const une of (await table()).listEntities({ queryOptions })) {
        lues.push(lire(une));
        if (lues.length >= LIGNES_AU_PLUS) break;
      }
      return lues;
    },
    async oublier(cle) {
      await secours.oublier(cle);
      await (await table()).deleteEntity(partition, cle).catch(seulSi(404));
    },
  };
}

function lire(valeur: unknown): LigneGardee {
  const { rowKey: cle, ligne } = entite.parse(valeur);
  return { ...journal.draft.parse(JSON.parse(ligne)), cle };
}

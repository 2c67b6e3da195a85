import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { type Sels, tirerUnSel } from './sels.ts';
import { seulSi, tableOuverte } from './table.ts';

/** Empty once destroyed: the row stays, so that none is drawn again. */
const entite = z.object({ sel: z.string() });

/**
 * In a table of the storage of the functions, which keeps no former version of what is replaced. Without it no code is
 * taken: a salt of one instance would join nothing. `partition`: where those of the territory are.
 */
export function selsEnTable(ouvrir: () => Promise<TableClient>, partition: string): Sels {
  const table = tableOuverte(ouvrir);
  const chercher = async (annee: string): Promise<string | undefined> => {
    const lue = await (await table()).getEntity(partition, annee).catch(seulSi(404));
    return lue === undefined ? undefined : entite.parse(lue).sel;
  };
  const enOctets = (sel: string | undefined): Buffer | undefined =>
    sel === undefined || sel === '' ? undefined : Buffer.from(sel, 'base64');
  return {
    lire: async (annee) => enOctets(await chercher(annee)),
    async ouvrir(annee) {
      const connu = await chercher(annee);
      if (connu !== undefined) return enOctets(connu);
      const sel = tirerUnSel().toString('base64');
      // Another instance may have drawn it meanwhile: the row is unique, and what it holds is the salt.
      await (await table()).createEntity({ partitionKey: partition, rowKey: annee, sel }).catch(seulSi(409));
      return enOctets(await chercher(annee));
    },
    async detruire(annee) {
      await (await table()).upsertEntity({ partitionKey: partition, rowKey: annee, sel: '' }, 'Replace');
    },
  };
}

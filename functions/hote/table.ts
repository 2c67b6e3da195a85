import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { garderEnMemoire } from '../../graph/en-memoire.ts';

/** A table of Azure’s storage, made at its first use; a failure is tried again at the next one. */
export const tableOuverte = (ouvrir: () => Promise<TableClient>): (() => Promise<TableClient>) =>
  garderEnMemoire(() => creer(ouvrir), Number.POSITIVE_INFINITY, Date.now);

async function creer(ouvrir: () => Promise<TableClient>): Promise<TableClient> {
  const table = await ouvrir();
  await table.createTable();
  return table;
}

const refusDuService = z.object({ statusCode: z.number() });

/** Undefined for these statuses; any other failure goes on. */
export const seulSi =
  (...statuts: readonly number[]) =>
  (erreur: unknown): undefined => {
    if (!statuts.includes(refusDuService.safeParse(erreur).data?.statusCode ?? 0)) throw erreur;
  };

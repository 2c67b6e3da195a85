import { createHmac } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { type Compte, type Compter, compteSuivant } from './compteurs.ts';
import { lireEchec } from './echec.ts';
import { seulSi, tableOuverte } from './table.ts';
import type { Champs } from './traces.ts';

interface Options {
  /** The table, opened at the first count: its library is not loaded before. */
  readonly ouvrir: () => Promise<TableClient>;
  /** Keys are stored under it: the table says neither who tried nor which link. */
  readonly secret: string;
  readonly maintenantMs: () => number;
  /** What counts while the table cannot be had. */
  readonly secours: Compter;
  /** Told when it does. */
  readonly alerter: (champs: Champs) => void;
}

const PARTITION = 'compteurs';
/** A person never meets it: only those who send everything at once wait for one another that often. */
const ESSAIS = 12;
const ligne = z.object({ etag: z.string(), nombre: z.number(), debut: z.number() });

/**
 * In a table of Azure’s storage: one count for all instances, which Flex starts and stops as it needs. Each write
 * holds to the row that was read; whoever loses every try is counted as beyond any bound.
 */
export function compterEnTable({ ouvrir, secret, maintenantMs, secours, alerter }: Options): Compter {
  const table = tableOuverte(ouvrir);
  return async (cle, fenetreMs) => {
    const rowKey = createHmac('sha256', secret).update(`maillage:compteur ${cle}`).digest('hex');
    try {
      for (let essai = 0; essai < ESSAIS; essai += 1) {
        const compte = await essayer(await table(), rowKey, maintenantMs(), fenetreMs);
        if (compte !== undefined) return compte;
      }
      return { debut: maintenantMs(), nombre: Number.POSITIVE_INFINITY };
    } catch (erreur) {
      alerter(lireEchec(erreur).champs);
      return secours(cle, fenetreMs);
    }
  };
}

/** Undefined when somebody else counted in between. */
async function essayer(
  table: TableClient,
  rowKey: string,
  present: number,
  fenetreMs: number,
): Promise<Compte | undefined> {
  const cles = { partitionKey: PARTITION, rowKey };
  const connue = await table.getEntity(PARTITION, rowKey).catch(seulSi(404));
  const lue = connue === undefined ? undefined : ligne.parse(connue);
  const compte = compteSuivant(lue, present, fenetreMs);
  const entite = { ...cles, nombre: compte.nombre, debut: compte.debut };
  const ecrite =
    lue === undefined
      ? await table.createEntity(entite).catch(seulSi(409))
      : await table.updateEntity(entite, 'Replace', { etag: lue.etag }).catch(seulSi(412));
  return ecrite === undefined ? undefined : compte;
}

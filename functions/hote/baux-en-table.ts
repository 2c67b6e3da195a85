import { createHmac, randomUUID } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { lireEchec } from './echec.ts';
import { seulSi, tableOuverte } from './table.ts';
import type { Champs } from './traces.ts';
import { PATIENCE_MS, TropDAttente, type UnALaFois, unALaFoisIci } from './un-a-la-fois.ts';

interface Options {
  /** The table, opened at the first lease: its library is not loaded before. */
  readonly ouvrir: () => Promise<TableClient>;
  /** Keys are stored under it: the table says neither who nor what. */
  readonly secret: string;
  readonly maintenantMs: () => number;
  readonly attendre: (ms: number) => Promise<void>;
  /** Told when the table cannot be had, or a lease was lost. */
  readonly alerter: (champs: Champs) => void;
}

const PARTITION = 'baux';
/** An instance that stops leaves its lease behind: the others wait no longer than this. */
const BAIL_MS = 30_000;
const ligne = z.object({ etag: z.string(), porteur: z.string(), jusqua: z.number() });

/**
 * Over all instances: a lease in the table that they share, taken by a write that holds to what was read, renewed while
 * the work lasts, given back after it. Within an instance people wait in a queue: only one of them asks the table.
 * Without the table, each instance keeps its own order, and says so.
 */
export function unALaFoisEnTable({ ouvrir, secret, maintenantMs, attendre, alerter }: Options): UnALaFois {
  const table = tableOuverte(ouvrir);
  const ici = unALaFoisIci(maintenantMs);
  const prendre = async (cle: string): Promise<Bail> => {
    const bail = creerBail(
      table,
      createHmac('sha256', secret).update(`maillage:bail ${cle}`).digest('hex'),
      maintenantMs,
    );
    const debut = maintenantMs();
    while (!(await bail.prendre())) {
      if (maintenantMs() - debut > PATIENCE_MS) throw new TropDAttente();
      await attendre(40 + Math.random() * 120);
    }
    return bail;
  };
  const ouDire = async <T>(faire: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await faire();
    } catch (erreur) {
      if (erreur instanceof TropDAttente) throw erreur;
      alerter(lireEchec(erreur).champs);
      return undefined;
    }
  };
  return (cle, faire) =>
    ici(cle, async () => {
      const bail = await ouDire(() => prendre(cle));
      let renouvele: Promise<unknown> = Promise.resolve();
      const battement = setInterval(() => {
        renouvele = renouvele.then(() => ouDire(async () => bail?.renouveler()));
      }, BAIL_MS / 3);
      try {
        return await faire();
      } finally {
        clearInterval(battement);
        await renouvele;
        await ouDire(async () => bail?.rendre());
      }
    });
}

type Bail = ReturnType<typeof creerBail>;

function creerBail(table: () => Promise<TableClient>, rowKey: string, maintenantMs: () => number) {
  const porteur = randomUUID();
  const cles = { partitionKey: PARTITION, rowKey };
  let etag = '';
  const noter = (ecrite: { readonly etag?: string | undefined } | undefined): boolean => {
    // One that was lost keeps its version: it is then nobody’s to take back.
    etag = ecrite?.etag ?? etag;
    return ecrite !== undefined;
  };
  const ecrire = async (tenue: string): Promise<boolean> => {
    const entite = { ...cles, porteur, jusqua: maintenantMs() + BAIL_MS };
    return noter(await (await table()).updateEntity(entite, 'Replace', { etag: tenue }).catch(seulSi(404, 412)));
  };
  return {
    /** False while another holds it. */
    prendre: async (): Promise<boolean> => {
      const ouverte = await table();
      const connue = await ouverte.getEntity(PARTITION, rowKey).catch(seulSi(404));
      if (connue === undefined) {
        const entite = { ...cles, porteur, jusqua: maintenantMs() + BAIL_MS };
        return noter(await ouverte.createEntity(entite).catch(seulSi(409)));
      }
      const lue = ligne.parse(connue);
      // Ours: its creation passed, and the answer was lost.
      return lue.porteur === porteur || lue.jusqua <= maintenantMs() ? ecrire(lue.etag) : false;
    },
    renouveler: async (): Promise<void> => {
      if (!(await ecrire(etag))) throw new Error('Le bail a été pris par une autre instance.');
    },
    rendre: async (): Promise<void> => {
      await (await table()).deleteEntity(PARTITION, rowKey, { etag }).catch(seulSi(404, 412));
    },
  };
}

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
/** Rows over which a room is spread: of a hundred at once, three or four meet on each. */
const PARTS = 32;
const ligne = z.object({ etag: z.string(), nombre: z.number(), debut: z.number() });

/**
 * In a table of Azure’s storage: one count for all instances, which Flex starts and stops as it needs. Each write
 * holds to the row that was read; whoever loses every try is counted as beyond any bound. What a room counts together is
 * spread over several rows, and summed after one’s own write: of so many at once, no more pass than may.
 */
export function compterEnTable({ ouvrir, secret, maintenantMs, secours, alerter }: Options): Compter {
  const table = tableOuverte(ouvrir);
  return async (cle, fenetreMs, ensemble) => {
    const empreinte = createHmac('sha256', secret).update(`maillage:compteur ${cle}`).digest('hex');
    try {
      for (let essai = 0; essai < ESSAIS; essai += 1) {
        const rang = ensemble === undefined ? empreinte : `${empreinte}-${Math.floor(Math.random() * PARTS)}`;
        const compte = await essayer(await table(), rang, maintenantMs(), fenetreMs);
        if (compte === undefined) continue;
        return ensemble === undefined ? compte : await reunir(await table(), empreinte, maintenantMs(), fenetreMs);
      }
      return { debut: maintenantMs(), nombre: Number.POSITIVE_INFINITY };
    } catch (erreur) {
      alerter(lireEchec(erreur).champs);
      return secours(cle, fenetreMs);
    }
  };
}

/** The rows of a key that is spread, as one: those whose window is over count no more. */
async function reunir(table: TableClient, empreinte: string, present: number, fenetreMs: number): Promise<Compte> {
  const [de, a] = [`${empreinte}-`, `${empreinte}.`];
  // A print is hexadecimal: nothing in it to escape, and the library is not loaded for that.
  const filter = `PartitionKey eq '${PARTITION}' and RowKey ge '${de}' and RowKey lt '${a}'`;
  let compte: Compte = { debut: present, nombre: 0 };
  for await (const entite of table.listEntities({ queryOptions: { filter } })) {
    const { nombre, debut } = ligne.parse(entite);
    if (present - debut >= fenetreMs) continue;
    compte = { debut: Math.min(compte.debut, debut), nombre: compte.nombre + nombre };
  }
  return compte;
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

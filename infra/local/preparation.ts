import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { creerClientGraph } from '../../graph/client.ts';
import { creerSite } from '../../graph/site.ts';
import { provisionner } from '../sharepoint/provisionner.ts';
import { ecrireTerritoire } from '../territoire/ecrire.ts';
import { COMMUNES_DE_LATITUDE_NORD_GIRONDE, LATITUDE_NORD_GIRONDE } from '../territoire/latitude-nord-gironde.ts';
import { chargerExemple } from './exemple/charger.ts';
import { genererExemple } from './exemple/generer.ts';
import { paraitre } from './exemple/parutions.ts';
import { idSite } from './locataire.ts';

interface Options {
  readonly dossier: string;
  readonly exemple: boolean;
  readonly graphUrl: string;
  readonly jeton: string;
  /** Where the cards of the months before lead, and how they come into the channel. */
  readonly lienDesIndicateurs: string;
  readonly deposer: (carte: unknown, le: string) => void;
  readonly log: (ligne: string) => void;
}

/** How far the loading of the sample has gone: the day it was made for, and the ids of the rows of each list. */
const suivi = z.strictObject({
  jour: z.iso.date(),
  termine: z.boolean(),
  chargees: z.record(z.string(), z.array(z.string())),
});

/** Provisions the lists and loads the sample territory, once per data folder; an interrupted preparation goes on where it stopped. */
export async function preparer({ dossier, exemple, graphUrl, jeton, log, ...parution }: Options): Promise<void> {
  const client = creerClientGraph({ baseUrl: graphUrl, jeton: async () => jeton });
  const site = creerSite(client, { id: idSite });
  const { faites, echecs } = await provisionner({ client, site, definitions: TOUTES_LES_LISTES });
  if (echecs[0] !== undefined) throw new Error(`Les listes n’ont pas pu être préparées. ${echecs[0]}`);
  if (faites > 0) log(`Listes SharePoint préparées : ${TOUTES_LES_LISTES.length}.`);
  await ecrireTerritoire({ client, site }, COMMUNES_DE_LATITUDE_NORD_GIRONDE);
  if (!exemple) return;

  const fichier = join(dossier, 'exemple.json');
  const etat = existsSync(fichier)
    ? suivi.parse(JSON.parse(readFileSync(fichier, 'utf8')))
    : { jour: Temporal.Now.plainDateISO('Europe/Paris').toString(), termine: false, chargees: {} };
  if (etat.termine) return;
  log('Chargement du territoire d’exemple (structures et personnes fictives)…');
  const garder = (chargees: z.infer<typeof suivi>['chargees'], termine = false): void =>
    writeFileSync(fichier, JSON.stringify({ ...etat, chargees, termine }));
  let dernieres = etat.chargees;
  await chargerExemple({
    client,
    site,
    log,
    exemple: genererExemple(LATITUDE_NORD_GIRONDE, etat.jour),
    chargees: etat.chargees,
    garder: (chargees) => {
      dernieres = Object.fromEntries(Object.entries(chargees).map(([liste, ids]) => [liste, [...ids]]));
      garder(dernieres);
    },
  });
  const maintenant = new Date().toISOString();
  await paraitre({ ...parution, client, site, territoire: LATITUDE_NORD_GIRONDE, maintenant });
  garder(dernieres, true);
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { communes } from '../../core/lists/communes.list.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { fuseau, vivreA } from '../../core/temps/fuseau.ts';
import { ouvrirTerritoire, type Territoire } from '../../core/territoire/territoire.ts';
import { type ClientGraph, creerClientGraph } from '../../graph/client.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import { creerSite, type Site } from '../../graph/site.ts';
import { provisionner } from '../sharepoint/provisionner.ts';
import { ecrireTerritoire, nommerTerritoire } from '../territoire/ecrire.ts';
import { chargerExemple } from './exemple/charger.ts';
import { genererExemple } from './exemple/generer.ts';
import { paraitre } from './exemple/parutions.ts';
import { planifierDansOutlook } from './exemple/reunion.ts';
import { idDuSite, type TerritoireDuLocataire } from './locataire.ts';
import { communesAMontrer } from './territoire.ts';

interface Ou {
  readonly client: ClientGraph;
  readonly site: Site;
}

interface Options {
  readonly dossier: string;
  readonly exemple: boolean;
  /** SIREN or INSEE codes of the territory to show; that of the demonstration without any. */
  readonly codes: readonly string[];
  /** What it is in the tenant. */
  readonly territoire: TerritoireDuLocataire;
  readonly graphUrl: string;
  readonly jeton: string;
  /** That of the functions: they alone write in the calendar that organises. */
  readonly jetonDesFonctions: string;
  /** Where the cards of the months before lead, and how they come into the channel. */
  readonly lienDesIndicateurs: string;
  readonly deposer: (carte: unknown, le: string) => void;
  /** What the sample itself sends is not shown as just sent. */
  readonly rangerLesCourriels: () => void;
  readonly log: (ligne: string) => void;
}

/** How far the loading of the sample has gone: the day it was made for, and the ids of the rows of each list. */
const suivi = z.strictObject({
  jour: z.iso.date(),
  termine: z.boolean(),
  chargees: z.record(z.string(), z.array(z.string())),
});

/**
 * Provisions the lists, writes the territory and loads its sample, once per data folder; an interrupted preparation goes on
 * where it stopped. Gives the name of the territory.
 */
export async function preparer({
  dossier,
  exemple,
  codes,
  territoire: { site: sien, organisateur },
  graphUrl,
  jeton,
  jetonDesFonctions,
  rangerLesCourriels,
  log,
  ...parution
}: Options): Promise<string> {
  const client = creerClientGraph({ baseUrl: graphUrl, jeton: async () => jeton });
  mkdirSync(dossier, { recursive: true });
  const site = creerSite(client, { id: idDuSite(sien) });
  const { faites, echecs } = await provisionner({ client, site, definitions: TOUTES_LES_LISTES });
  if (echecs[0] !== undefined) throw new Error(`Les listes n’ont pas pu être préparées. ${echecs[0]}`);
  if (faites > 0) log(`Listes SharePoint préparées : ${TOUTES_LES_LISTES.length}.`);
  const territoire = await poserTerritoire({ client, site }, dossier, codes);
  vivreA(territoire.fuseau, territoire.droitLocal);
  if (!exemple) {
    await nommerTerritoire({ client, site }, { avant: '', nom: territoire.nom, choisi: false });
    return territoire.nom;
  }

  const fichier = join(dossier, 'exemple.json');
  const etat = existsSync(fichier)
    ? suivi.parse(JSON.parse(readFileSync(fichier, 'utf8')))
    : { jour: Temporal.Now.plainDateISO(fuseau()).toString(), termine: false, chargees: {} };
  if (etat.termine) return territoire.nom;
  log('Chargement du territoire d’exemple (structures et personnes fictives)…');
  const garder = (chargees: z.infer<typeof suivi>['chargees'], termine = false): void =>
    writeFileSync(fichier, JSON.stringify({ ...etat, chargees, termine }));
  let dernieres = etat.chargees;
  await chargerExemple({
    client,
    site,
    log,
    exemple: genererExemple(territoire, etat.jour),
    chargees: etat.chargees,
    garder: (chargees) => {
      dernieres = Object.fromEntries(Object.entries(chargees).map(([liste, ids]) => [liste, [...ids]]));
      garder(dernieres);
    },
  });
  const maintenant = new Date().toISOString();
  const agenda = creerClientGraph({ baseUrl: graphUrl, jeton: async () => jetonDesFonctions });
  await planifierDansOutlook({ client, agenda, site, organisateur: organisateur.oid, maintenant });
  rangerLesCourriels();
  await paraitre({ ...parution, client, site, territoire, maintenant });
  garder(dernieres, true);
  return territoire.nom;
}

/** The territory of a folder is written once: what « maillage territoire » has made of it since stays. */
async function poserTerritoire(ou: Ou, dossier: string, codes: readonly string[]): Promise<Territoire> {
  const lire = async () => ouvrirTerritoire((await creerDepot(ou.client, ou.site, communes).lire()).items);
  const la = await lire();
  const voulues = la.communes.length > 0 && codes.length === 0 ? [] : communesAMontrer(codes);
  if (la.communes.length === 0) {
    await ecrireTerritoire(ou, voulues);
    return lire();
  }
  const siennes = new Set(la.communes.map((c) => c.insee));
  if (voulues.some((c) => !siennes.has(c.insee)))
    throw new Error(
      `Le dossier ${dossier} garde un autre territoire, ${la.nom}. Donnez-en un autre : DOSSIER_DONNEES=…`,
    );
  return la;
}

import { spawnSync } from 'node:child_process';
import { availableParallelism, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mesurerBilans } from './bilan.ts';
import { mesurerCampagnes } from './campagne.ts';
import { mesurerChargement } from './chargement.ts';
import { mesurerFonctions } from './fonctions.ts';
import { mesurerMasquage } from './masquage.ts';
import { mesurerPageDuLien } from './page-du-lien.ts';
import { mesurerPremierChargement } from './premier-chargement.ts';
import { type Absente, type Mesures, rediger } from './rapport.ts';
import { mesurerRecherche } from './recherche.ts';
import { mesurerRencontres } from './rencontres.ts';
import { mesurerSyntheses } from './synthese.ts';
import { mesurerTables } from './tables.ts';

/** `npm run bench`: measures, prints a table, then one JSON document. `--json`: the document alone. `--sans-construire`: measures dist as it is. */
const STRUCTURES = 10_000;
const racine = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, 'sans-construire': { type: 'boolean', default: false } },
});

const debut = performance.now();
const secondes = (): number => Math.round((performance.now() - debut) / 1000);
const dire = (texte: string): void => void process.stderr.write(`[${secondes()} s] ${texte}\n`);

/** A part that fails does not take the others with it. */
async function partie<T>(
  titre: string,
  mesurer: (dire: (etape: string) => void) => T | Promise<T>,
): Promise<T | Absente> {
  dire(`${titre}…`);
  try {
    return await mesurer((etape) => dire(`  ${etape}`));
  } catch (cause) {
    process.exitCode = 1;
    const absente = cause instanceof Error ? cause.message : String(cause);
    dire(`  laissé de côté : ${absente}`);
    return { absente };
  }
}

if (!values['sans-construire']) {
  // A part of the build that fails says so on stderr; what is in dist is measured all the same.
  spawnSync(process.execPath, [join(racine, 'infra/local/construire.mjs')], { cwd: racine, stdio: ['ignore', 2, 2] });
}

const premierChargement = await partie('Premier chargement des pages', () =>
  mesurerPremierChargement(join(racine, 'dist/onglets')),
);
const fonctions = await partie('Chargement des fonctions', (etape) => mesurerFonctions(racine, 7, etape));
const chargement = await partie('Lecture de Graph', (etape) => mesurerChargement(STRUCTURES, 5, etape));
const recherche = await partie('Recherche', (etape) => mesurerRecherche(STRUCTURES, 5, etape));

const rencontres = await partie('Dates et invités', mesurerRencontres);
const tables = await partie('Plans de table', mesurerTables);
const campagnes = await partie('Essai à blanc d’une campagne', () => mesurerCampagnes(5));
const masquage = await partie('Masquer une table liée', () => mesurerMasquage());
const pageDuLien = await partie('Page du lien, sur un téléphone', (etape) => mesurerPageDuLien(racine, 5, etape));
const synthese = await partie('Synthèse d’un mois', (etape) => mesurerSyntheses(5, etape));
const bilan = await partie('Bilan annuel de cinq ans', (etape) => mesurerBilans(5, etape));

const mesures: Mesures = {
  date: new Date().toISOString().slice(0, 10),
  machine: {
    node: process.versions.node,
    systeme: `${process.platform} ${process.arch}`,
    coeurs: availableParallelism(),
    memoireGo: Math.round(totalmem() / 1e9),
  },
  dureeS: secondes(),
  chargement,
  recherche,
  premierChargement,
  fonctions,
  rencontres,
  tables,
  campagnes,
  masquage,
  pageDuLien,
  synthese,
  bilan,
};
if (!values.json) process.stdout.write(`${rediger(mesures)}\n\n`);
process.stdout.write(`${JSON.stringify(mesures, null, values.json ? 2 : 0)}\n`);

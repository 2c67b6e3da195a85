// Builds core/territoire/<name>.json for an EPCI from @etalab/decoupage-administratif (MIT): node infra/territoire/extraire.mjs SIREN [FICHIER [CONTOURS.geojson]]
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { contoursDe } from './contours.mjs';

const require = createRequire(import.meta.url);
export const PAQUET = '@etalab/decoupage-administratif';
const lire = (chemin) => JSON.parse(readFileSync(require.resolve(`${PAQUET}/${chemin}`), 'utf8'));

/** The COG year that each major version of the package carries. */
const MILLESIMES = { 6: 2026 };

/** Throws when this version of the package carries an unknown COG year. */
export function millesimeDe(version) {
  const millesime = MILLESIMES[Number(version.split('.')[0])];
  if (millesime === undefined) throw new Error(`Le millésime de ${PAQUET} ${version} n’est pas connu.`);
  return millesime;
}

/** The extract of one EPCI, with its map when a GeoJSON of communes is given. Throws when the SIREN is unknown or the version carries an unknown COG year. */
export function extraire(siren, geojson) {
  const paquet = lire('package.json');
  const millesime = millesimeDe(paquet.version);
  const epci = lire('data/epci.json').find((e) => e.code === siren);
  if (epci === undefined) throw new Error(`Aucun EPCI ne porte le SIREN ${siren} dans ${PAQUET} ${paquet.version}.`);
  const communes = new Map(
    lire('data/communes.json')
      .filter((c) => c.type === 'commune-actuelle')
      .map((c) => [c.code, c]),
  );
  const contours =
    geojson === undefined
      ? undefined
      : contoursDe(
          geojson,
          epci.membres.map((membre) => membre.code),
        );
  return {
    siren: epci.code,
    nom: epci.nom,
    population: epci.populationTotale,
    millesime,
    source: `${PAQUET} ${paquet.version}, INSEE et La Poste, licence MIT (core/territoire/LICENCE-donnees.md)`,
    communes: epci.membres
      .map((membre) => {
        const { departement, region, codesPostaux } = communes.get(membre.code);
        return {
          insee: membre.code,
          nom: membre.nom,
          departement,
          region,
          codesPostaux,
          population: membre.populationTotale,
          ...(contours === undefined ? {} : { contour: contours.get(membre.code) }),
        };
      })
      .sort((a, b) => a.insee.localeCompare(b.insee, 'fr')),
  };
}

/** « CC Latitude Nord Gironde » → `latitude-nord-gironde`. */
const nomDeFichier = (nom) =>
  nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(cc|ca|cu|metropole)\s+/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [siren, fichier, contours] = process.argv.slice(2);
  if (!/^\d{9}$/.test(siren ?? '')) {
    console.error(
      'Usage : node infra/territoire/extraire.mjs SIREN [FICHIER [CONTOURS.geojson]]. Le SIREN compte neuf chiffres.',
    );
    process.exit(2);
  }
  try {
    const extrait = extraire(siren, contours === undefined ? undefined : JSON.parse(readFileSync(contours, 'utf8')));
    const sortie =
      fichier ?? fileURLToPath(new URL(`../../core/territoire/${nomDeFichier(extrait.nom)}.json`, import.meta.url));
    writeFileSync(sortie, `${JSON.stringify(extrait, null, 2)}\n`);
    console.log(`${extrait.nom} : ${extrait.communes.length} communes écrites dans ${sortie}`);
  } catch (erreur) {
    console.error(erreur.message);
    process.exit(1);
  }
}

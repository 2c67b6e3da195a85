// Builds core/territoire/cog.json, every INSEE code of the year and what became of the merged ones, from @etalab/decoupage-administratif (MIT): node infra/territoire/cog.mjs [FICHIER]

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { millesimeDe, PAQUET } from './extraire.mjs';

const lire = (chemin) => createRequire(import.meta.url)(`${PAQUET}/${chemin}`);

/** Numbers in order → `1-3,5`. */
function plages(numeros) {
  const bornes = [];
  for (const n of [...numeros].sort((a, b) => a - b)) {
    const derniere = bornes.at(-1);
    if (derniere !== undefined && derniere[1] === n - 1) derniere[1] = n;
    else bornes.push([n, n]);
  }
  return bornes.map(([de, a]) => (de === a ? `${de}` : `${de}-${a}`)).join(',');
}

/** The codes in force, by their first two characters, and the codes that each commune has taken over. */
function cog() {
  const communes = lire('data/communes.json');
  const { version } = lire('package.json');
  const enVigueur = new Set(
    communes
      .filter(({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal')
      .map(({ code }) => code),
  );
  const successeurs = new Map();
  const suit = (ancien, code) => {
    if (!enVigueur.has(ancien)) successeurs.set(ancien, (successeurs.get(ancien) ?? new Set()).add(code));
  };
  for (const { code, chefLieu, anciensCodes = [] } of communes) {
    if (enVigueur.has(code)) for (const ancien of anciensCodes) suit(ancien, code);
    else if (enVigueur.has(chefLieu)) suit(code, chefLieu);
  }
  const absorbees = new Map();
  for (const [ancien, codes] of successeurs) {
    // A code that two communes have taken over says nothing certain.
    if (codes.size > 1) continue;
    for (const code of codes) absorbees.set(code, [...(absorbees.get(code) ?? []), ancien]);
  }
  const parDebut = new Map();
  for (const code of enVigueur)
    parDebut.set(code.slice(0, 2), [...(parDebut.get(code.slice(0, 2)) ?? []), Number(code.slice(2))]);
  const trie = (entrees) => Object.fromEntries([...entrees].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    millesime: millesimeDe(version),
    source: `${PAQUET} ${version}, INSEE, licence MIT (core/territoire/LICENCE-donnees.md)`,
    enVigueur: trie([...parDebut].map(([debut, numeros]) => [debut, plages(numeros)])),
    absorbees: trie(
      [...absorbees].map(([code, anciens]) => [code, [...anciens].sort().join(' ')]).filter(([, a]) => a !== ''),
    ),
  };
}

const sortie = process.argv[2] ?? fileURLToPath(new URL('../../core/territoire/cog.json', import.meta.url));
const { enVigueur, absorbees, ...reste } = cog();
const paires = (objet) =>
  Object.entries(objet)
    .map(([cle, valeur]) => `    "${cle}": "${valeur}"`)
    .join(',\n');
writeFileSync(
  sortie,
  `{\n  "millesime": ${reste.millesime},\n  "source": ${JSON.stringify(reste.source)},\n  "enVigueur": {\n${paires(enVigueur)}\n  },\n  "absorbees": {\n${paires(absorbees)}\n  }\n}\n`,
);
console.log(`Code officiel géographique ${reste.millesime} écrit dans ${sortie}`);

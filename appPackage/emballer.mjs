#!/usr/bin/env node
// Makes dist/maillage-<env>.zip, the package that Teams installs, or says in French what is missing and writes nothing.
// Usage: node appPackage/emballer.mjs [--env local|dev|…] [--dossier-env env] [--sortie dist]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { archiver } from './paquet/archive.mjs';
import { decrireOperation, verifierExtension } from './paquet/extension.mjs';
import { verifierIcone } from './paquet/icone.mjs';
import { substituer } from './paquet/substitution.mjs';
import { verifierLocalisation, verifierManifeste } from './paquet/validation.mjs';
import { lireVariables } from './paquet/variables.mjs';

const ici = fileURLToPath(new URL('.', import.meta.url));
const racine = join(ici, '..');

/** The files of the package, by their name at its root. Icon sizes are those Teams asks for. */
const ICONES = { 'color.png': 192, 'outline.png': 32 };

async function emballer({ env, dossierEnv, sortie }) {
  const variables = await lireVariables(dossierEnv, env);
  const { texte, manquantes } = substituer(await readFile(join(ici, 'manifest.json'), 'utf8'), variables);
  if (!variables.API_ENDPOINT) manquantes.push('API_ENDPOINT');
  if (manquantes.length > 0) {
    return manquantes.map((nom) => `${nom} manque : donnez-lui une valeur dans ${join(dossierEnv, `.env.${env}`)}`);
  }
  const anglais = await readFile(join(ici, 'en.json'), 'utf8');
  const fichiers = { 'manifest.json': Buffer.from(texte), 'en.json': Buffer.from(anglais) };
  const description = await decrireOperation(JSON.parse(texte).version, variables.API_ENDPOINT);
  const modele = await readFile(join(ici, 'fiches.carte.json'), 'utf8');
  fichiers['fiches.openapi.json'] = Buffer.from(`${JSON.stringify(description, null, 2)}\n`);
  fichiers['fiches.carte.json'] = Buffer.from(modele);
  const refus = [
    ...(await verifierManifeste(texte)),
    ...(await verifierLocalisation(texte, anglais)),
    ...(await verifierExtension(texte, description, JSON.parse(modele))),
  ];
  for (const [nom, cote] of Object.entries(ICONES)) {
    fichiers[nom] = await readFile(join(ici, nom));
    refus.push(...verifierIcone(nom, fichiers[nom], cote));
  }
  if (refus.length > 0) return refus;
  await mkdir(sortie, { recursive: true });
  const paquet = join(sortie, `maillage-${env}.zip`);
  await writeFile(paquet, archiver(fichiers));
  console.log(`Paquet prêt : ${paquet}`);
  return [];
}

function lireOptions() {
  try {
    const { values } = parseArgs({
      options: {
        env: { type: 'string', default: 'local' },
        'dossier-env': { type: 'string', default: join(racine, 'env') },
        sortie: { type: 'string', default: join(racine, 'dist') },
      },
    });
    return { env: values.env, dossierEnv: values['dossier-env'], sortie: values.sortie };
  } catch (cause) {
    console.error(`Option inconnue : ${cause.message}`);
    process.exit(2);
  }
}

const refus = await emballer(lireOptions());
if (refus.length > 0) {
  console.error(['Le paquet n’a pas été fait :', ...refus.map((r) => `- ${r}`)].join('\n'));
  process.exitCode = 1;
}

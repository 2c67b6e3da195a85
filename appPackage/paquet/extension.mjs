import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const racine = fileURLToPath(new URL('../..', import.meta.url));

/** The description of the operation that the extension calls, made from the contract of the API: never written by hand. */
export async function decrireOperation(version, api) {
  const { outputFiles } = await build({
    absWorkingDir: racine,
    entryPoints: ['functions/openapi/extension.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  const { documentDExtension } = await import(`data:text/javascript;base64,${source}`);
  return documentDExtension(version, api);
}

/** What Teams refuses in the description of an API-based extension, in its template, or between them and the manifest. */
export async function verifierExtension(texteManifeste, description, modele) {
  const manifeste = JSON.parse(texteManifeste);
  const [extension] = manifeste.composeExtensions;
  return [
    ...(await refusDuModele(modele, manifeste.manifestVersion)),
    ...refusDeLaDescription(description),
    ...extension.commands.flatMap((commande) => refusDeLaCommande(commande, description)),
  ];
}

async function refusDuModele(modele, version) {
  const dossier = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build/json-schemas/teams');
  const fichier = join(dossier, `v${version}`, 'MicrosoftTeams.ResponseRenderingTemplate.schema.json');
  const ajv = new Ajv.default({ allErrors: true, strict: false });
  addFormats.default(ajv, ['uri']);
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
  const valider = ajv.compile(JSON.parse(await readFile(fichier, 'utf8')));
  if (valider(modele)) return [];
  return valider.errors.map(({ instancePath, message }) => `fiches.carte.json ${instancePath || '/'} : ${message}`);
}

const MOTS_REFUSES = ['oneOf', 'anyOf', 'allOf', 'not'];

function refusDeLaDescription(description) {
  const refus = [];
  if (!/^3\.0\.\d$/.test(description.openapi)) refus.push('fiches.openapi.json : OpenAPI 3.0 attendu');
  if (description.servers?.length !== 1 || !description.servers[0].url.startsWith('https://'))
    refus.push('fiches.openapi.json : une seule adresse de serveur, en https, est attendue (API_ENDPOINT)');
  const texte = JSON.stringify(description);
  for (const mot of MOTS_REFUSES)
    if (texte.includes(`"${mot}":`)) refus.push(`fiches.openapi.json : « ${mot} » n’est pas admis par Teams`);
  for (const [, cible] of texte.matchAll(/"\$ref":"([^"]*)"/g))
    if (!cible.startsWith('#/')) refus.push(`fiches.openapi.json : référence extérieure ${cible}`);
  return refus;
}

function refusDeLaCommande(commande, description) {
  const operations = Object.values(description.paths).flatMap((methodes) => Object.entries(methodes));
  const trouvee = operations.find(([, o]) => o.operationId === commande.id);
  if (trouvee === undefined) return [`manifest.json : la commande « ${commande.id} » n’est aucune opération de l’API`];
  const [methode, { parameters = [] }] = trouvee;
  const refus = [];
  if (!['get', 'post'].includes(methode)) refus.push(`${commande.id} : GET ou POST attendu`);
  if (parameters.some((p) => p.in === 'header' || p.in === 'cookie'))
    refus.push(`${commande.id} : ni en-tête ni cookie parmi les paramètres`);
  if (parameters.filter((p) => p.required).length !== 1)
    refus.push(`${commande.id} : un seul paramètre obligatoire est attendu`);
  for (const { name } of commande.parameters)
    if (!parameters.some((p) => p.name === name))
      refus.push(`manifest.json : le paramètre « ${name} » de ${commande.id} n’existe pas dans l’API`);
  return refus;
}

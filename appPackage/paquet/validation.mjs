import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

// The root of @microsoft/app-manifest 1.1.2 requires fs-extra without declaring it; the parts used here stand without it.
const require = createRequire(import.meta.url);
const construit = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build');

/** Compiles one JSON schema of the package: draft-04, no outside reference, patterns that the « u » flag of RegExp would refuse. */
async function schema(version, fichier) {
  const texte = await readFile(join(construit, 'json-schemas', 'teams', `v${version}`, fichier), 'utf8');
  const ajv = new Ajv.default({ allErrors: true, strictTypes: false, unicodeRegExp: false });
  addFormats.default(ajv, ['uri', 'email', 'regex']);
  return ajv.compile(JSON.parse(texte));
}

function phrases(fichier, valider, valeur) {
  if (valider(valeur)) return [];
  return valider.errors.map(
    ({ instancePath, message, params }) => `${fichier} ${instancePath || '/'} : ${message} ${JSON.stringify(params)}`,
  );
}

/** What Microsoft's own types and JSON schema of that manifest version refuse in the manifest. */
export async function verifierManifeste(texte) {
  const manifeste = JSON.parse(texte);
  const { manifestVersion } = manifeste;
  const type = `TeamsManifestV${manifestVersion.replace('.', 'D')}`;
  const { Convert } = require(join(construit, 'generated-types', 'teams', `${type}.js`));
  try {
    Convert[`to${type}`](texte);
  } catch (cause) {
    return [`manifest.json : ${cause.message}`];
  }
  return phrases('manifest.json', await schema(manifestVersion, 'MicrosoftTeams.schema.json'), manifeste);
}

/** What the schema refuses in the language file, and its keys that point at nothing in the manifest. */
export async function verifierLocalisation(texteManifeste, texteLangue) {
  const manifeste = JSON.parse(texteManifeste);
  const langue = JSON.parse(texteLangue);
  const valider = await schema(manifeste.manifestVersion, 'MicrosoftTeams.Localization.schema.json');
  const orphelines = Object.keys(langue)
    .filter((cle) => cle !== '$schema' && typeof valeurA(manifeste, cle) !== 'string')
    .map((cle) => `en.json : « ${cle} » ne désigne rien dans le manifeste`);
  return [...phrases('en.json', valider, langue), ...orphelines];
}

/** The value at a path such as `staticTabs[0].name`. */
function valeurA(objet, chemin) {
  return chemin
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((valeur, cle) => valeur?.[cle], objet);
}

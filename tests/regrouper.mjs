import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const RACINE = fileURLToPath(new URL('..', import.meta.url));
const DOSSIER = join(RACINE, '.cache', 'dependances');

/** Makes one file of a library, once for each of its versions. */
async function regrouper(nom) {
  const { version } = JSON.parse(readFileSync(join(RACINE, 'node_modules', nom, 'package.json'), 'utf8'));
  const fichier = join(DOSSIER, `${nom.replace('/', '-')}-${version}.cjs`);
  if (existsSync(fichier)) return fichier;
  mkdirSync(DOSSIER, { recursive: true });
  // Under another name until it is whole: another run may be looking for it.
  const encours = `${fichier}.${process.pid}`;
  await build({
    stdin: { contents: `export * from '${nom}';`, resolveDir: RACINE },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // There must be one of each in a process.
    external: ['react', 'react-dom', 'scheduler'],
    target: 'es2022',
    minifyWhitespace: true,
    legalComments: 'none',
    outfile: encours,
    logLevel: 'error',
  });
  renameSync(encours, fichier);
  return fichier;
}

/** Of each library, the rule that makes jest read it from one file. */
export const regroupees = async (noms) =>
  Object.fromEntries(await Promise.all(noms.map(async (nom) => [`^${nom}$`, await regrouper(nom)])));

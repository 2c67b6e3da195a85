import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const RACINE = fileURLToPath(new URL('..', import.meta.url));
const DOSSIER = join(RACINE, '.cache', 'dependances');

/** Makes one file of these parts of a library, once for each of its versions. */
async function regrouper(nom, chemins) {
  const { version } = JSON.parse(readFileSync(join(RACINE, 'node_modules', nom, 'package.json'), 'utf8'));
  const contents = chemins.map((chemin) => `export * from '${chemin}';`).join('\n');
  const empreinte = createHash('sha256').update(contents).digest('hex').slice(0, 8);
  const fichier = join(DOSSIER, `${nom.replace('/', '-')}-${version}-${empreinte}.cjs`);
  if (existsSync(fichier)) return fichier;
  mkdirSync(DOSSIER, { recursive: true });
  // Under another name until it is whole: another run may be looking for it.
  const encours = `${fichier}.${process.pid}`;
  await build({
    stdin: { contents, resolveDir: RACINE },
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

/** By library, the parts of it that are imported: the rules that make jest read them from one file. */
export async function regroupees(bibliotheques) {
  const regles = Object.entries(bibliotheques).map(async ([nom, chemins]) => {
    const fichier = await regrouper(nom, chemins);
    return chemins.map((chemin) => [`^${chemin.replaceAll('.', '\\.')}$`, fichier]);
  });
  return Object.fromEntries((await Promise.all(regles)).flat());
}

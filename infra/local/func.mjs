// Where `func` is: on this machine, or as the dependencies bring it, which fetches its program at its first run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const windows = process.platform === 'win32';

/** The command that starts Core Tools; undefined when their program could not be fetched. */
export function trouverFunc(racine) {
  const noms = windows ? ['func.exe', 'func.cmd'] : ['func'];
  // npm puts the programs of the dependencies on the path: they are not the machine’s.
  const dossiers = (process.env.PATH ?? '').split(delimiter).filter((d) => !d.includes('node_modules'));
  const deLaMachine = dossiers.flatMap((d) => noms.map((nom) => join(d, nom))).find(existsSync);
  if (deLaMachine !== undefined) return deLaMachine;
  const telecharge = existsSync(join(racine, 'node_modules/azure-functions-core-tools/bin'));
  if (!telecharge) console.error('Premier lancement : téléchargement de func…');
  const deLaMaison = join(racine, 'node_modules/.bin', windows ? 'func.cmd' : 'func');
  return spawnSync(deLaMaison, ['--version'], { shell: windows }).status === 0 ? deLaMaison : undefined;
}

export const SANS_FUNC =
  'func n’a pas pu être téléchargé depuis cdn.functions.azure.com : ouvrez cette adresse à votre réseau et relancez, ou gardez « npm start », qui sert les mêmes fonctions sans lui.';

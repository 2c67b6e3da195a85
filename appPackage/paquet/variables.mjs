import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The variables of env/.env.<env> (`NAME=value` lines, `#` comments); those of the process win, as with the Agents Toolkit. Empty means absent. */
export async function lireVariables(dossier, env) {
  const texte = await readFile(join(dossier, `.env.${env}`), 'utf8').catch(() => '');
  const lues = {};
  for (const ligne of texte.split(/\r?\n/)) {
    const [, nom, valeur] = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(ligne) ?? [];
    if (nom) lues[nom] = valeur.replace(/^(["'])(.*)\1$/, '$2');
  }
  return { ...lues, ...process.env };
}

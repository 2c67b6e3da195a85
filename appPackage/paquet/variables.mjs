import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The variables of env/.env.<env> (`NAME=value` lines, `#` comments); those of the process win, as with the Agents Toolkit. Empty means
 * absent. `ONGLETS`, where nothing says it: the folder of the pages, that of its territory when there are several.
 */
export async function lireVariables(dossier, env) {
  const texte = await readFile(join(dossier, `.env.${env}`), 'utf8').catch(() => '');
  const lues = {};
  for (const ligne of texte.split(/\r?\n/)) {
    const [, nom, valeur] = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(ligne) ?? [];
    if (nom) lues[nom] = valeur.replace(/^(["'])(.*)\1$/, '$2');
  }
  const variables = { ...lues, ...process.env };
  return { ...variables, ONGLETS: variables.ONGLETS || dossierDe(variables) };
}

/** The territory that was served alone keeps the addresses of its pages, and the links that lead to them. */
const dossierDe = ({ TERRITOIRE_CODE: code, TERRITOIRE_SECRET: secret }) =>
  !code || secret === 'maître' ? 'onglets' : `onglets/${code}`;

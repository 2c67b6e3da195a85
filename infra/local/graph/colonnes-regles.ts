import { randomUUID } from 'node:crypto';
import {
  type Colonne,
  colonneDe,
  colonnesDe,
  type Definition,
  estSysteme,
  expressionSql,
  facettesDe,
} from './colonnes-modele.ts';
import { nomDejaPris, requeteInvalide } from './erreurs.ts';
import type { Magasin } from './magasin.ts';

/** Internal name that SharePoint derives: what is not an ASCII letter, digit or underscore becomes `_xhhhh_`, cut at 32. */
function nomInterne(nom: string): string {
  return [...nom]
    .map((c, i) =>
      /[A-Za-z_]/.test(c) || (/\d/.test(c) && i > 0)
        ? c
        : `_x${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`,
    )
    .join('')
    .slice(0, 32);
}

const nomIndex = (colonne: Colonne): string => `champ_${colonne.id.replaceAll('-', '')}`;

/** Creates or drops the SQL index that serves filters on the column; partial, so that other lists do not pay for it. */
export function accorderIndex(db: Magasin, listeId: string, colonne: Colonne): void {
  db.faire(
    colonne.definition.indexed === true
      ? `CREATE INDEX IF NOT EXISTS ${nomIndex(colonne)} ON elements (${expressionSql(colonne)} COLLATE NOCASE) WHERE liste = '${listeId}'`
      : `DROP INDEX IF EXISTS ${nomIndex(colonne)}`,
  );
}

const MAX_INDEX = 20;
const MAX_LIGNES_A_INDEXER = 20_000;

/** The rules that hold whenever a column is created or changed. Throws the service's refusal. */
export function verifierColonne(db: Magasin, listeId: string, colonne: Colonne): void {
  const { definition, nom } = colonne;
  const indexable =
    !colonne.multiple && !colonne.note && !['calculated', 'hyperlinkOrPicture'].includes(colonne.facette);
  if (definition.enforceUniqueValues && !definition.indexed)
    throw requeteInvalide(`Column '${nom}' must be indexed to enforce unique values.`);
  if (definition.indexed && !indexable) throw requeteInvalide(`Column '${nom}' is of a type that cannot be indexed.`);
  if (definition.lookup) {
    const cible = db.un<{ id: string }>('SELECT id FROM listes WHERE id = ?', definition.lookup.listId.toLowerCase());
    const vue = definition.lookup.columnName ?? 'Title';
    if (cible === undefined) throw requeteInvalide(`The lookup list '${definition.lookup.listId}' does not exist.`);
    if (!colonnesDe(db, cible.id).some((c) => c.nom === vue) && !estSysteme(vue))
      throw requeteInvalide(`The lookup column '${vue}' does not exist in the target list.`);
  }
  if (!definition.indexed) return;
  const autres = colonnesDe(db, listeId).filter((c) => c.definition.indexed && c.id !== colonne.id);
  if (autres.length >= MAX_INDEX)
    throw requeteInvalide(`The list already has the maximum number of indexes (${MAX_INDEX}).`);
  const deja = colonnesDe(db, listeId).some((c) => c.id === colonne.id && c.definition.indexed);
  const { n } = db.un<{ n: number }>(
    'SELECT count(*) AS n FROM elements WHERE liste = ? AND supprime = 0',
    listeId,
  ) ?? { n: 0 };
  if (!deja && n > MAX_LIGNES_A_INDEXER)
    throw requeteInvalide(
      'The attempted operation is prohibited because it exceeds the list view threshold: the column cannot be indexed.',
    );
}

/** Adds a column to a list and gives it back as stored. The name is turned into an internal one; a name already taken is a 409. */
export function ajouterColonne(db: Magasin, listeId: string, demandee: Definition): Colonne {
  const facettes = facettesDe(demandee);
  if (facettes.length !== 1) throw requeteInvalide('A column definition needs exactly one column type.');
  const brut = demandee.name ?? demandee.displayName ?? '';
  const propose = nomInterne(brut);
  // SharePoint keeps its own names for itself: a column called Author becomes Author0.
  const nom = estSysteme(propose) ? `${propose}0` : propose;
  if (nom === '') throw requeteInvalide('A column definition needs a name.');
  if (colonnesDe(db, listeId).some((c) => c.nom.toLowerCase() === nom.toLowerCase())) throw nomDejaPris(nom);
  const colonne = colonneDe(
    randomUUID(),
    completer({ ...demandee, name: nom, displayName: demandee.displayName ?? brut }),
  );
  verifierColonne(db, listeId, colonne);
  const { ordre } = db.un<{ ordre: number }>(
    'SELECT coalesce(max(ordre), 0) + 1 AS ordre FROM colonnes WHERE liste = ?',
    listeId,
  ) ?? { ordre: 1 };
  db.faire(
    'INSERT INTO colonnes (id, liste, nom, ordre, definition) VALUES (?, ?, ?, ?, ?)',
    colonne.id,
    listeId,
    nom,
    ordre,
    JSON.stringify(colonne.definition),
  );
  db.oublier();
  accorderIndex(db, listeId, colonne);
  return colonne;
}

/** The defaults that the service writes into a facet. */
function completer(definition: Definition): Definition {
  const { text, choice, lookup } = definition;
  return {
    ...definition,
    ...(text
      ? { text: { allowMultipleLines: false, ...(text.allowMultipleLines ? {} : { maxLength: 255 }), ...text } }
      : {}),
    ...(choice
      ? { choice: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' as const, ...choice } }
      : {}),
    ...(lookup
      ? { lookup: { allowMultipleValues: false, columnName: 'Title', ...lookup, listId: lookup.listId.toLowerCase() } }
      : {}),
  };
}

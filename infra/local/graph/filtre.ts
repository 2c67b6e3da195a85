import { type Colonne, cleStockee, expressionSql } from './colonnes-modele.ts';
import { requeteInvalide } from './erreurs.ts';
import type { Valeur } from './magasin.ts';
import { instantStocke } from './valeurs.ts';

const OPERATEURS = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;
type Operateur = keyof typeof OPERATEURS | 'startswith';
type Litteral = { readonly texte: string; readonly cite: boolean } | null;

export interface Condition {
  readonly champ: string;
  readonly operateur: Operateur;
  readonly valeur: Litteral;
}

const estOperateur = (mot: string): mot is keyof typeof OPERATEURS => Object.hasOwn(OPERATEURS, mot);
const clauseInvalide = (): Error => requeteInvalide('Invalid filter clause');

const MOTIF = /\s*(?:('(?:[^']|'')*')|([A-Za-z_][\w/]*)|(-?\d[\w.:+-]*)|([(),]))/y;

function lexemes(texte: string): string[] {
  const lus: string[] = [];
  MOTIF.lastIndex = 0;
  while (MOTIF.lastIndex < texte.trimEnd().length) {
    const trouve = MOTIF.exec(texte);
    if (trouve === null) throw clauseInvalide();
    lus.push(trouve[0].trim());
  }
  return lus;
}

const champDe = (chemin: string): string => {
  const [, champ] = /^fields\/(\w+)$/.exec(chemin) ?? [];
  if (champ === undefined) throw requeteInvalide(`The provided filter statement is not supported: '${chemin}'.`);
  return champ;
};

const litteral = (mot: string | undefined): Litteral => {
  if (mot === undefined || '(),'.includes(mot)) throw clauseInvalide();
  if (mot === 'null') return null;
  return mot.startsWith("'")
    ? { texte: mot.slice(1, -1).replaceAll("''", "'"), cite: true }
    : { texte: mot, cite: false };
};

/** Parses `fields/A eq 'x' and startswith(fields/B,'y')`. Everything else that OData knows is refused, as the service does for lists. */
export function lireFiltre(texte: string): Condition[] {
  const mots = lexemes(texte);
  let i = 0;
  const exiger = (attendu: string): void => {
    if (mots[i++] !== attendu) throw clauseInvalide();
  };
  const terme = (): Condition[] => {
    const mot = mots[i++];
    if (mot === undefined) throw clauseInvalide();
    if (mot === '(') {
      const dedans = suite();
      exiger(')');
      return dedans;
    }
    if (mots[i] === '(') {
      if (mot.toLowerCase() !== 'startswith')
        throw requeteInvalide(`The provided filter statement is not supported: '${mot}'.`);
      i++;
      const champ = champDe(mots[i++] ?? '');
      exiger(',');
      const valeur = litteral(mots[i++]);
      exiger(')');
      return [{ champ, operateur: 'startswith', valeur }];
    }
    const operateur = (mots[i++] ?? '').toLowerCase();
    if (!estOperateur(operateur)) throw clauseInvalide();
    return [{ champ: champDe(mot), operateur, valeur: litteral(mots[i++]) }];
  };
  const suite = (): Condition[] => {
    const termes = terme();
    while (mots[i]?.toLowerCase() === 'and') {
      i++;
      termes.push(...terme());
    }
    return termes;
  };
  const conditions = suite();
  if (mots[i]?.toLowerCase() === 'or') throw requeteInvalide("The provided filter statement is not supported: 'or'.");
  if (i < mots.length) throw clauseInvalide();
  return conditions;
}

/** A field that a filter or an order may name: its SQL and whether it is indexed. */
export interface Champ {
  readonly sql: string;
  readonly indexe: boolean;
  readonly type: 'texte' | 'nombre' | 'date' | 'jour' | 'booleen';
}

const PROPRES: Readonly<Record<string, Champ>> = {
  id: { sql: 'id', indexe: true, type: 'nombre' },
  ID: { sql: 'id', indexe: true, type: 'nombre' },
  Created: { sql: 'cree', indexe: false, type: 'date' },
  Modified: { sql: 'modifie', indexe: false, type: 'date' },
  AuthorLookupId: { sql: 'auteur', indexe: false, type: 'nombre' },
  EditorLookupId: { sql: 'editeur', indexe: false, type: 'nombre' },
};

const typeDe = (colonne: Colonne): Champ['type'] => {
  if (['number', 'currency', 'lookup', 'personOrGroup'].includes(colonne.facette)) return 'nombre';
  if (colonne.facette === 'dateTime') return colonne.definition.dateTime?.format === 'dateOnly' ? 'jour' : 'date';
  return colonne.facette === 'boolean' ? 'booleen' : 'texte';
};

/** Finds a field by the name used in a query; unknown and unusable ones are refused whatever the headers. */
export function champNomme(colonnes: readonly Colonne[], nom: string): Champ {
  const propre = Object.hasOwn(PROPRES, nom) ? PROPRES[nom] : undefined;
  if (propre !== undefined) return propre;
  const colonne = colonnes.find((c) => cleStockee(c) === nom);
  if (colonne === undefined) throw requeteInvalide(`Field '${nom}' is not recognized`);
  if (colonne.note || colonne.multiple || ['hyperlinkOrPicture', 'calculated'].includes(colonne.facette))
    throw requeteInvalide(`Field '${nom}' is of a type that cannot be referenced in filter or orderby.`);
  return {
    sql: `${expressionSql(colonne)} COLLATE NOCASE`,
    indexe: colonne.definition.indexed === true,
    type: typeDe(colonne),
  };
}

function valeurSql(type: Champ['type'], valeur: { texte: string; cite: boolean }): Valeur {
  const nombre = Number(valeur.texte);
  switch (type) {
    case 'nombre':
      if (valeur.texte === '' || Number.isNaN(nombre)) throw clauseInvalide();
      return nombre;
    case 'booleen':
      if (!['true', 'false', '1', '0'].includes(valeur.texte)) throw clauseInvalide();
      return valeur.texte === 'true' || valeur.texte === '1' ? 1 : 0;
    case 'date':
    case 'jour': {
      const instant = instantStocke(valeur.texte, false);
      if (instant === undefined) throw clauseInvalide();
      return instant;
    }
    case 'texte':
      if (!valeur.cite) throw clauseInvalide();
      return valeur.texte;
  }
}

const echapper = (texte: string): string => texte.replace(/[\\%_]/g, (c) => `\\${c}`);

/** One condition as SQL with its bound values. Comparison of texts ignores case, as SharePoint's. */
export function conditionSql(champ: Champ, condition: Condition): { sql: string; valeurs: Valeur[] } {
  const { operateur, valeur } = condition;
  if (valeur === null) {
    if (operateur !== 'eq' && operateur !== 'ne') throw clauseInvalide();
    return { sql: `${champ.sql} IS ${operateur === 'eq' ? '' : 'NOT '}NULL`, valeurs: [] };
  }
  if (operateur === 'startswith') {
    if (champ.type !== 'texte' || !valeur.cite) throw clauseInvalide();
    return { sql: `${champ.sql} LIKE ? ESCAPE '\\'`, valeurs: [`${echapper(valeur.texte)}%`] };
  }
  const lue = valeurSql(champ.type, valeur);
  if (operateur === 'ne') return { sql: `(${champ.sql} IS NULL OR ${champ.sql} <> ?)`, valeurs: [lue] };
  return { sql: `${champ.sql} ${OPERATEURS[operateur]} ?`, valeurs: [lue] };
}

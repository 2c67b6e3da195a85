import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';

const RACINE = join(__dirname, '..', '..', '..');
export const DOSSIER_BICEP = join(RACINE, 'infra', 'azure');
const GRAMMAIRE = join(RACINE, 'node_modules', 'tree-sitter-bicep', 'tree-sitter-bicep.wasm');

/** A Bicep value as read from the tree: literals become JavaScript values, any other expression stays as its source text. */
export type Valeur = string | number | boolean | null | Expression | Valeur[] | Objet;
export interface Objet {
  [cle: string]: Valeur;
}
export class Expression {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export interface Ressource {
  readonly symbole: string;
  readonly type: string;
  readonly version: string;
  readonly existante: boolean;
  readonly corps: Objet;
}
export interface Fichier {
  readonly nom: string;
  /** « line:column: text » of each node that the grammar could not read. */
  readonly erreurs: readonly string[];
  readonly ressources: readonly Ressource[];
  readonly variables: Readonly<Record<string, Valeur>>;
  readonly modules: Readonly<Record<string, { chemin: string; corps: Objet }>>;
  readonly parametres: readonly string[];
  readonly sorties: readonly string[];
}

/** A reader of Bicep: the grammar is loaded once, as WebAssembly, the same on every system. */
export async function ouvrirLecteur(): Promise<(nom: string, source: string) => Fichier> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(GRAMMAIRE)));
  return (nom, source) => {
    const arbre = parser.parse(source);
    if (arbre === null) throw new Error(`${nom} : rien n’a été lu`);
    return lire(nom, arbre.rootNode);
  };
}

/** Every .bicep file of infra/azure, by its path in that folder. */
export function sourcesBicep(): Record<string, string> {
  const chemins = readdirSync(DOSSIER_BICEP, { recursive: true, encoding: 'utf8' }).filter((c) => c.endsWith('.bicep'));
  return Object.fromEntries(
    chemins.sort().map((c) => [relative('.', c), readFileSync(join(DOSSIER_BICEP, c), 'utf8')]),
  );
}

function lire(nom: string, racine: Node): Fichier {
  const de = (type: string) => racine.descendantsOfType(type).filter((n) => n !== null);
  return {
    nom,
    erreurs: erreurs(racine),
    ressources: de('resource_declaration').map(ressource),
    variables: Object.fromEntries(de('variable_declaration').map((n) => [enfant(n, 0).text, valeur(enfant(n, 1))])),
    modules: Object.fromEntries(
      de('module_declaration').map((n) => [
        enfant(n, 0).text,
        { chemin: texte(enfant(n, 1)), corps: objet(dernier(n)) },
      ]),
    ),
    parametres: de('parameter_declaration').map((n) => enfant(n, 0).text),
    sorties: de('output_declaration').map((n) => enfant(n, 0).text),
  };
}

function erreurs(noeud: Node): string[] {
  const ici = noeud.isError || noeud.isMissing;
  const { row, column } = noeud.startPosition;
  const dessous = noeud.children.flatMap((n) => (n === null ? [] : erreurs(n)));
  return ici ? [`${row + 1}:${column + 1}: ${noeud.text.slice(0, 60)}`, ...dessous] : dessous;
}

function ressource(noeud: Node): Ressource {
  const [type = '', version = ''] = texte(enfant(noeud, 1)).split('@');
  const existante = noeud.children.some((n) => n?.type === 'existing');
  return { symbole: enfant(noeud, 0).text, type, version, existante, corps: objet(dernier(noeud)) };
}

const enfant = (noeud: Node, rang: number): Node => {
  const trouve = noeud.namedChild(rang);
  if (trouve === null) throw new Error(`« ${noeud.text.slice(0, 60)} » n’a pas d’enfant ${rang}`);
  return trouve;
};
const dernier = (noeud: Node): Node => enfant(noeud, noeud.namedChildCount - 1);
const texte = (noeud: Node): string => noeud.text.replace(/^'(.*)'$/s, '$1');

function objet(noeud: Node): Objet {
  const lu = valeur(noeud);
  if (lu === null || typeof lu !== 'object' || Array.isArray(lu) || lu instanceof Expression) {
    throw new Error(`un objet était attendu : ${noeud.text.slice(0, 60)}`);
  }
  return lu;
}

function valeur(noeud: Node): Valeur {
  switch (noeud.type) {
    case 'object':
      return Object.fromEntries(
        noeud.namedChildren
          .filter((n) => n?.type === 'object_property')
          .map((n) => (n === null ? ['', null] : [texte(enfant(n, 0)), valeur(dernier(n))])),
      );
    case 'array':
      return noeud.namedChildren.filter((n) => n !== null && n.type !== 'comment').map((n) => (n ? valeur(n) : null));
    case 'boolean':
      return noeud.text === 'true';
    case 'number':
      return Number(noeud.text);
    case 'null':
      return null;
    case 'string':
      return noeud.namedChildren.some((n) => n?.type === 'interpolation') ? new Expression(noeud.text) : texte(noeud);
    default:
      return new Expression(noeud.text);
  }
}

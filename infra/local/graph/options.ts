import { requeteInvalide } from './erreurs.ts';
import type { Demande } from './monde.ts';

export type Option =
  | 'select'
  | 'expand'
  | 'filter'
  | 'orderby'
  | 'top'
  | 'skip'
  | 'skiptoken'
  | 'search'
  | 'token'
  | 'deltatoken';

export type Options = Readonly<Partial<Record<Option, string>>>;

const CONNUES: readonly string[] = [
  'select',
  'expand',
  'filter',
  'orderby',
  'top',
  'skip',
  'skiptoken',
  'search',
  'token',
  'deltatoken',
  'count',
  'apply',
  'format',
];

/** Reads the OData options of a request, `$` optional as on the service; one that the endpoint does not offer is a 400, never ignored. */
export function lireOptions(demande: Demande, offertes: readonly Option[]): Options {
  const lues: Partial<Record<Option, string>> = {};
  for (const [cle, valeur] of demande.query) {
    const nom = cle.replace(/^\$/, '').toLowerCase();
    if (!cle.startsWith('$') && !CONNUES.includes(nom)) continue;
    const offerte = offertes.find((o) => o === nom);
    if (offerte === undefined)
      throw requeteInvalide(
        nom === 'skip'
          ? '$skip is not supported on this API. Only URLs returned by the API can be used to page.'
          : `The query option '$${nom}' is not supported on this API.`,
      );
    lues[offerte] = valeur;
  }
  return lues;
}

/** `$top` as the service takes it: a positive integer, silently capped. */
export function lireTop(options: Options, parDefaut: number, plafond: number): number {
  if (options.top === undefined) return parDefaut;
  const n = Number(options.top);
  if (!Number.isInteger(n) || n < 1) throw requeteInvalide(`Invalid value for $top: '${options.top}'.`);
  return Math.min(n, plafond);
}

export const liste = (texte: string): string[] =>
  texte
    .split(',')
    .map((t) => t.trim())
    .filter((t) => t !== '');

/** Cuts at commas (or semicolons) that no parenthesis encloses. */
export function decouper(texte: string, separateurs = ','): string[] {
  const morceaux: string[] = [];
  let debut = 0;
  let niveau = 0;
  for (let i = 0; i < texte.length; i++) {
    const c = texte.charAt(i);
    if (c === '(') niveau++;
    if (c === ')') niveau--;
    if (niveau === 0 && separateurs.includes(c)) {
      morceaux.push(texte.slice(debut, i));
      debut = i + 1;
    }
  }
  morceaux.push(texte.slice(debut));
  return morceaux.map((m) => m.trim()).filter((m) => m !== '');
}

export interface Developpement {
  readonly nom: string;
  readonly select: readonly string[] | undefined;
  readonly developpements: readonly Developpement[];
}

/** Kept by text: those of a whole list are hundreds of signs long, and come back at each request. */
const expansions = new Map<string, readonly Developpement[]>();
const EXPANSIONS_GARDEES = 500;

/** `fields($select=A,B)`, `columns,items(expand=fields(select=A))`: the names with their inner select and expand. */
export function lireExpand(texte = ''): readonly Developpement[] {
  const connue = expansions.get(texte);
  if (connue !== undefined) return connue;
  const lue = decouper(texte).map(lireDeveloppement);
  if (expansions.size >= EXPANSIONS_GARDEES) expansions.clear();
  expansions.set(texte, lue);
  return lue;
}

function lireDeveloppement(morceau: string): Developpement {
  const trouve = /^(\w+)(?:\((.*)\))?$/.exec(morceau);
  if (trouve === null) throw requeteInvalide(`The expand clause '${morceau}' is not valid.`);
  let select: string[] | undefined;
  let dedans: readonly Developpement[] = [];
  for (const clause of decouper(trouve[2] ?? '', ';')) {
    const [, cle, valeur] = /^\$?(\w+)=(.*)$/.exec(clause) ?? [];
    if (cle === 'select') select = liste(valeur ?? '');
    else if (cle === 'expand') dedans = lireExpand(valeur);
    else throw requeteInvalide(`The expand clause '${morceau}' is not valid.`);
  }
  return { nom: trouve[1] ?? '', select, developpements: dedans };
}

/** Keeps the selected members of an object, and its annotations. Unknown names are refused, as an OData service does. */
export function choisir<V>(
  objet: Readonly<Record<string, V>>,
  select: readonly string[] | undefined,
  connus: readonly string[] = [],
): Record<string, V> {
  if (select === undefined) return { ...objet };
  for (const nom of select)
    if (!Object.hasOwn(objet, nom) && !connus.includes(nom))
      throw requeteInvalide(`Could not find a property named '${nom}' on this type.`);
  return Object.fromEntries(Object.entries(objet).filter(([cle]) => cle.includes('@') || select.includes(cle)));
}

import { type Lieu, nomDe, type Schema } from './lieux.ts';

/**
 * `refus`: the form itself is wrong, nothing may be asked of anyone. `libre`: a text like another, to be kept as text or
 * refused.
 */
export type Issue = 'refus' | 'libre';

export interface Attaque {
  readonly genre: string;
  readonly issue: Issue;
  /** What is put at this place; none where the attack makes no sense. Undefined leaves the field out. */
  readonly valeurs: (lieu: Lieu) => readonly unknown[];
}

const ID = '^[1-9]\\d{0,9}$';
const ETIQUETTE = /\[!#-~\]/;
/** Where a contract gives no bound, more than any text of a list. */
const SANS_BORNE = 70_000;
const TABLEAU_DEMESURE = 2000;

const auCorps = ({ partie }: Lieu): boolean => partie === 'corps';
const estTexte = (s: Schema): boolean => s.type === 'string';
const estId = (s: Schema): boolean => s.pattern === ID;
const estVersion = (s: Schema): boolean => ETIQUETTE.test(s.pattern ?? '');
const estLibre = (s: Schema): boolean =>
  estTexte(s) && s.pattern === undefined && s.enum === undefined && s.const === undefined;

const MAUVAIS_TYPES: Readonly<Record<string, readonly unknown[]>> = {
  string: [12, { $ne: '' }, ['x'], true, null],
  integer: ['douze', {}, [1], true, null],
  number: ['douze', {}, [1], true, null],
  boolean: ['oui', 1, {}, null],
  array: [{ length: 3 }, 'x', 7, null],
  object: [[], 'x', 7, null],
};

/** The last of them, and another one from place to place. */
const deuxDe = (valeurs: readonly unknown[], rang: number): readonly unknown[] =>
  valeurs.filter((_, i) => i === valeurs.length - 1 || i === rang % (valeurs.length - 1));

/** Not those that the pattern takes. */
const horsMotif = ({ pattern }: Schema, valeurs: readonly string[]): readonly string[] =>
  valeurs.filter((v) => pattern !== undefined && !new RegExp(pattern, 'u').test(v));

const enTrop = (valeur: unknown, noms: readonly string[]): readonly unknown[] =>
  noms.map((nom) =>
    Object.defineProperty({ ...(typeof valeur === 'object' ? valeur : {}) }, nom, {
      value: { profil: 'coordination', toString: 1 },
      enumerable: true,
    }),
  );

export const DE_FORME: readonly Attaque[] = [
  {
    genre: 'un autre type',
    issue: 'refus',
    valeurs: (l) =>
      auCorps(l)
        ? deuxDe(MAUVAIS_TYPES[l.schema.type ?? ''] ?? [], nomDe(l).length).filter((v) => v !== null || !l.videPermis)
        : [],
  },
  {
    genre: 'un champ absent',
    issue: 'refus',
    valeurs: (l) => (l.requis && l.chemin.length > 0 ? [undefined] : []),
  },
  {
    genre: 'un nombre démesuré, négatif ou décimal',
    issue: 'refus',
    valeurs: (l) => (l.schema.type === 'integer' ? [1e308, -1e308, 1.5, 2 ** 60] : []),
  },
  {
    genre: 'un texte démesuré',
    issue: 'refus',
    valeurs: ({ schema }) => (estTexte(schema) ? ['a'.repeat((schema.maxLength ?? SANS_BORNE) + 1)] : []),
  },
  {
    genre: 'un tableau démesuré',
    issue: 'refus',
    valeurs: (l) => (l.schema.type === 'array' ? [Array.from({ length: TABLEAU_DEMESURE }, () => 7)] : []),
  },
  {
    genre: 'un identifiant qui n’en est pas un',
    issue: 'refus',
    valeurs: ({ schema }) =>
      estId(schema)
        ? ["1' or '1' eq '1", '../1', '1/fields', '%27', '-1', '1.5', '1e3', '１', '99999999999', '1\n2']
        : [],
  },
  {
    genre: 'une version de ligne qui n’en est pas une',
    issue: 'refus',
    valeurs: ({ schema }) =>
      estVersion(schema) ? ['*', '*  ', '’’’’', '"1"\r\nX-Autre: 1', '"1","2"', 'W/*', '"é"'] : [],
  },
  {
    genre: 'une valeur hors de son motif',
    issue: 'refus',
    valeurs: ({ schema }) =>
      estId(schema) || estVersion(schema)
        ? []
        : horsMotif(schema, [
            "' or 1 eq 1",
            '../../etc',
            'é\r\nX-Autre: 1',
            '１２３４５６７８',
            '<script>',
            '\u202e12345678',
          ]),
  },
  {
    genre: 'une valeur hors de sa liste',
    issue: 'refus',
    valeurs: ({ schema }) =>
      schema.enum === undefined && schema.const === undefined ? [] : ['constructor', '__proto__', "' or 1 eq 1"],
  },
];

/** Put beside what an object expects. */
export const NOMS_EN_TROP = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'profil',
  'oid',
  '<img src=x onerror=alert(1)>',
  'x'.repeat(50_000),
] as const;
export const avecUnNomDeTrop = (valeur: unknown): readonly unknown[] => enTrop(valeur, NOMS_EN_TROP);

/** Typed where a text is expected: to be kept, shown and written as text, or refused. */
export const TEXTES: Readonly<Record<string, string>> = {
  'un filtre OData': "Nom' or fields/Title ne '",
  'une balise': '<script>alert(1)</script><img src=x onerror=alert(2)>',
  'du Markdown actif': '[cliquez](javascript:alert(1)) ![x](http://mal.example/p.png) `{{7*7}}`',
  'une formule': "=cmd|'/c calc'!A1",
  'un saut de ligne et un en-tête': 'Centre\r\nBcc: victime@mal.example\u2028x\u0085y',
  'des signes de contrôle': 'a\u0000b\u0007c\u001b[31md\u009fe\ufeff',
  'la moitié d’une paire': 'a\ud800b\udfffc',
  'un sens d’écriture renversé': '\u202egnp.exe\u2066\u200b',
  'des guillemets et des barres': '"\\"}],{"a":"\\u0000"}//--;/*',
  'un nom du prototype': '__proto__',
};

export const DE_TEXTE: readonly Attaque[] = [
  ...Object.entries(TEXTES).map(
    ([genre, texte]): Attaque => ({
      genre,
      issue: 'libre',
      valeurs: ({ schema }) => (estLibre(schema) ? [texte] : []),
    }),
  ),
  {
    genre: 'un identifiant que rien ne porte',
    issue: 'libre',
    valeurs: ({ schema }) => (estId(schema) ? ['99999999', '4294967296'] : []),
  },
  {
    genre: 'une version que rien ne porte',
    issue: 'libre',
    valeurs: ({ schema }) => (estVersion(schema) ? ['"00000000-0000-0000-0000-000000000000,9999"'] : []),
  },
];

/** Bodies that no contract describes, sent as they are. */
export const CORPS_HOSTILES: Readonly<Record<string, string | Uint8Array>> = {
  vide: '',
  blanc: ' \n',
  coupé: '{"a":',
  'un tableau': '[]',
  'un tableau d’objets': '[{}]',
  'un texte': '"x"',
  nul: 'null',
  'un nombre': '1e999',
  'deux objets': '{}{}',
  'du XML': '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  'hors de l’UTF-8': Uint8Array.of(0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d),
  'profond de 20 000 niveaux': `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
};

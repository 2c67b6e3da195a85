import { z } from 'zod';
import { sansInterdits, surUneLigne } from '../textes/net.ts';

/** What a single-line column of SharePoint keeps. */
export const LIGNE = 255;
/** What a column of several lines keeps, with a margin. */
export const NOTE = 60_000;
/** More than a column of SharePoint holds, whoever wrote it: characters of a text, lines of a list. */
const VU = { texte: 64_000, lignes: 2000 } as const;

/**
 * How a value is asked for. `lignes`: one value a line; `cases`: values of a vocabulary; `communes`: communes, or the
 * codes of a wider zone.
 */
export type Saisie = 'ligne' | 'long' | 'lignes' | 'choix' | 'cases' | 'communes' | 'oui-non';

/** What a form holds of a field. */
export type ValeurSaisie = string | readonly string[] | boolean;

/** How the values of a field come in and are shown, whatever the path: one cleaning, one length, one reading. */
export interface Controle {
  readonly saisie: Saisie;
  /** Characters that the list keeps, for a text. */
  readonly longueur?: number;
  readonly valeurs?: readonly string[];
  /** The coordination may add values to the vocabulary. */
  readonly ouvert?: boolean;
  /** The keyboard of a telephone, and what a browser offers to fill in. */
  readonly clavier?: 'tel' | 'email' | 'url';
  readonly remplissage?: string;
  /** What every contract takes of it: typed, read in a file, or sent by a program. */
  readonly saisi: z.ZodType;
  /** What is shown of it: longer than what is taken, if the list holds more. */
  readonly lu: z.ZodType;
  /** The same, sent back by whoever saw it: as much as a column of SharePoint ever holds, and no more. */
  readonly vu: z.ZodType;
  /**
   * What is typed, as the list keeps it; undefined for what is emptied. Cleaned twice, a value does not change any
   * more.
   */
  readonly net: (saisie: unknown) => unknown;
  /** One text of the list as it is read; what is typed is typed so too. */
  readonly lisible: (valeur: string) => string;
  /** The value of the list, as the form opens on it. */
  readonly ouvrir: (valeur: unknown) => ValeurSaisie;
  /** What the form sends: as it is typed, the server cleans. */
  readonly envoyer: (saisie: ValeurSaisie) => unknown;
}

type Texte = (texte: string) => string;

interface Options {
  /** How one text is put in the form that the list keeps, the spaces around it being gone already. */
  readonly net?: Texte;
  readonly lisible?: Texte;
}

const telQuel: Texte = (texte) => texte;
const lettres = (max: number) => z.string().max(max, `Le texte dépasse ${max} caractères.`);
const uneLigne = (max: number) => z.string().overwrite(surUneLigne).max(max, `Le texte dépasse ${max} caractères.`);
const vouluEn = (valeurs: readonly string[]) => `La valeur doit être l’une de : ${valeurs.join(', ')}.`;

const envoyerTelQuel = (saisie: ValeurSaisie): unknown => saisie;

/** One text; `propre`: what is taken off it whatever it says. */
function texte({ net = telQuel, lisible = telQuel }: Options, propre: Texte = surUneLigne) {
  return {
    lu: z.string(),
    vu: lettres(VU.texte),
    lisible,
    net: (saisie: unknown): unknown => {
      const nette = typeof saisie === 'string' ? net(propre(saisie).trim()).trim() : '';
      return nette === '' ? undefined : nette;
    },
    ouvrir: (valeur: unknown): string => (typeof valeur === 'string' ? lisible(valeur) : ''),
    envoyer: envoyerTelQuel,
  };
}

/** Several texts, each once. */
function plusieurs({ net = telQuel }: Options) {
  const suite = (valeur: unknown): readonly string[] => (Array.isArray(valeur) ? valeur.map(String) : []);
  return {
    lu: z.array(z.string()),
    vu: z.array(lettres(VU.texte)).max(VU.lignes, `Ce champ tient ${VU.lignes} lignes au plus.`),
    lisible: telQuel,
    net: (saisie: unknown): unknown => [
      ...new Set(
        suite(saisie)
          .map((v) => net(surUneLigne(v).trim()))
          .filter((v) => v !== ''),
      ),
    ],
    ouvrir: suite,
    envoyer: envoyerTelQuel,
  };
}

interface DeLigne extends Options {
  readonly longueur?: number;
  /** Longer than what is kept, where what people type is: « 356 000 000 00048 », « lundi au vendredi : 9 h à 12 h ». */
  readonly longueurSaisie?: number;
  readonly clavier?: 'tel' | 'email' | 'url';
  readonly remplissage?: string;
  /** Said when it is left empty: the field has always a value. */
  readonly obligatoire?: string;
}

/** A text of one line. */
export function ligne({ longueur = LIGNE, longueurSaisie = longueur, obligatoire, ...o }: DeLigne = {}) {
  const saisi = uneLigne(longueurSaisie);
  return {
    ...texte(o),
    saisie: 'ligne' as const,
    longueur,
    ...(o.clavier === undefined ? {} : { clavier: o.clavier }),
    ...(o.remplissage === undefined ? {} : { remplissage: o.remplissage }),
    saisi: obligatoire === undefined ? saisi : saisi.trim().min(1, obligatoire),
  };
}

/** A text of several lines. */
export const long = () => ({
  ...texte({}, sansInterdits),
  saisie: 'long' as const,
  longueur: NOTE,
  saisi: lettres(NOTE),
});

/** Values typed one a line. Together they hold in the column. */
export function lignes(nombre: number, longueur: number) {
  const { net, ...reste } = plusieurs({});
  return {
    ...reste,
    saisie: 'lignes' as const,
    saisi: z.array(lettres(longueur)).max(nombre, `Ce champ tient ${nombre} lignes au plus.`),
    net: (saisie: unknown): unknown =>
      net(Array.isArray(saisie) ? saisie.flatMap((v) => String(v).split(/\r?\n/)) : saisie),
    ouvrir: (valeur: unknown): string => reste.ouvrir(valeur).join('\n'),
    envoyer: (saisie: ValeurSaisie): unknown => (typeof saisie === 'string' ? saisie.split('\n') : saisie),
  };
}

/** One value of a vocabulary, or none: the form holds the value, and shows it in words. */
export const choix = <const V extends readonly [string, ...string[]]>(valeurs: V, lisible = telQuel) => ({
  ...texte({}),
  saisie: 'choix' as const,
  lisible,
  valeurs,
  saisi: z.enum(['', ...valeurs], vouluEn(valeurs)),
});

/** One value of a vocabulary. */
export const choixObligatoire = <const V extends readonly [string, ...string[]]>(valeurs: V, obligatoire: string) => ({
  ...choix(valeurs),
  saisi: z.enum(valeurs, obligatoire),
});

/** Values of a vocabulary. */
export const cases = <const V extends readonly [string, ...string[]]>(valeurs: V) => ({
  ...plusieurs({}),
  saisie: 'cases' as const,
  valeurs,
  saisi: z.array(z.enum(valeurs, vouluEn(valeurs))),
});

/** More than any vocabulary offers. */
const VALEURS_AU_PLUS = 100;

/** Values of a vocabulary that the coordination may extend. */
export const casesOuvertes = (valeurs: readonly string[]) => ({
  ...plusieurs({}),
  saisie: 'cases' as const,
  valeurs,
  ouvert: true as const,
  saisi: z.array(lettres(LIGNE)).max(VALEURS_AU_PLUS, `Choisissez ${VALEURS_AU_PLUS} valeurs au plus.`),
});

/** Codes of communes, or of what is wider; `nombre` at most. */
export const communes = (nombre: number, net: Texte) => ({
  ...plusieurs({ net }),
  saisie: 'communes' as const,
  saisi: z.array(lettres(40)).max(nombre, `Une zone compte ${nombre} codes au plus.`),
});

export const ouiNon = () => ({
  saisie: 'oui-non' as const,
  saisi: z.boolean(),
  lu: z.boolean(),
  vu: z.boolean(),
  lisible: telQuel,
  net: (saisie: unknown): unknown => saisie,
  ouvrir: (valeur: unknown): boolean => valeur === true,
  envoyer: envoyerTelQuel,
});

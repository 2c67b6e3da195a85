import { egal } from '../egal.ts';
import type { Mot } from '../lists/vocabulaire.list.ts';
import { espacesInsecables } from '../textes/francais.ts';
import { CORRESPONDANCES_NATIONALES, type CorrespondancesNationales } from '../vocabulaires/data-inclusion.ts';
import { PUBLICS_NATIONAUX, THEMATIQUES_NATIONALES } from '../vocabulaires/data-inclusion-v1.ts';
import { MOTS_DE_PUBLICS, type MotsDePublic } from '../vocabulaires/mots-de-publics.ts';
import { MOTS_DU_QUOTIDIEN } from '../vocabulaires/mots-du-quotidien.ts';
import type { MotsDuQuotidien } from '../vocabulaires/sens-des-mots.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import type { Vocabulaire } from './lexique.ts';
import { termes } from './mots.ts';
import { SIGLES, type Sigle } from './sigles.ts';

type Genre = Mot['genre'];
type Version = NonNullable<Mot['derniereBonne']>;
type Ligne = Pick<Mot, 'id' | 'terme' | 'genre' | 'formes' | 'codes' | 'horsUsage' | 'derniereBonne'>;

/** What is wrong with a row, in a sentence to show beside it. */
export interface ProblemeDeMot {
  readonly id: string;
  readonly terme: string;
  readonly message: string;
}

/** The values among which a fiche chooses. */
export interface ChoixDuVocabulaire {
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
}

/** The words in force: the national ones, and on top of them those of the territory. */
export interface VocabulaireEnVigueur {
  /** For the index of the search. */
  readonly index: { readonly sigles: readonly Sigle[]; readonly vocabulaire: Vocabulaire };
  /** What the forms offer: the values of a CTG without those taken out of use, then those of the territory. */
  readonly choix: ChoixDuVocabulaire;
  /** For the export to data·inclusion. */
  readonly correspondances: CorrespondancesNationales;
  readonly problemes: readonly ProblemeDeMot[];
}

interface MotValable extends Version {
  readonly terme: string;
  readonly genre: Genre;
}

const CODES = { Thématique: THEMATIQUES_NATIONALES, Public: PUBLICS_NATIONAUX } as const satisfies Partial<
  Record<Genre, readonly string[]>
>;

const memesMots = (a: string, b: string): boolean => termes(a).join(' ') === termes(b).join(' ');

/** The values of a CTG, there without being written. */
export const D_OFFICE = { Thématique: THEMATIQUES, Public: PUBLICS } as const satisfies Partial<
  Record<Genre, readonly string[]>
>;

/** What is wrong with a word, and where. */
interface FauteDeMot {
  readonly champ: 'terme' | 'formes' | 'codes';
  readonly message: string;
}

const de = (champ: FauteDeMot['champ'], message: string): FauteDeMot => ({ champ, message });

/** Why a row cannot be used as it is; undefined when it can. */
export function fauteDeMot({
  genre,
  terme,
  formes,
  codes,
  horsUsage,
}: Omit<Ligne, 'id' | 'derniereBonne'>): FauteDeMot | undefined {
  if (termes(terme).length === 0) return de('terme', 'Le terme ne contient aucun mot qui se cherche.');
  if (horsUsage) return undefined;
  if (genre === 'Sigle' && termes(terme).length > 1)
    return de('terme', 'Un sigle tient en un mot ; ses formes longues vont dans « Formes ».');
  if (genre === 'Sigle' || genre === 'Mot courant') {
    if (codes.length > 0)
      return de('codes', 'Les codes data·inclusion ne servent qu’à une thématique ou à un public : videz cette case.');
    if (formes.some((f) => termes(f).length > 0)) return undefined;
    return de(
      'formes',
      genre === 'Sigle'
        ? 'Un sigle a besoin d’au moins une forme longue dans « Formes ».'
        : 'Un mot courant a besoin, dans « Formes », d’au moins un mot des fiches qu’il désigne.',
    );
  }
  const inconnu = codes.find((code) => !(CODES[genre] as readonly string[]).includes(code));
  if (inconnu !== undefined)
    return de('codes', `Le code « ${inconnu} » n’est pas dans le vocabulaire de data·inclusion.`);
  const nouvelle = !D_OFFICE[genre].some((d) => memesMots(d, terme));
  return nouvelle || codes.length + formes.length > 0
    ? undefined
    : de('formes', 'Cette ligne ne dit rien : ajoutez un code ou une forme.');
}

/** What makes two rows one word: its kind and its words, accents, case and punctuation apart. */
export const cleDeMot = (l: Pick<Ligne, 'genre' | 'terme'>): string => `${l.genre}|${termes(l.terme).join(' ')}`;

function lireUne(ligne: Ligne, doublon: boolean): { readonly mot?: MotValable; readonly message?: string } {
  const { terme, genre } = ligne;
  if (doublon) return { message: 'Ce terme est écrit deux fois : la première ligne compte.' };
  const message = fauteDeMot(ligne)?.message;
  if (message === undefined) return { mot: { terme, genre, ...versionDe(ligne) } };
  const avant = ligne.derniereBonne;
  return avant === undefined
    ? { message: `${message} En attendant, la ligne ne compte pas.` }
    : {
        message: `${message} En attendant, sa dernière version valable reste en vigueur.`,
        mot: { terme, genre, ...avant },
      };
}

const versionDe = ({ formes, codes, horsUsage }: Ligne): Version => ({ formes, codes, horsUsage });

/** Reads the rows on top of the national words. A wrong row leaves its last good version in force, else the national words. */
export function lireVocabulaire(lignes: readonly Ligne[]): VocabulaireEnVigueur {
  const vus = new Set<string>();
  const lues = lignes.map((ligne) => {
    const doublon = vus.has(cleDeMot(ligne));
    vus.add(cleDeMot(ligne));
    return { ligne, ...lireUne(ligne, doublon) };
  });
  const mots = lues.flatMap(({ mot }) => mot ?? []);
  return {
    index: { sigles: siglesDe(mots), vocabulaire: { quotidien: quotidienDe(mots), publics: publicsDe(mots) } },
    choix: { thematiques: choixDe(mots, 'Thématique'), publics: choixDe(mots, 'Public') },
    correspondances: correspondancesDe(mots),
    problemes: lues.flatMap(({ ligne, message }) =>
      message === undefined ? [] : [{ id: ligne.id, terme: ligne.terme, message: espacesInsecables(message) }],
    ),
  };
}

const du = (mots: readonly MotValable[], genre: Genre): readonly MotValable[] => mots.filter((m) => m.genre === genre);
const enUsage = (m: MotValable): boolean => !m.horsUsage;

/** A value written by the territory is spelled as it writes it. */
function choixDe(mots: readonly MotValable[], genre: keyof typeof D_OFFICE): readonly string[] {
  const siens = du(mots, genre);
  const connue = (valeur: string): boolean => siens.some((m) => memesMots(m.terme, valeur));
  return [
    ...D_OFFICE[genre].filter((d) => !connue(d) || siens.some((m) => enUsage(m) && m.terme === d)),
    ...siens.filter((m) => enUsage(m) && !D_OFFICE[genre].some((d) => d === m.terme)).map((m) => m.terme),
  ];
}

/** An acronym of the territory takes the place of the national one of that name. */
function siglesDe(mots: readonly MotValable[]): readonly Sigle[] {
  const siens = du(mots, 'Sigle');
  return [
    ...siens.filter(enUsage).map(({ terme, formes }) => ({ sigle: terme, formes })),
    ...SIGLES.filter((s) => !siens.some((m) => memesMots(m.terme, s.sigle))),
  ];
}

function quotidienDe(mots: readonly MotValable[]): readonly MotsDuQuotidien[] {
  const siens = du(mots, 'Mot courant');
  const thematiques = du(mots, 'Thématique').filter((m) => enUsage(m) && m.formes.length > 0);
  const sansLesSiens = MOTS_DU_QUOTIDIEN.map((entree) => ({
    ...entree,
    mots: entree.mots.filter((mot) => !siens.some((m) => memesMots(m.terme, mot))),
  }));
  return [
    ...siens.filter(enUsage).map(({ terme, formes }) => ({ mots: [terme], vers: formes })),
    ...thematiques.map(({ terme, formes }) => ({ mots: formes, vers: [terme] })),
    ...(siens.length === 0 ? MOTS_DU_QUOTIDIEN : sansLesSiens),
  ];
}

const publicsDe = (mots: readonly MotValable[]): readonly MotsDePublic[] => [
  ...du(mots, 'Public')
    .filter((m) => enUsage(m) && m.formes.length > 0)
    .map(({ terme, formes }) => ({ mots: formes, publics: [terme] })),
  ...MOTS_DE_PUBLICS,
];

/** A row that gives codes replaces the national match of its term; out of use, the term has none. */
function correspondancesDe(mots: readonly MotValable[]): CorrespondancesNationales {
  const table = <C extends string>(genre: 'Thématique' | 'Public', connus: readonly C[]) =>
    Object.fromEntries(
      du(mots, genre)
        .filter((m) => m.horsUsage || m.codes.length > 0)
        .map((m) => [m.terme, m.horsUsage ? [] : connus.filter((c) => m.codes.includes(c))]),
    );
  return {
    ...CORRESPONDANCES_NATIONALES,
    thematiques: { ...CORRESPONDANCES_NATIONALES.thematiques, ...table('Thématique', THEMATIQUES_NATIONALES) },
    publics: { ...CORRESPONDANCES_NATIONALES.publics, ...table('Public', PUBLICS_NATIONAUX) },
  };
}

/** What to write back on the rows: what is wrong beside each, and the version to fall back on. Only rows that change. */
export function majDuVocabulaire(
  lignes: readonly Mot[],
): readonly { id: string; eTag: string; patch: Pick<Mot, 'derniereBonne' | 'probleme'> }[] {
  const { problemes } = lireVocabulaire(lignes);
  return lignes.flatMap((l) => {
    const probleme = problemes.find((p) => p.id === l.id)?.message;
    const derniereBonne = probleme === undefined ? versionDe(l) : l.derniereBonne;
    return probleme === l.probleme && egal(derniereBonne, l.derniereBonne)
      ? []
      : [{ id: l.id, eTag: l.eTag, patch: { derniereBonne, probleme } }];
  });
}

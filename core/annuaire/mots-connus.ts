import { estPorte, type Mot } from '../lists/vocabulaire.list.ts';
import { CORRESPONDANCES_NATIONALES } from '../vocabulaires/data-inclusion.ts';
import { MOTS_DE_PUBLICS } from '../vocabulaires/mots-de-publics.ts';
import { MOTS_DU_QUOTIDIEN } from '../vocabulaires/mots-du-quotidien.ts';
import { SIGLES } from './sigles.ts';
import { cleDeMot, D_OFFICE } from './vocabulaire-du-territoire.ts';

type Genre = Mot['genre'];

/** A word in force, or taken out of use, as the page of the vocabulary shows it. */
export interface MotConnu {
  readonly terme: string;
  /** What the territory or the national list says; of a public, the words of the people that come with it besides. */
  readonly formes: readonly string[];
  readonly codes: readonly string[];
  /** `corrige`: a national word that a row of the territory replaces or completes. `fiches`: only fiches say it, no form offers it. */
  readonly origine: 'national' | 'territoire' | 'corrige' | 'fiches';
  readonly horsUsage: boolean;
  /** The row of the territory; none for a national word. */
  readonly ligne?: Mot;
}

type National = Pick<MotConnu, 'terme' | 'formes' | 'codes'>;

const codesDe = (table: Readonly<Record<string, readonly string[]>>, terme: string): readonly string[] =>
  table[terme] ?? [];

const NATIONAUX: Readonly<Record<Genre, () => readonly National[]>> = {
  Thématique: () =>
    D_OFFICE.Thématique.map((terme) => ({
      terme,
      formes: [],
      codes: codesDe(CORRESPONDANCES_NATIONALES.thematiques, terme),
    })),
  Public: () =>
    D_OFFICE.Public.map((terme) => ({
      terme,
      formes: MOTS_DE_PUBLICS.filter((m) => m.publics.includes(terme)).flatMap((m) => m.mots),
      codes: codesDe(CORRESPONDANCES_NATIONALES.publics, terme),
    })),
  Sigle: () => SIGLES.map(({ sigle, formes }) => ({ terme: sigle, formes, codes: [] })),
  'Mot courant': () => [
    ...new Map(
      MOTS_DU_QUOTIDIEN.flatMap(({ mots, vers }) => mots.map((terme) => [terme, { terme, formes: vers, codes: [] }])),
    ).values(),
  ],
};

/** What only fiches say (`portees`), then every word of a kind: those of the territory in place of the national ones of the same name. By alphabetical order. */
export function motsConnus(lignes: readonly Mot[], genre: Genre, portees: Iterable<string> = []): readonly MotConnu[] {
  const nationaux = NATIONAUX[genre]().map((n) => ({ ...n, genre }));
  const parCle = new Map(nationaux.map((n) => [cleDeMot(n), n]));
  const siennes = lignes.filter((l) => l.genre === genre);
  const prises = new Set(siennes.map(cleDeMot));
  const inconnues = [...portees].filter((terme) => {
    const cle = cleDeMot({ terme, genre });
    return !parCle.has(cle) && !prises.has(cle);
  });
  const parTerme = (a: MotConnu, b: MotConnu): number => a.terme.localeCompare(b.terme, 'fr');
  const hors = inconnues.map(
    (terme): MotConnu => ({ terme, formes: [], codes: [], origine: 'fiches', horsUsage: false }),
  );
  const connus = [
    ...nationaux
      .filter((n) => !prises.has(cleDeMot(n)))
      .map((n): MotConnu => ({ ...n, origine: 'national', horsUsage: false })),
    ...siennes.map((ligne): MotConnu => {
      const { terme, formes, codes, horsUsage } = ligne;
      const origine = parCle.has(cleDeMot(ligne)) ? 'corrige' : 'territoire';
      return { terme, formes, codes, horsUsage, origine, ligne };
    }),
  ];
  return [...hors.sort(parTerme), ...connus.sort(parTerme)];
}

/** What the form of a word starts from. A row takes the place of a national acronym or everyday word; to a thématique or a public it only adds words. */
export const aCorriger = ({ formes, codes, ligne }: MotConnu, genre: Genre): Pick<Mot, 'formes' | 'codes'> => ({
  formes: ligne === undefined && estPorte(genre) ? [] : formes,
  codes,
});

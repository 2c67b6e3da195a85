import { lireCoordonnees } from '../annuaire/coordonnees.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { sansAccents } from '../textes/sans-accents.ts';

/** What one looks for among rencontres; an empty string asks for nothing. */
export interface FiltreDeRencontres {
  /** Words: all of them, wherever they are. */
  readonly texte: string;
  readonly thematique: string;
  readonly format: string;
  /** INSEE code of the commune that hosts. */
  readonly commune: string;
}

export const SANS_FILTRE: FiltreDeRencontres = { texte: '', thematique: '', format: '', commune: '' };

/** Its word in an address. */
const MOTS = {
  texte: 'q',
  thematique: 'theme',
  format: 'format',
  commune: 'commune',
} as const satisfies Record<keyof FiltreDeRencontres, string>;
const CHAMPS = Object.keys(MOTS) as (keyof FiltreDeRencontres)[];

/** Longest value read from an address. */
const LONGUEUR = 200;

export function lireFiltre(requete: string): FiltreDeRencontres {
  const lus = new URLSearchParams(requete);
  const lire = (champ: keyof FiltreDeRencontres): string => (lus.get(MOTS[champ]) ?? '').slice(0, LONGUEUR);
  return { texte: lire('texte'), thematique: lire('thematique'), format: lire('format'), commune: lire('commune') };
}

/** An address is kept and passed on: the number or the mail of someone, that one searches by, is not written in it. */
export function direFiltre(filtre: FiltreDeRencontres): string {
  const propre = { ...filtre, texte: lireCoordonnees(filtre.texte).reste };
  const dits = CHAMPS.flatMap((champ): [string, string][] =>
    propre[champ] === '' ? [] : [[MOTS[champ], propre[champ]]],
  );
  return new URLSearchParams(dits).toString();
}

export const neFiltreRien = (filtre: FiltreDeRencontres): boolean =>
  CHAMPS.every((champ) => filtre[champ].trim() === '');

/** Those that answer all that is asked, in their order. */
export function filtrerRencontres<R extends Rencontre>(rencontres: readonly R[], f: FiltreDeRencontres): readonly R[] {
  const mots = sansAccents(f.texte)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return rencontres.filter(
    (r) =>
      (f.thematique === '' || r.thematique === f.thematique) &&
      (f.format === '' || r.format === f.format) &&
      (f.commune === '' || r.communeInsee === f.commune) &&
      contientTous(r, mots),
  );
}

function contientTous(r: Rencontre, mots: readonly string[]): boolean {
  if (mots.length === 0) return true;
  const dit = sansAccents(
    [r.titre, r.thematique, r.format, r.lieu, r.commune, r.serie, r.objectif].filter(Boolean).join(' '),
  );
  return mots.every((mot) => dit.includes(mot));
}

/** What may be asked for, among these rencontres: words that one of them holds, in their order. */
export function choixDuFiltre(rencontres: readonly Rencontre[]) {
  const parNom = (a: string, b: string): number => a.localeCompare(b, 'fr');
  const uniques = (valeurs: readonly string[]): readonly string[] => [...new Set(valeurs)].toSorted(parNom);
  const communes = new Map(
    rencontres.flatMap((r) => (r.communeInsee === undefined ? [] : [[r.communeInsee, r.commune ?? r.communeInsee]])),
  );
  return {
    thematiques: uniques(rencontres.map((r) => r.thematique)),
    formats: uniques(rencontres.map((r) => r.format)),
    communes: [...communes]
      .map(([insee, nom]) => ({ insee: insee ?? '', nom: nom ?? '' }))
      .toSorted((a, b) => parNom(a.nom, b.nom)),
  };
}

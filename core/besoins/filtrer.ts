import { lireCoordonnees } from '../annuaire/coordonnees.ts';
import type { Besoin } from '../lists/besoins.list.ts';
import { sansAccents } from '../textes/sans-accents.ts';
import { ETATS_DE_BESOIN, type EtatDeBesoin } from '../vocabulaires/besoins.ts';

/** What the needs may be narrowed by, besides words. */
export const CRITERES = ['etat', 'thematique', 'commune', 'public', 'origine'] as const;
export type Critere = (typeof CRITERES)[number];

/** What one looks for among the needs; an empty string asks for nothing. */
export type FiltreDeBesoins = Readonly<Record<Critere | 'texte', string>>;

/** Every state; nothing said shows those that are still followed. */
export const TOUS_LES_ETATS = 'tous';

/** Their words in an address. */
const MOTS = {
  texte: 'q',
  etat: 'etat',
  thematique: 'theme',
  commune: 'commune',
  public: 'public',
  origine: 'origine',
} as const satisfies Record<keyof FiltreDeBesoins, string>;
const CHAMPS = Object.keys(MOTS) as (keyof FiltreDeBesoins)[];

/** Longest value read from an address. */
const LONGUEUR = 200;

export function lireFiltre(requete: string): FiltreDeBesoins {
  const lus = new URLSearchParams(requete);
  return Object.fromEntries(
    CHAMPS.map((champ) => [champ, (lus.get(MOTS[champ]) ?? '').slice(0, LONGUEUR)]),
  ) as FiltreDeBesoins;
}

/** An address is kept and passed on: the number or the mail of someone, that one searches by, is not written in it. */
export function direFiltre(filtre: FiltreDeBesoins): string {
  const propre = { ...filtre, texte: lireCoordonnees(filtre.texte).reste };
  return new URLSearchParams(
    CHAMPS.flatMap((champ): [string, string][] => (propre[champ] === '' ? [] : [[MOTS[champ], propre[champ]]])),
  ).toString();
}

export const neFiltreRien = (filtre: FiltreDeBesoins): boolean => CHAMPS.every((champ) => filtre[champ].trim() === '');

const VALEUR = {
  etat: (b) => b.etat,
  thematique: (b) => b.thematique,
  commune: (b) => b.communeInsee,
  public: (b) => b.public,
  origine: (b) => b.origine,
} as const satisfies Record<Critere, (b: Besoin) => string | undefined>;

const SUIVIS: readonly EtatDeBesoin[] = ETATS_DE_BESOIN.filter((etat) => etat !== 'Clos');

/** Those that answer all that is asked, in their order. Those that are closed are shown when they are asked for. */
export function filtrerBesoins<B extends Besoin>(besoins: readonly B[], f: FiltreDeBesoins): readonly B[] {
  const mots = sansAccents(f.texte)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return besoins.filter(
    (b) =>
      CRITERES.every((critere) => (critere === 'etat' ? estDansLEtat(b, f.etat) : repond(b, critere, f[critere]))) &&
      contientTous(b, mots),
  );
}

const repond = (b: Besoin, critere: Critere, voulue: string): boolean => voulue === '' || VALEUR[critere](b) === voulue;

const estDansLEtat = (b: Besoin, voulu: string): boolean =>
  voulu === TOUS_LES_ETATS || (voulu === '' ? SUIVIS.includes(b.etat) : b.etat === voulu);

function contientTous(b: Besoin, mots: readonly string[]): boolean {
  if (mots.length === 0) return true;
  const dit = sansAccents([b.intitule, b.precisions, b.thematique, b.public].filter(Boolean).join(' '));
  return mots.every((mot) => dit.includes(mot));
}

/** The values that these needs hold for a criterion, in their order. */
export const valeursTenues = (besoins: readonly Besoin[], critere: Critere): readonly string[] =>
  [...new Set(besoins.flatMap((b) => VALEUR[critere](b) ?? []))].toSorted((a, b) => a.localeCompare(b, 'fr'));

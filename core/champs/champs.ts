import type { SectionDeFiche } from '../vocabulaires/structures.ts';
import type { ChampDeFiche } from './champ-de-fiche.ts';
import { CHAMPS_DE_FICHE } from './fiche.ts';
import type { Qui } from './table.ts';

type Champs = typeof CHAMPS_DE_FICHE;
export type ChampSaisi = keyof Champs;

const rangee = (champ: ChampSaisi): ChampDeFiche => CHAMPS_DE_FICHE[champ];

/** What the coordination types on a fiche, in the order of its form. The rest is worked out. */
export const CHAMPS_SAISIS = Object.keys(CHAMPS_DE_FICHE) as ChampSaisi[];
export const estSaisi = (champ: string): champ is ChampSaisi => champ in CHAMPS_DE_FICHE;

/** What its structure corrects, by its account or by a link, and what others propose. */
export type ChampCorrigeable = Qui<Champs, { readonly section: SectionDeFiche }>;
export const estCorrigeable = (champ: string): champ is ChampCorrigeable =>
  estSaisi(champ) && rangee(champ).section !== undefined;
export const CHAMPS_CORRIGEABLES = CHAMPS_SAISIS.filter(estCorrigeable);

/** What each section of a fiche holds, in the order shown. The contacts are rows of their own list. */
export const champsDeSection = (section: SectionDeFiche): readonly ChampCorrigeable[] =>
  CHAMPS_CORRIGEABLES.filter((champ) => rangee(champ).section === section);

/**
 * Fields whose readers the coordination chooses. The name, the type and the commune are always read: without them there
 * is no fiche.
 */
export type ChampAVisibilite = Qui<Champs, { readonly lecteurs: 'à choisir' }>;
const estAVisibilite = (champ: ChampSaisi): champ is ChampAVisibilite => rangee(champ).lecteurs === 'à choisir';
export const CHAMPS_A_VISIBILITE = CHAMPS_SAISIS.filter(estAVisibilite);

/**
 * What says what a structure does and for whom, and nothing by which a person is reached: what a public annuaire holds
 * when nothing else is decided.
 */
export const CHAMPS_PUBLICS_PAR_DEFAUT = CHAMPS_A_VISIBILITE.filter((champ) => rangee(champ).publicParDefaut === true);

/** What leaves the annuaire, by whatever format. */
export type ChampSortant = Qui<Champs, { readonly largeur: number }>;
const estSortant = (champ: ChampSaisi): champ is ChampSortant => rangee(champ).largeur !== undefined;
export const CHAMPS_SORTANTS = CHAMPS_SAISIS.filter(estSortant);

/** What a file may bring in. */
export type ChampEntrant = Qui<Champs, { readonly titres: string }>;
const estEntrant = (champ: ChampSaisi): champ is ChampEntrant => rangee(champ).titres !== undefined;
export const CHAMPS_ENTRANTS = CHAMPS_SAISIS.filter(estEntrant);

/** What heads a field in a list or in a file. */
export const enteteDe = (champ: ChampSaisi): string => rangee(champ).entete ?? rangee(champ).libelle;

/** What the list of the structures takes from the row of a field. */
export function colonneDe(champ: ChampSaisi): {
  readonly label: string;
  readonly help?: string;
  readonly maxLength?: number;
} {
  const { aide, longueur } = rangee(champ);
  return {
    label: enteteDe(champ),
    ...(aide === undefined ? {} : { help: aide }),
    ...(longueur === undefined ? {} : { maxLength: longueur }),
  };
}

import type { Comptage } from '../lists/comptages.list.ts';
import { codeEnVigueur } from '../territoire/cog.ts';
import type { Commune } from '../territoire/territoire.ts';
import { type SEXES_DU_PUBLIC, SITUATIONS_DU_PUBLIC, TRANCHES_D_AGE } from '../vocabulaires/rencontres.ts';

/** By what the public is broken down. */
export const DIMENSIONS = ['age', 'commune', 'situation', 'sexe', 'venue'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

type Compte = Pick<
  Comptage,
  'communeInsee' | 'trancheAge' | 'situation' | 'sexe' | 'premiereVenue' | 'venueDite' | 'nombre'
>;

/** One way of breaking down: its answers, and after them « nobody asked, or no answer ». */
export interface Decoupe {
  readonly dimension: Dimension;
  /** In the order in which they are shown; the last is for those of whom it is not known. */
  readonly libelles: readonly string[];
  /** Of which of them the absence is worth saying: what people are asked for, not « elsewhere ». */
  readonly attendus: readonly boolean[];
  /** People of the place, where it is one. */
  readonly habitants: readonly (number | undefined)[];
  readonly rangDe: (c: Compte) => number;
}

const NON_DIT = 'Non précisé';
const AILLEURS = 'Une autre commune';
const AUTRE_SITUATION = 'Une autre situation';
const VENUES = ['Première fois', 'Déjà venue'] as const;
const SEXES = { Femme: 'Femmes', Homme: 'Hommes' } as const satisfies Record<(typeof SEXES_DU_PUBLIC)[number], string>;

const nue = (mot: string): string => mot.trim().toLocaleLowerCase('fr');

/** A closed list of answers, what else was written, and those of whom nothing is known. */
function parMots(
  dimension: Dimension,
  mots: readonly string[],
  lire: (c: Compte) => string | undefined,
  autre?: string,
): Decoupe {
  const rangs = new Map(mots.map((mot, i) => [nue(mot), i] as const));
  const libelles = [...mots, ...(autre === undefined ? [] : [autre]), NON_DIT];
  return {
    dimension,
    libelles,
    attendus: libelles.map((_, i) => i < mots.length),
    habitants: libelles.map(() => undefined),
    rangDe: (c) => {
      const lu = lire(c);
      if (lu === undefined || lu.trim() === '') return libelles.length - 1;
      return rangs.get(nue(lu)) ?? (autre === undefined ? libelles.length - 1 : mots.length);
    },
  };
}

function parCommune(communes: readonly Commune[]): Decoupe {
  const rangees = communes.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  const rangs = new Map(rangees.map((c, i) => [c.insee, i] as const));
  return {
    dimension: 'commune',
    libelles: [...rangees.map((c) => c.nom), AILLEURS, NON_DIT],
    attendus: [...rangees.map(() => true), false, false],
    habitants: [...rangees.map((c) => c.population), undefined, undefined],
    // A count keeps the code of its day: the commune may have been merged since.
    rangDe: ({ communeInsee: insee }) =>
      insee === undefined
        ? rangees.length + 1
        : (rangs.get(insee) ?? rangs.get(codeEnVigueur(insee) ?? '') ?? rangees.length),
  };
}

export const decoupesDe = (communes: readonly Commune[]): Readonly<Record<Dimension, Decoupe>> => ({
  age: parMots(
    'age',
    TRANCHES_D_AGE.filter((t) => t !== NON_DIT),
    (c) => c.trancheAge,
  ),
  commune: parCommune(communes),
  situation: parMots('situation', SITUATIONS_DU_PUBLIC, (c) => c.situation, AUTRE_SITUATION),
  sexe: parMots('sexe', Object.values(SEXES), (c) => (c.sexe === undefined ? undefined : SEXES[c.sexe])),
  venue: parMots('venue', VENUES, (c) =>
    c.venueDite || c.premiereVenue ? VENUES[c.premiereVenue ? 0 : 1] : undefined,
  ),
});

import { instantDe } from './dates.ts';
import { secondesDe } from './durees.ts';
import { estExterne, lireNom } from './noms.ts';
import type { Blocs } from './tableau.ts';

/** A row of a participant, or of a coming and going. Instants in seconds since 1970. */
export interface Passage {
  readonly nom: string;
  readonly organisme?: string;
  readonly courriel?: string;
  readonly telephone?: string;
  /** As the report states it; what separates the two instants otherwise. */
  readonly secondes?: number;
  readonly arrivee?: number;
  readonly depart?: number;
  readonly externe: boolean;
  /** One coming and going among those of a person, not the sum of them. */
  readonly detail: boolean;
}

const COURRIEL = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/u;
/** The account of a guest in the tenant holds the address of the guest: `camille_asso.example#EXT#@cc.onmicrosoft.com`. */
const COMPTE_INVITE = /^(.+)_([^_@]+\.[^_@]+)#EXT#(?:@.*)?$/iu;

function adresseDe(cellule: string): string | undefined {
  const [, local, domaine] = COMPTE_INVITE.exec(cellule) ?? [];
  const adresse = local === undefined ? cellule : `${local}@${domaine}`;
  return COURRIEL.test(adresse) ? adresse.toLowerCase() : undefined;
}

/** Everyone that the blocks of a report name. `jour`: that of the rencontre, which settles the order of day and month. */
export const passagesDe = (blocs: Blocs, jour: string | undefined): readonly Passage[] => [
  ...passages(blocs.participants, blocs.numerote, false, jour),
  ...passages(blocs.activites, blocs.numerote, true, jour),
];

/**
 * Reads the rows of a block, headings left out. The name is the first column; the address is the first cell shaped like one, the instants the first two,
 * the duration the first cell shaped like one after the name. Without numbered sections, a row with neither address nor duration is a heading.
 */
function passages(
  lignes: readonly (readonly string[])[],
  numerote: boolean,
  detail: boolean,
  jour: string | undefined,
): readonly Passage[] {
  return lignes.flatMap((ligne, rang) => {
    const lu = passage(ligne, detail, jour);
    const entete = numerote ? rang === 0 && !parle(lu) : lu.courriel === undefined && lu.secondes === undefined;
    return entete || (ligne[0] ?? '') === '' ? [] : [lu];
  });
}

/** Does this row say more than a name? */
export const parle = (p: Passage): boolean =>
  p.courriel !== undefined || p.secondes !== undefined || p.arrivee !== undefined;

function passage([nom = '', ...reste]: readonly string[], detail: boolean, jour: string | undefined): Passage {
  const courriel = [...reste, nom].flatMap((c) => adresseDe(c) ?? [])[0];
  const [arrivee, depart] = reste.flatMap((c) => secondesDepuis1970(instantDe(c, jour)) ?? []);
  const entre = arrivee === undefined || depart === undefined || depart < arrivee ? undefined : depart - arrivee;
  const secondes = reste.map(secondesDe).find((s) => s !== undefined) ?? entre;
  return {
    ...lireNom(nom),
    ...(courriel === undefined ? {} : { courriel }),
    ...(secondes === undefined ? {} : { secondes }),
    ...(arrivee === undefined ? {} : { arrivee }),
    ...(depart === undefined ? {} : { depart }),
    externe: estExterne(nom),
    detail,
  };
}

const secondesDepuis1970 = (instant: string | undefined): number | undefined =>
  instant === undefined ? undefined : Date.parse(instant) / 1000;

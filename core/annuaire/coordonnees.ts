import { courrielNet } from '../champs/nettoyages.ts';
import type { Structure } from '../lists/structures.list.ts';
import { telephoneE164, telephoneLisible, telephoneNational } from '../textes/telephone.ts';

/** A number or an address by which someone is found: « who called me? ». */
export interface Coordonnee {
  /** In words, with what it is. */
  readonly dite: string;
  /** The same however it is written. */
  readonly cle: string;
}

/** Prefixes that replace the first 0 of a number: France and its overseas départements. */
const INDICATIFS = /^\+(?:33|590|594|596|262)(?=\d)/;

/** A telephone, whole or not: « +33 (0)5 57 », « 0033557 » and « 05.57 » are the same beginning. */
function cleDeTelephone(ecrit: string): string {
  const numero = telephoneE164(ecrit.replace(/\(0\)/g, '').replace(/[^\d+]/g, ''));
  const debut = numero
    .replace(/^00/, '+')
    .replace(/^\+330/, '+33')
    .replace(/^\+508(?=\d)/, '0508');
  return telephoneNational(numero) ?? debut.replace(INDICATIFS, '0');
}

const FORMES = {
  telephone: { libelle: 'téléphone', dire: telephoneLisible, cle: cleDeTelephone },
  courriel: { libelle: 'courriel', dire: (v) => v, cle: courrielNet },
  siret: { libelle: 'SIRET', dire: (v) => v, cle: (v) => v.replace(/\D/g, '') },
} as const satisfies Record<
  string,
  { readonly libelle: string; readonly dire: (valeur: string) => string; readonly cle: (ecrit: string) => string }
>;

type Genre = keyof typeof FORMES;
export const GENRES_DE_COORDONNEES = Object.keys(FORMES) as readonly Genre[];

/** Those of a fiche, or of a person of it who is then named. */
export const coordonneesDe = (valeurs: Partial<Pick<Structure, Genre>>, personne?: string): readonly Coordonnee[] =>
  GENRES_DE_COORDONNEES.flatMap((genre) => {
    const valeur = valeurs[genre];
    if (valeur === undefined) return [];
    const { libelle, dire, cle } = FORMES[genre];
    const dite = `${libelle} : ${dire(valeur)}${personne === undefined ? '' : `, ${personne}`}`;
    return [{ dite, cle: `${genre} ${cle(valeur)}` }];
  });

export const commence = ({ cle }: Coordonnee, debuts: readonly string[]): boolean =>
  debuts.some((debut) => cle.startsWith(debut));

/** A coordinate in a search, as it is written, and the beginnings of the keys that answer it. */
export interface CoordonneeDite {
  readonly ecrite: string;
  readonly debuts: readonly string[];
}

const ADRESSE = /[^\s,;<>()]+@[^\s,;<>()]*/gu;
/** Six figures at least, with what one puts between them. */
const NUMERO = /(?<![\p{L}\p{N}])[+(]?\d(?:[\s./_()\-\u2010-\u2015]*\d){5,}(?![\p{L}\p{N}])/gu;

/** « 11-16 ans » and « 2026 » are no numbers: a telephone begins with 0, 00 or +, a SIREN or a SIRET has nine figures or more. */
function debutsDe(ecrit: string): readonly string[] {
  const chiffres = ecrit.replace(/\D/g, '');
  const telephone = /^(?:\+|00[1-9]|0[1-9])/.test(ecrit.replace(/[^\d+]/g, ''));
  const siret = chiffres.length >= 9 && chiffres.length <= 14 && /^[\d\s]+$/u.test(ecrit);
  return [...(telephone ? [`telephone ${cleDeTelephone(ecrit)}`] : []), ...(siret ? [`siret ${chiffres}`] : [])];
}

/** The coordinates that a search holds, and what else it says. */
export function lireCoordonnees(texte: string): {
  readonly dites: readonly CoordonneeDite[];
  readonly reste: string;
} {
  const dites: CoordonneeDite[] = [];
  const retenir = (ecrite: string, debuts: readonly string[]): string => {
    if (debuts.length === 0) return ecrite;
    dites.push({ ecrite: ecrite.trim(), debuts });
    return ' ';
  };
  const reste = texte
    .replace(ADRESSE, (ecrite) => retenir(ecrite, [`courriel ${FORMES.courriel.cle(ecrite)}`]))
    .replace(NUMERO, (ecrit) => retenir(ecrit, debutsDe(ecrit)));
  return { dites, reste };
}

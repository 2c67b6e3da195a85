import type { Financement } from '../lists/financements.list.ts';
import { sansAccents } from '../textes/sans-accents.ts';
import { direHeures, direMontant, enCentimes } from './montant.ts';

/** A line of the budget of an action. Every amount is in whole cents; what nobody has said is left out. */
export interface LigneDeBudget {
  readonly id: string;
  /** Of its row: what a correction is made on. */
  readonly eTag: string;
  /** The fiche; undefined when it was taken away. */
  readonly fiche: string | undefined;
  /** An organisation; of valued time, who gives it. */
  readonly financeur: string;
  readonly annee: string;
  readonly objet: string | undefined;
  readonly demande: number | undefined;
  readonly accorde: number | undefined;
  readonly verse: number | undefined;
  /** Of valued time. */
  readonly temps: TempsValorise | undefined;
}

/** Hours given, what one is worth in cents, and what they are worth together, rounded to the cent. */
export interface TempsValorise {
  readonly heures: number;
  readonly horaire: number;
  readonly valeur: number;
}

/** What hours are worth: in hundredths of an hour, so that no cent is lost on the way. */
const valeurDuTemps = (heures: number, horaire: number): number =>
  Math.round((Math.round(heures * 100) * horaire) / 100);

const centimes = (euros: number | undefined): number | undefined =>
  euros === undefined ? undefined : enCentimes(euros);

export function lireLigne(f: Financement): LigneDeBudget {
  const estDuTemps = f.nature === 'Temps valorisé';
  const horaire = enCentimes(f.valeurHoraire ?? 0);
  return {
    id: f.id,
    eTag: f.eTag,
    fiche: f.ficheAction,
    financeur: f.financeur,
    annee: f.annee,
    objet: f.objet,
    demande: estDuTemps ? undefined : centimes(f.demande),
    accorde: estDuTemps ? undefined : centimes(f.accorde),
    verse: estDuTemps ? undefined : centimes(f.verse),
    temps: estDuTemps ? { heures: f.heures ?? 0, horaire, valeur: valeurDuTemps(f.heures ?? 0, horaire) } : undefined,
  };
}

/** Two spellings of the same funder. */
export const cleDeFinanceur = (nom: string): string =>
  sansAccents(nom)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const estDe = (financeur: string, ligne: LigneDeBudget): boolean =>
  cleDeFinanceur(ligne.financeur) === cleDeFinanceur(financeur);

/** « 120 h à 18,50 € » */
export const direTemps = ({ heures, horaire }: TempsValorise): string =>
  `${direHeures(heures)} à ${direMontant(horaire)}`;

/** The latest year first, then by funder. */
export const parAnneePuisFinanceur = (a: LigneDeBudget, b: LigneDeBudget): number =>
  b.annee.localeCompare(a.annee) ||
  a.financeur.localeCompare(b.financeur, 'fr') ||
  Number(a.temps !== undefined) - Number(b.temps !== undefined);

import { cleDeFinanceur, type LigneDeBudget } from './ligne.ts';
import { direMontant } from './montant.ts';

/** Sums in whole cents. What is asked and not answered yet counts in what is asked only. */
export interface TotalDeBudget {
  readonly demande: number;
  readonly accorde: number;
  readonly verse: number;
  /** What valued time is worth. */
  readonly temps: number;
}

export interface TotalNomme extends TotalDeBudget {
  readonly nom: string;
}

export const totalDe = (lignes: readonly LigneDeBudget[]): TotalDeBudget => ({
  demande: somme(lignes, (l) => l.demande),
  accorde: somme(lignes, (l) => l.accorde),
  verse: somme(lignes, (l) => l.verse),
  temps: somme(lignes, (l) => l.temps?.valeur),
});

const somme = (lignes: readonly LigneDeBudget[], de: (l: LigneDeBudget) => number | undefined): number =>
  lignes.reduce((n, l) => n + (de(l) ?? 0), 0);

/** By funder, under the first spelling met, in alphabetical order. */
export const parFinanceur = (lignes: readonly LigneDeBudget[]): readonly TotalNomme[] =>
  groupes(
    lignes,
    ({ financeur }) => cleDeFinanceur(financeur),
    ({ financeur }) => financeur,
  ).toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));

/** By year, the first one first. */
export const parAnnee = (lignes: readonly LigneDeBudget[]): readonly TotalNomme[] =>
  groupes(
    lignes,
    ({ annee }) => annee,
    ({ annee }) => annee,
  ).toSorted((a, b) => a.nom.localeCompare(b.nom));

function groupes(
  lignes: readonly LigneDeBudget[],
  cleDe: (l: LigneDeBudget) => string,
  nomDe: (l: LigneDeBudget) => string,
): readonly TotalNomme[] {
  const siennes = new Map<string, LigneDeBudget[]>();
  for (const ligne of lignes) siennes.set(cleDe(ligne), [...(siennes.get(cleDe(ligne)) ?? []), ligne]);
  return [...siennes.values()].map((g) => ({ nom: g[0] === undefined ? '' : nomDe(g[0]), ...totalDe(g) }));
}

/** Of how many of these actions a line of budget is known. */
export function couvertureDuBudget(fiches: readonly string[], lignes: readonly LigneDeBudget[]) {
  const connues = new Set(lignes.map(({ fiche }) => fiche));
  return { avec: fiches.filter((id) => connues.has(id)).length, sur: fiches.length };
}

/** « 3 actions sur 8 ont un budget » */
export const direCouverture = ({ avec, sur }: ReturnType<typeof couvertureDuBudget>): string =>
  `${avec} action${avec < 2 ? '' : 's'} sur ${sur} ${avec < 2 ? 'a' : 'ont'} un budget`;

/** « 12 000 € demandés, 9 000 € accordés, 4 500 € versés, 1 200 € de temps valorisé »; empty when there is nothing. */
export const direTotal = ({ demande, accorde, verse, temps }: TotalDeBudget): string =>
  [
    ...(demande === 0 ? [] : [`${direMontant(demande)} demandés`]),
    ...(accorde === 0 ? [] : [`${direMontant(accorde)} accordés`]),
    ...(verse === 0 ? [] : [`${direMontant(verse)} versés`]),
    ...(temps === 0 ? [] : [`${direMontant(temps)} de temps valorisé`]),
  ].join(', ');

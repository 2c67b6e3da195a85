import { direConstat, type LigneDApercu } from './apercu.ts';
import { type Constat, estPerdu } from './constat.ts';
import type { LignePlanifiee } from './planifier-structures.ts';

/** What the API answers of a line that was sent. */
export interface IssueDeLigne {
  readonly numero: number;
  readonly sort: 'creee' | 'modifiee' | 'inchangee' | 'a-trancher' | 'laissee' | 'en-erreur';
  readonly message?: string;
}

export const SORTS_FINAUX = [
  'creee',
  'modifiee',
  'inchangee',
  'a-trancher',
  'laissee',
  'refusee',
  'en-erreur',
  'non-envoyee',
] as const;
export type SortFinal = (typeof SORTS_FINAUX)[number];

/** A line that did not come in, or not whole, and why. */
export interface Manque {
  readonly numero: number;
  readonly nom?: string;
  readonly phrases: readonly string[];
  /** It is in the file of the lines to correct; a line left aside on purpose is not. */
  readonly aCorriger: boolean;
}

export interface RapportDImport {
  readonly comptes: Readonly<Record<SortFinal, number>>;
  readonly manques: readonly Manque[];
  /** Values that were put right on the way, or came in and are to be verified. */
  readonly reparees: readonly Constat[];
  /** All that the file of lines to correct must tell. */
  readonly constats: readonly Constat[];
}

/** What came in, what did not, and why, once the lines were sent; those without an answer were not. */
export function dresserRapport(lignes: readonly LigneDApercu[], issues: readonly IssueDeLigne[]): RapportDImport {
  const parNumero = new Map(issues.map((i) => [i.numero, i]));
  const comptes = Object.fromEntries(SORTS_FINAUX.map((s) => [s, 0])) as Record<SortFinal, number>;
  const manques: Manque[] = [];
  const constats: Constat[] = [];
  for (const ligne of lignes) {
    const { numero, planifiee } = ligne;
    const issue = parNumero.get(numero);
    const sort = sortFinal(planifiee, issue);
    comptes[sort] += 1;
    constats.push(...ligne.constats);
    if (estRestee(sort) && issue?.message !== undefined)
      constats.push({ ligne: numero, colonne: 'Import', gravite: 'ligne refusée', message: issue.message });
    const phrases = [...ligne.constats.filter(estPerdu).map(direConstat), ...direRefus(numero, planifiee, issue)];
    const aCorriger = estRestee(sort) || ligne.constats.some(estPerdu);
    if (phrases.length > 0)
      manques.push({ numero, ...(planifiee === undefined ? {} : { nom: planifiee.nom }), phrases, aCorriger });
  }
  return { comptes, manques, constats, reparees: constats.filter((c) => !estPerdu(c)) };
}

const estRestee = (sort: SortFinal): boolean => sort === 'en-erreur' || sort === 'a-trancher';

/** A line sent again after a cut is found unchanged: it did come in by this import. */
function sortFinal(planifiee: LignePlanifiee | undefined, issue: IssueDeLigne | undefined): SortFinal {
  if (planifiee === undefined) return 'refusee';
  if (planifiee.sort !== 'creer' && planifiee.sort !== 'modifier') return planifiee.sort;
  if (issue === undefined) return 'non-envoyee';
  if (issue.sort !== 'creee' && issue.sort !== 'modifiee' && issue.sort !== 'inchangee') return issue.sort;
  return planifiee.sort === 'creer' ? 'creee' : 'modifiee';
}

function direRefus(
  numero: number,
  planifiee: LignePlanifiee | undefined,
  issue: IssueDeLigne | undefined,
): readonly string[] {
  if (issue?.message !== undefined) return [`ligne ${numero} : ${issue.message}`];
  if (planifiee?.sort === 'laissee') return [`ligne ${numero}, laissée de côté : ${planifiee.motif}`];
  if (planifiee?.sort !== 'a-trancher') return [];
  const { nom, raisons } = planifiee.semblable;
  return [`ligne ${numero}, à trancher : ressemble à « ${nom} » (${raisons.join(', ')})`];
}

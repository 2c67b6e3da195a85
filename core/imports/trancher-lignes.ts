import type { Structure } from '../lists/structures.list.ts';
import {
  comparer,
  type Decision,
  dejaPrise,
  type Garder,
  LAISSEE_A_LA_MAIN,
  type LignePlanifiee,
  type Listes,
  memeQueLaLigne,
} from './planifier-structures.ts';
import type { LigneLue } from './structures.ts';

export interface DemandeATrancher {
  /** As planned without any decision, corrections of the annuaire kept. */
  readonly plan: readonly LignePlanifiee[];
  readonly lignes: readonly LigneLue[];
  readonly existantes: readonly Structure[];
  /** By number of line. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly garder: Garder;
  readonly listes: Listes;
  readonly signature: { readonly par: string; readonly le: string };
}

/** What the decisions make of a plan, as if it were planned anew with them, without looking for duplicates again: it follows the hand. */
export function trancherLignes(d: DemandeATrancher): readonly LignePlanifiee[] {
  const lues = new Map(d.lignes.map((l) => [l.numero, l.structure]));
  const fiches = new Map(d.existantes.map((s) => [s.id, s]));
  const trancher = (planifiee: LignePlanifiee): LignePlanifiee => {
    const { numero, nom } = planifiee;
    const decision = d.decisions[numero];
    const structure = lues.get(numero);
    if (structure === undefined) return planifiee;
    const ligne = { numero, nom };
    if (planifiee.sort === 'laissee' && planifiee.id === undefined) return planifiee;
    if (decision?.doublon === 'laisser') return { ...ligne, sort: 'laissee', motif: LAISSEE_A_LA_MAIN };
    if (planifiee.sort === 'creer') return planifiee;
    if (planifiee.sort !== 'a-trancher') {
      const fiche = fiches.get(planifiee.id ?? '');
      const commePlanifiee = d.listes === 'ajouter' && decision?.champsRefuses === undefined;
      const rienATrancher =
        commePlanifiee && planifiee.sort !== 'laissee' && !planifiee.differences.some((x) => x.protege);
      return fiche === undefined || rienATrancher
        ? planifiee
        : { ...ligne, ...comparer(structure, fiche, d, decision) };
    }
    if (decision?.doublon === 'autre') return { ...ligne, sort: 'creer', structure };
    if (decision?.doublon !== 'meme') return planifiee;
    const fiche = fiches.get(planifiee.semblable.id ?? '');
    return fiche === undefined
      ? { ...ligne, sort: 'laissee', motif: memeQueLaLigne(planifiee.semblable.ligne ?? numero) }
      : { ...ligne, ...comparer(structure, fiche, d, decision, { diteLaMeme: true }) };
  };
  const prises = new Map<string, number>();
  return d.plan.map((planifiee) => {
    const tranchee = trancher(planifiee);
    if (tranchee.sort !== 'modifier' && tranchee.sort !== 'inchangee') return tranchee;
    const deja = prises.get(tranchee.id);
    const { numero, nom, id } = tranchee;
    if (deja !== undefined) return { numero, nom, sort: 'laissee', motif: dejaPrise(deja), id };
    prises.set(tranchee.id, tranchee.numero);
    return tranchee;
  });
}

import { PARTIES_CONNUES, type PartieDeModele } from '../../../core/bilan/modele.ts';

/** A part in the form: those that are not shown stand at the end of their group, to be taken up. */
export interface LigneDeModele {
  readonly cle: string;
  readonly usuel: string;
  readonly titre: string;
  readonly montree: boolean;
}

export type Groupe = 'sections' | 'actions';

const groupeDe = (cle: string): Groupe => (cle.includes('.') ? 'actions' : 'sections');

/** The lines of a form, from the parts of a template; without it, all of the usual bilan. Fields of an action that a template does not name are all shown. */
export function lignesDe(parties: readonly PartieDeModele[] | undefined): readonly LigneDeModele[] {
  const montrees = parties ?? PARTIES_CONNUES.map(({ cle }) => ({ cle }));
  const tousLesChamps = !montrees.some(({ cle }) => groupeDe(cle) === 'actions');
  const rang = (cle: string): number => {
    const lu = montrees.findIndex((p) => p.cle === cle);
    return lu < 0 ? montrees.length : lu;
  };
  return PARTIES_CONNUES.map(({ cle, titre: usuel }) => {
    const partie: PartieDeModele | undefined = montrees.find((p) => p.cle === cle);
    const montree = partie !== undefined || (tousLesChamps && groupeDe(cle) === 'actions');
    return { cle, usuel, titre: partie?.titre ?? '', montree };
  }).toSorted((a, b) => rang(a.cle) - rang(b.cle));
}

export const duGroupe = (lignes: readonly LigneDeModele[], groupe: Groupe): readonly LigneDeModele[] =>
  lignes.filter(({ cle }) => groupeDe(cle) === groupe);

/** A line before the one that it follows in its group; the first stays where it is. */
export function monter(lignes: readonly LigneDeModele[], cle: string): readonly LigneDeModele[] {
  const siennes = duGroupe(lignes, groupeDe(cle));
  const avant = siennes[siennes.findIndex((l) => l.cle === cle) - 1];
  const ligne = siennes.find((l) => l.cle === cle);
  if (avant === undefined || ligne === undefined) return lignes;
  return lignes.flatMap((l) => (l.cle === avant.cle ? [ligne, avant] : l.cle === cle ? [] : [l]));
}

/** What is sent: the parts shown, in their order, each under its title where it has one of its own. */
export const partiesDe = (lignes: readonly LigneDeModele[]): readonly PartieDeModele[] =>
  [...duGroupe(lignes, 'sections'), ...duGroupe(lignes, 'actions')]
    .filter(({ montree }) => montree)
    .map(({ cle, titre }) => ({ cle, ...(titre.trim() === '' ? {} : { titre: titre.trim() }) }));

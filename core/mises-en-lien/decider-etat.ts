import type { EtatDeMiseEnLien, Issue, Pertinence } from '../vocabulaires/mises-en-lien.ts';

type Dite = Issue | 'Rien';

/**
 * What is known from what each side says: rows by the structure that asks, columns by the one that it was sent to.
 * One answer is enough; a final one outweighs « En cours »; a refusal says more than « Pas eu lieu ». When one side says that it happened and
 * the other that it did not, nothing is decided: « À clarifier », for the coordination to phone, and out of the success rate.
 */
const TABLE = {
  Rien: {
    Rien: 'Envoyée',
    'En cours': 'En cours',
    Aboutie: 'Aboutie',
    Refusée: 'Refusée',
    'Pas eu lieu': 'Pas eu lieu',
  },
  'En cours': {
    Rien: 'En cours',
    'En cours': 'En cours',
    Aboutie: 'Aboutie',
    Refusée: 'Refusée',
    'Pas eu lieu': 'Pas eu lieu',
  },
  Aboutie: {
    Rien: 'Aboutie',
    'En cours': 'Aboutie',
    Aboutie: 'Aboutie',
    Refusée: 'À clarifier',
    'Pas eu lieu': 'À clarifier',
  },
  Refusée: {
    Rien: 'Refusée',
    'En cours': 'Refusée',
    Aboutie: 'À clarifier',
    Refusée: 'Refusée',
    'Pas eu lieu': 'Refusée',
  },
  'Pas eu lieu': {
    Rien: 'Pas eu lieu',
    'En cours': 'Pas eu lieu',
    Aboutie: 'À clarifier',
    Refusée: 'Refusée',
    'Pas eu lieu': 'Pas eu lieu',
  },
} as const satisfies Record<Dite, Record<Dite, EtatDeMiseEnLien>>;

export const deciderEtat = (demandeur: Issue | undefined, destinataire: Issue | undefined): EtatDeMiseEnLien =>
  TABLE[demandeur ?? 'Rien'][destinataire ?? 'Rien'];

/** The one opinion given, or the common one; two that differ make « En partie ». */
export const deciderPertinence = (a: Pertinence | undefined, b: Pertinence | undefined): Pertinence | undefined =>
  a === undefined || b === undefined || a === b ? (a ?? b) : 'En partie';

/** States that say what has become of it: the ones that a rate counts. */
export const ISSUES_CONNUES: readonly EtatDeMiseEnLien[] = ['Aboutie', 'Refusée', 'Pas eu lieu'];

/** Was it made: left, or to leave? One given up before it left is counted nowhere. */
export const estFaite = ({ etat }: { readonly etat: EtatDeMiseEnLien }): boolean => etat !== 'Annulée';

/** States after which nothing more is asked. */
export const estClose = (etat: EtatDeMiseEnLien): boolean =>
  ISSUES_CONNUES.includes(etat) || etat === 'Sans réponse' || etat === 'Annulée';

import { type Refus, type Resultat, refuser } from '../contrats/erreur.ts';
import type { EtatDeRencontre } from '../vocabulaires/rencontres.ts';

/** From each state, the states that a command may give. Held and cancelled are ends: what follows is a new rencontre. */
export const TRANSITIONS = {
  Brouillon: ['À planifier', 'Annulée'],
  'À planifier': ['Planifiée', 'Tenue', 'Annulée'],
  Planifiée: ['Tenue', 'Annulée'],
  Tenue: [],
  Annulée: [],
} as const satisfies Record<EtatDeRencontre, readonly EtatDeRencontre[]>;

const POURQUOI = {
  Brouillon: 'Cette rencontre est encore un brouillon : complétez sa date et ses invités d’abord.',
  'À planifier': 'Cette rencontre n’est pas encore planifiée.',
  Planifiée: 'Cette rencontre est déjà planifiée.',
  Tenue: 'Cette rencontre a eu lieu : elle ne change plus. Créez une nouvelle rencontre.',
  Annulée: 'Cette rencontre est annulée : elle ne change plus. Créez une nouvelle rencontre.',
} as const satisfies Record<EtatDeRencontre, string>;

/** The refusal of a change of state, with its reason, or nothing when it is allowed. */
export function refusDePasser(de: EtatDeRencontre, vers: EtatDeRencontre): Refus | undefined {
  const permis: readonly EtatDeRencontre[] = TRANSITIONS[de];
  if (permis.includes(vers)) return undefined;
  return { code: 'regle-metier', message: POURQUOI[de] };
}

/** The refusal of any change on a rencontre that was cancelled: what would be prepared, counted or decided there would be lost. */
export const refusSiAnnulee = ({ etat }: { readonly etat: EtatDeRencontre }): Resultat<never> | undefined =>
  etat === 'Annulée' ? refuser('regle-metier', POURQUOI.Annulée) : undefined;

/** The refusal of another date, place or title for a rencontre that is over. */
export const refusDeModifier = ({ etat }: { readonly etat: EtatDeRencontre }): Resultat<never> | undefined =>
  etat === 'Tenue' || etat === 'Annulée' ? refuser('regle-metier', POURQUOI[etat]) : undefined;

/** The refusal of a point proposed for a rencontre that is over: no ordre du jour will take it. */
export const refusDeProposer = ({ etat }: { readonly etat: EtatDeRencontre }): Resultat<never> | undefined =>
  etat === 'Tenue' || etat === 'Annulée'
    ? refuser('regle-metier', 'Cette rencontre n’est plus à venir : proposez votre point pour la prochaine.')
    : undefined;

import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Campagne, EtatDeCampagne } from '../lists/campagnes.list.ts';

/** `programmer`: launched before its first day; `commencer`: that day has come. */
export type ActeDeCampagne = 'lancer' | 'programmer' | 'commencer' | 'suspendre' | 'reprendre' | 'clore';

/** What each act makes of each state; nothing where it makes no sense. */
const SUITES = {
  Préparation: { lancer: 'En cours', programmer: 'Programmée', clore: 'Annulée' },
  Programmée: { commencer: 'En cours', clore: 'Annulée' },
  'En cours': { suspendre: 'Suspendue', clore: 'Terminée' },
  Suspendue: { reprendre: 'En cours', clore: 'Terminée' },
  Terminée: {},
  Annulée: {},
} as const satisfies Record<EtatDeCampagne, Partial<Record<ActeDeCampagne, EtatDeCampagne>>>;

/** States in which an act is already done. */
const DEJA = {
  lancer: ['Programmée', 'En cours', 'Suspendue', 'Terminée'],
  programmer: ['Programmée', 'En cours', 'Suspendue', 'Terminée'],
  commencer: ['En cours', 'Suspendue', 'Terminée'],
  suspendre: ['Suspendue'],
  reprendre: ['En cours'],
  clore: ['Terminée', 'Annulée'],
} as const satisfies Record<ActeDeCampagne, readonly EtatDeCampagne[]>;

const POURQUOI = {
  Préparation: 'Cette campagne n’est pas encore lancée.',
  Programmée: 'Cette campagne n’a pas encore commencé : modifiez-la ou abandonnez-la.',
  'En cours': 'Cette campagne est déjà lancée.',
  Suspendue: 'Cette campagne est suspendue : reprenez-la d’abord.',
  Terminée: 'Cette campagne est terminée. Préparez-en une nouvelle.',
  Annulée: 'Cette campagne est annulée. Préparez-en une nouvelle.',
} as const satisfies Record<EtatDeCampagne, string>;

/** The state that an act gives, or that it is already given; a refusal says why not. */
export function passer(
  { etat }: Pick<Campagne, 'etat'>,
  acte: ActeDeCampagne,
): Resultat<{ readonly etat: EtatDeCampagne; readonly dejaFait: boolean }> {
  const deja: readonly EtatDeCampagne[] = DEJA[acte];
  if (deja.includes(etat)) return reussite({ etat, dejaFait: true });
  const suites: Partial<Record<ActeDeCampagne, EtatDeCampagne>> = SUITES[etat];
  const suite = suites[acte];
  return suite === undefined ? refuser('regle-metier', POURQUOI[etat]) : reussite({ etat: suite, dejaFait: false });
}

/** A campaign that people are asked through, or were: calls and mails come back after its end too. */
export const refusSiNonLancee = ({ etat }: Pick<Campagne, 'etat'>): Resultat<never> | undefined =>
  ['Préparation', 'Programmée', 'Annulée'].includes(etat) ? refuser('regle-metier', POURQUOI[etat]) : undefined;

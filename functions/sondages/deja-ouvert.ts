import { refuser } from '../../core/contrats/erreur.ts';

/** One poll at a time, for one rencontre. */
export const DEJA_OUVERT = refuser(
  'conflit',
  'Un sondage est déjà ouvert pour cette rencontre : rafraîchissez la page. Pour en ouvrir un autre, abandonnez-le d’abord.',
);

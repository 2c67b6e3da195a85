import { refuser } from '../../core/contrats/erreur.ts';

/** The row is no longer the one that the person was looking at. */
export const LIGNE_CHANGEE = refuser(
  'conflit',
  'Quelqu’un a modifié cette ligne entre-temps. Rafraîchissez la page, puis recommencez.',
);

import type { Refus, Resultat } from '../../core/contrats/erreur.ts';

/**
 * The row is no longer the one that the person was looking at: seen by us before writing, or by Graph at the writing.
 */
export const REFUS_LIGNE_CHANGEE: Refus = {
  code: 'conflit',
  message: 'Quelqu’un a modifié cette ligne entre-temps. Rafraîchissez la page, puis recommencez.',
};

/** Not there, or nothing of it for whoever asks: the answer is one. */
export const REFUS_LIGNE_ABSENTE: Refus = {
  code: 'introuvable',
  message: 'Cette ligne n’existe pas ou plus. Revenez à la liste et rafraîchissez-la.',
};

export const LIGNE_ABSENTE: Resultat<never> = { ok: false, refus: REFUS_LIGNE_ABSENTE };
export const LIGNE_CHANGEE: Resultat<never> = { ok: false, refus: REFUS_LIGNE_CHANGEE };

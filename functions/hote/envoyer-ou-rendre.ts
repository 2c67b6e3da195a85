import { ErreurGraph } from '../../graph/erreur.ts';
import type { Contexte, CourrielAEnvoyer } from './contexte.ts';

/**
 * Sends a mail that was noted before it left. Where Microsoft 365 is not able to send, nothing left: `rendre` takes the
 * note back, so that the next round sends it, and the refusal is thrown. An answer that is lost keeps the note, the mail
 * may have left; a refused address too, the next round would meet it again.
 */
export async function envoyerOuRendre(
  contexte: Contexte,
  courriel: CourrielAEnvoyer,
  rendre: () => Promise<unknown>,
): Promise<void> {
  try {
    await contexte.envoyer(courriel);
  } catch (erreur) {
    if (erreur instanceof ErreurGraph && erreur.code !== 'indisponible' && erreur.code !== 'requete') await rendre();
    throw erreur;
  }
}

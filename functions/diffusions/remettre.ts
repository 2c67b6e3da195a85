import type { Diffusion } from '../../core/lists/diffusions.list.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import type { Contexte, CourrielAEnvoyer } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/**
 * Sends one mail for one row, once. The row says « En cours » before the mail leaves and « Remise » after: whatever
 * happens between the two leaves a row that is never sent again by itself. Mails whose address is refused are marked;
 * any other refusal is thrown, with the row still to send; a row that another execution holds is left to it.
 */
export async function remettre(
  contexte: Contexte,
  ligne: Diffusion,
  jour: string,
  courriel: CourrielAEnvoyer | undefined,
): Promise<void> {
  const { depots, traces } = contexte;
  if (courriel === undefined) {
    // Nobody there may be written to any more.
    await enregistrerMalgreTout(depots.diffusions, ligne, { etat: 'En erreur' }, (l) => l.etat === 'À envoyer');
    return;
  }
  const reservee = await reserver(contexte, ligne);
  if (reservee === undefined) return;
  try {
    await contexte.envoyer(courriel);
  } catch (erreur) {
    if (!(erreur instanceof ErreurGraph)) throw erreur;
    traces.alerte('courriel', { code: erreur.code, statut: erreur.statut, ligne: ligne.id });
    if (erreur.code === 'indisponible') return;
    // Nothing left. A refused address says so on its row; anything else (rights, throttling) would stop the next mail
    // too, and leaves this one to send.
    const refusee = erreur.code === 'requete';
    await enregistrerMalgreTout(depots.diffusions, reservee, { etat: refusee ? 'En erreur' : 'À envoyer' });
    if (!refusee) throw erreur;
    return;
  }
  await enregistrerMalgreTout(depots.diffusions, reservee, { etat: 'Remise', diffuseeLe: jour });
}

async function reserver({ depots }: Contexte, ligne: Diffusion): Promise<Diffusion | undefined> {
  const eTag = await modifierOuCeder(depots.diffusions, ligne, { etat: 'En cours' });
  return eTag === undefined ? undefined : { ...ligne, eTag };
}

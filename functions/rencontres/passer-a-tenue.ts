import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { passageATenue } from '../../core/rencontres/tenir.ts';
import type { Appel } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/** Once begun, a rencontre of which the public is counted has been held. */
export async function passerATenue(
  { depots }: Contexte,
  { maintenant }: Pick<Appel, 'maintenant'>,
  ligne: Rencontre,
): Promise<void> {
  const constat = passageATenue(ligne, maintenant);
  if (constat.etat === undefined) return;
  await enregistrerMalgreTout(depots.rencontres, ligne, constat, (actuelle) => actuelle.etat !== 'Annulée');
}

/**
 * The same for one whose presences were said complete before it began, as people came in: nobody saves anything
 * afterwards, and it would never count. Gives the row as it is now.
 */
export async function tenirCeQuiEstNote(
  { depots }: Contexte,
  ligne: Rencontre,
  maintenant: string,
): Promise<Rencontre> {
  const constat = ligne.feuilleDePresence ? passageATenue(ligne, maintenant) : {};
  if (constat.etat === undefined) return ligne;
  const eTag = await modifierOuCeder(depots.rencontres, ligne, constat);
  return eTag === undefined ? ligne : { ...ligne, ...constat, eTag };
}

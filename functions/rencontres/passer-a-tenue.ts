import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { passageATenue } from '../../core/rencontres/tenir.ts';
import type { Appel } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';

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

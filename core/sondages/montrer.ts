import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Patch } from '../lists/list.ts';
import type { Sondage, sondages } from '../lists/sondages.list.ts';

/** May the answers of this poll still be opened to those invited? `ontRepondu`: how many structures have answered. */
export const peutMontrer = (ontRepondu: number): boolean => ontRepondu === 0;

/** What changes on the row when the answers are opened to those invited, or closed; nothing when they are so already. */
export function preparerVisibilite(
  sondage: Pick<Sondage, 'etat' | 'reponsesVisibles'>,
  visibles: boolean,
  ontRepondu: number,
): Resultat<Patch<typeof sondages>> {
  if (sondage.reponsesVisibles === visibles) return reussite({});
  if (!visibles) return reussite({ reponsesVisibles: false });
  if (sondage.etat === 'Annulé') return refuser('regle-metier', 'Ce sondage a été abandonné : ouvrez-en un autre.');
  return peutMontrer(ontRepondu)
    ? reussite({ reponsesVisibles: true })
    : refuser(
        'regle-metier',
        'Une structure a déjà répondu sans savoir que les autres la liraient : les réponses restent à qui organise. Pour les ouvrir à tous, abandonnez ce sondage et ouvrez-en un autre.',
      );
}

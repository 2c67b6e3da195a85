import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { noticeDInformation } from '../../core/mes-donnees/notice.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { aujourdhui } from '../../core/temps/paris.ts';
import type { Contexte } from '../hote/contexte.ts';
import { informer } from './informer.ts';

/** What is told of their data to whoever opens a link, and the day when a named person was first told it. */
export async function informerLePorteur(
  contexte: Contexte,
  { contact, structure, envoyeeLe, ouverteLe }: Sollicitation,
  maintenant: string,
): Promise<{ notice: string[]; premierContact: boolean; personnelle: boolean; sansRappel: boolean }> {
  const { depots } = contexte;
  const reglages = await depots.reglages.lire();
  const notice = [...noticeDInformation(lireReglages(reglages.items).valeurs)];
  if (contact === undefined) {
    const { sansRappel } = await depots.structures.parId(structure);
    return { notice, premierContact: false, personnelle: false, sansRappel };
  }
  const personne = await depots.contacts.parId(contact);
  const notees = await informer(contexte, [personne], maintenant);
  // Told by the mail of this very link, and only now on its page.
  const parCeCourriel =
    ouverteLe === undefined && envoyeeLe !== undefined && personne.informeLe === aujourdhui(envoyeeLe);
  return { notice, premierContact: notees > 0 || parCeCourriel, personnelle: true, sansRappel: personne.sansRappel };
}

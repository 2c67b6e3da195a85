import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { noticeDInformation } from '../../core/mes-donnees/notice.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../contexte.ts';
import { informer } from '../mes-donnees/informer.ts';

/** What is told of their data to whoever opens a link, and the day when a named person was first told it. */
export async function informerLePorteur(
  contexte: Contexte,
  { contact }: Pick<Sollicitation, 'contact'>,
  maintenant: string,
): Promise<{ notice: string[]; premierContact: boolean; personnelle: boolean }> {
  const { depots } = contexte;
  const reglages = await depots.reglages.lire();
  const notice = [...noticeDInformation(lireReglages(reglages.items).valeurs)];
  if (contact === undefined) return { notice, premierContact: false, personnelle: false };
  const notees = await informer(contexte, [await depots.contacts.parId(contact)], maintenant);
  return { notice, premierContact: notees > 0, personnelle: true };
}

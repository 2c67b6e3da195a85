import { estSoi } from '../../core/annuaire/gerer-contacts.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import type { QuiLeDit } from '../../core/rencontres/dire-suite.ts';
import type { Contexte } from '../hote/contexte.ts';

/** The person behind an account, as a contact of this structure; the coordination notes what it was told by telephone. */
export async function quiLeDit(
  { depots }: Contexte,
  acteur: Pick<Acteur, 'profil' | 'id'>,
  structure: string,
): Promise<QuiLeDit> {
  if (acteur.profil === 'coordination') return { contact: undefined, canal: 'Téléphone' };
  const { items } = await depots.contacts.lireOu('structure', structure);
  return { contact: items.find((c) => c.actif && estSoi(c, acteur))?.id, canal: 'Onglet' };
}

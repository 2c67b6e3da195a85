import { coorganisatrices } from '../../core/rencontres/organisateurs.ts';
import type { Contexte } from '../hote/contexte.ts';
import { nomVuDe } from '../invitations/noms-vus.ts';

/** The structures that co-organise a rencontre, as every partner may read their names: what an invitation says. */
export async function nomsDesOrganisatrices(
  { depots }: Pick<Contexte, 'depots'>,
  { id }: { readonly id: string },
): Promise<readonly string[]> {
  const { items } = await depots.participations.lireOu('rencontre', id);
  return Promise.all(coorganisatrices(id, items).map((structure) => nomVuDe(depots, structure)));
}

import { estSoi } from '../../core/annuaire/gerer-contacts.ts';
import { peutEvaluer } from '../../core/avis/fenetre.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import type { Contexte } from '../hote/contexte.ts';
import { marqueDe } from './marque-de.ts';

/** The marks of whoever is connected, one for each of their structures that was there: none, and they have no answer to give. */
export async function marquesDuCompte(
  { depots }: Contexte,
  rencontre: string,
  acteur: Pick<Acteur, 'id' | 'structures'>,
): Promise<readonly string[]> {
  const { items } = await depots.participations.lireOu('rencontre', rencontre);
  const venues = items.filter((p) => acteur.structures.includes(p.structure) && peutEvaluer(p));
  const marques = await Promise.all(
    venues.map(async ({ structure }) => {
      const { items: contacts } = await depots.contacts.lireOu('structure', structure);
      return contacts.filter((c) => c.actif && estSoi(c, acteur)).map((c) => marqueDe({ structure, contact: c.id }));
    }),
  );
  return marques.flat().toSorted();
}

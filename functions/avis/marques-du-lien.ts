import { estLaMemePersonne } from '../../core/annuaire/meme-personne.ts';
import { peutEvaluer } from '../../core/avis/fenetre.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { marqueDe } from './marque-de.ts';

/**
 * The marks of whoever holds a link: that of its person, and those of the same person in the other structures that were
 * there. The box keeps them beside the answers, without any tie to them. `participations`: those of the rencontre.
 */
export async function marquesDuLien(
  { depots }: Contexte,
  sollicitation: Pick<Sollicitation, 'structure' | 'contact'>,
  participations: readonly Participation[],
): Promise<readonly [string, ...string[]]> {
  const sienne = marqueDe(sollicitation);
  if (sollicitation.contact === undefined) return [sienne];
  const { items: contacts } = await depots.contacts.lire();
  const personne = contacts.find(({ id }) => id === sollicitation.contact);
  if (personne === undefined) return [sienne];
  const venues = new Set(participations.filter(peutEvaluer).map((p) => p.structure));
  const autres = contacts
    .filter((c) => c.id !== personne.id && c.actif && venues.has(c.structure) && estLaMemePersonne(c, personne))
    .map(({ id, structure }) => marqueDe({ structure, contact: id }));
  return [sienne, ...autres.toSorted()];
}

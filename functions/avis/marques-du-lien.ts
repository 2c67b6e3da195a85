import { estLaMemePersonne } from '../../core/annuaire/meme-personne.ts';
import { peutEvaluer } from '../../core/avis/fenetre.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { siElleSeLit } from '../hote/si-elle-est-la.ts';
import { marqueDe } from './marque-de.ts';

/**
 * The marks of whoever holds a link: that of its person, and those of the same person in the other structures that were
 * there. The box keeps them beside the answers, without any tie to them. `participations`: those of the rencontre.
 */
export async function marquesDuLien(
  contexte: Contexte,
  sollicitation: Pick<Sollicitation, 'structure' | 'contact'>,
  participations: readonly Participation[],
): Promise<readonly [string, ...string[]]> {
  const sienne = marqueDe(sollicitation);
  if (sollicitation.contact === undefined) return [sienne];
  const personne = await siElleSeLit(contexte.depots.contacts.parId(sollicitation.contact));
  if (personne === undefined) return [sienne];
  const venues = new Set(participations.filter(peutEvaluer).map((p) => p.structure));
  const autres = (await peutEtreLaMeme(contexte, personne))
    .filter((c) => c.id !== personne.id && c.actif && venues.has(c.structure) && estLaMemePersonne(c, personne))
    .map(({ id, structure }) => marqueDe({ structure, contact: id }));
  return [sienne, ...new Set(autres.toSorted())];
}

/** The rows of the same account or of the same address: two readings, however many structures came and whatever the annuaire holds. */
async function peutEtreLaMeme(
  { depots: { contacts } }: Contexte,
  { oid, courriel }: Contact,
): Promise<readonly Contact[]> {
  const lues = await Promise.all([
    oid === undefined ? [] : contacts.lireOu('oid', oid).then(({ items }) => items),
    courriel === undefined ? [] : contacts.lireOu('courriel', courriel).then(({ items }) => items),
  ]);
  return lues.flat();
}

import type { NouveauContact } from '../../../core/lists/contacts.list.ts';
import type { NouvelleNoteDeRelation } from '../../../core/lists/notes-de-relation.list.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import { joursAvant } from './calendrier.ts';

/** Two exchanges noted with the first structures that have someone in post; one is to be called back today. Rows are named by their rank. */
export function relationsDExemple(
  structures: readonly NouvelleStructure[],
  contacts: readonly NouveauContact[],
  par: string,
  aujourdhui: string,
): readonly NouvelleNoteDeRelation[] {
  const rangs = contacts.flatMap((c, i) =>
    c.actif && structures[Number(c.structure) - 1]?.statut === 'Active'
      ? [{ contact: String(i + 1), structure: c.structure }]
      : [],
  );
  const [premiere, seconde] = rangs;
  if (premiere === undefined || seconde === undefined) return [];
  return [
    {
      cle: 'exemple-relation-1',
      ...premiere,
      echangeLe: joursAvant(aujourdhui, 12),
      texte: 'Veut bien accueillir une permanence, à voir avec sa directrice.',
      rappelerLe: aujourdhui,
      par,
    },
    {
      cle: 'exemple-relation-2',
      ...seconde,
      echangeLe: joursAvant(aujourdhui, 40),
      texte: 'En travaux jusqu’au printemps : ne pas la solliciter pour une salle.',
      rappelerLe: joursAvant(aujourdhui, -30),
      par,
    },
  ];
}

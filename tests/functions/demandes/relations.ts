import { auteurDe } from '../../../core/carnet/tenir.ts';
import { LOCATAIRE, PROFILS } from '../../../infra/local/locataire.ts';
import type { Banc } from '../banc.ts';
import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

const NOTE = { echangeLe: '2026-11-12', texte: 'Rappeler en janvier.' };

async function uneNote({ contexte }: Banc, structure: string) {
  const { id, eTag } = await contexte.depots.notesDeRelation.creer({
    cle: uneCle(),
    structure,
    ...NOTE,
    rappelerLe: '2027-01-10',
    par: auteurDe(`${PROFILS.coordination.oid}.${LOCATAIRE.id}`),
  });
  return { chemin: { id: structure, note: id }, eTag };
}

/** A right request for each contract of core/contrats/relations.ts. */
export const demandesDesRelations: Demandes = {
  noterRelation: async (_banc, structure) => ({ chemin: { id: structure }, corps: { cle: uneCle(), ...NOTE } }),
  changerRelation: async (banc, structure) => {
    const { chemin, eTag } = await uneNote(banc, structure);
    return { chemin, corps: { eTag, ...NOTE, texte: 'Rappeler en février.' } };
  },
  suivreRappel: async (banc, structure) => {
    const { chemin, eTag } = await uneNote(banc, structure);
    return { chemin, corps: { eTag } };
  },
  retirerRelation: async (banc, structure) => {
    const { chemin, eTag } = await uneNote(banc, structure);
    return { chemin, corps: { eTag } };
  },
};

import { auteurDe } from '../../../core/carnet/tenir.ts';
import { LOCATAIRE, PROFILS } from '../../../infra/local/locataire.ts';
import type { Banc } from '../banc.ts';
import { uneCle, uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

const NOTE = { observeeLe: '2026-11-24', texte: 'Les élus sont restés jusqu’au bout.' };

/** A note by the person of this structure who has an account; by the coordination when none has. */
async function uneNote({ contexte }: Banc, structure: string, rencontre: string) {
  const { carnet, contacts } = contexte.depots;
  const { items } = await contacts.lireOu('structure', structure);
  const oid = items.find((c) => c.oid !== undefined)?.oid ?? PROFILS.coordination.oid;
  const { id, eTag } = await carnet.creer({
    cle: uneCle(),
    rencontre,
    ...NOTE,
    par: auteurDe(`${oid}.${LOCATAIRE.id}`),
  });
  return { chemin: { id: rencontre, note: id }, eTag };
}

/** A right request for each contract of core/contrats/carnet.ts. */
export const demandesDuCarnet: Demandes = {
  noterAuCarnet: async (banc) => ({
    chemin: { id: (await uneRencontre(banc, [])).id },
    corps: { cle: uneCle(), ...NOTE },
  }),
  changerAuCarnet: async (banc, structure) => {
    const { chemin, eTag } = await uneNote(banc, structure, (await uneRencontre(banc, [])).id);
    return { chemin, corps: { eTag, ...NOTE, texte: 'Les élus sont partis tôt.' } };
  },
  retirerDuCarnet: async (banc, structure) => {
    const { chemin, eTag } = await uneNote(banc, structure, (await uneRencontre(banc, [])).id);
    return { chemin, corps: { eTag } };
  },
};

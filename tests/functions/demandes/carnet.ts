import { noterAuCarnet } from '../../../core/contrats/carnet.ts';
import type { Banc } from '../banc.ts';
import { uneCle, uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

const NOTE = { observeeLe: '2026-11-24', texte: 'Les élus sont restés jusqu’au bout.' };

async function uneNote(banc: Banc) {
  const { id } = await uneRencontre(banc, []);
  await banc.appeler(noterAuCarnet, { profil: 'coordination', chemin: { id }, corps: { cle: uneCle(), ...NOTE } });
  const note = (await banc.contexte.depots.carnet.lireOu('rencontre', id)).items[0];
  return { chemin: { id, note: note?.id ?? '' }, eTag: note?.eTag ?? '' };
}

/** A right request for each contract of core/contrats/carnet.ts. */
export const demandesDuCarnet: Demandes = {
  noterAuCarnet: async (banc) => ({
    chemin: { id: (await uneRencontre(banc, [])).id },
    corps: { cle: uneCle(), ...NOTE },
  }),
  changerAuCarnet: async (banc) => {
    const { chemin, eTag } = await uneNote(banc);
    return { chemin, corps: { eTag, ...NOTE, texte: 'Les élus sont partis tôt.' } };
  },
  retirerDuCarnet: async (banc) => {
    const { chemin, eTag } = await uneNote(banc);
    return { chemin, corps: { eTag } };
  },
};

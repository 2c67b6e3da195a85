import type { Banc } from '../banc.ts';
import { uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A rencontre that was held yesterday for the clock of the bench, with its compte rendu. */
export async function uneTenue(banc: Banc, structures: readonly string[], compteRendu?: string) {
  const { id } = await uneRencontre(banc, structures);
  const { rencontres } = banc.contexte.depots;
  const { eTag: avant } = await rencontres.parId(id);
  const debut = new Date(Date.parse(banc.contexte.maintenant()) - 86_400_000).toISOString().replace(/\.\d+/, '');
  const eTag = await rencontres.modifier(id, avant, {
    etat: 'Tenue',
    debut,
    ...(compteRendu === undefined ? {} : { compteRendu }),
  });
  return { id, eTag };
}

/** A right request for each contract of core/contrats/comptes-rendus.ts. */
export const demandesDesComptesRendus: Demandes = {
  redigerCompteRendu: async (banc, structure) => ({ chemin: { id: (await uneTenue(banc, [structure])).id } }),
  enregistrerCompteRendu: async (banc, structure) => {
    const { id, eTag } = await uneTenue(banc, [structure]);
    return { chemin: { id }, corps: { eTag, texte: 'Deux permanences s’ouvrent.' } };
  },
  diffuserCompteRendu: async (banc, structure) => {
    const { id, eTag } = await uneTenue(banc, [structure], 'Deux permanences s’ouvrent.');
    return { chemin: { id }, corps: { eTag } };
  },
  telechargerCompteRendu: async (banc, structure) => ({
    chemin: { id: (await uneTenue(banc, [structure], 'Deux permanences s’ouvrent.')).id },
  }),
};

import { AUCUN_AVIS } from '../../../core/avis/comptes.ts';
import { plusMinutes } from '../../../core/temps/heure-locale.ts';
import type { Banc } from '../banc.ts';
import { uneCle, uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

const REPONSES = { utile: 'Oui', parole: 'Un peu', suite: 'Non' } as const;

/** A rencontre that began ten minutes ago, with this structure. */
export async function uneRencontreCommencee(banc: Banc, structures: readonly string[]): Promise<string> {
  const { id } = await uneRencontre(banc, structures);
  const { rencontres } = banc.contexte.depots;
  const { eTag } = await rencontres.parId(id);
  await rencontres.modifier(id, eTag, { debut: plusMinutes(banc.contexte.maintenant(), -10) });
  return id;
}
const codeDe = async (banc: Banc, structure: string): Promise<string> =>
  banc.contexte.sceauDAvis.code(await uneRencontreCommencee(banc, [structure]));

/** A right request for each contract of core/contrats/avis.ts. */
export const demandesDesAvis: Demandes = {
  lireEvaluation: async (banc, id) => ({ chemin: { id: (await uneRencontre(banc, [id])).id } }),
  noterAvisSurPapier: async (banc, id) => ({
    chemin: { id: await uneRencontreCommencee(banc, [id]) },
    corps: { comptes: { ...AUCUN_AVIS, utile: { Oui: 4, 'Un peu': 2, Non: 0 } } },
  }),
  lireMonAvis: async (banc, id) => ({ chemin: { id: await uneRencontreCommencee(banc, [id]) } }),
  donnerMonAvis: async (banc, id) => ({
    chemin: { id: await uneRencontreCommencee(banc, [id]) },
    corps: { reponses: REPONSES, mot: 'Merci' },
  }),
  ouvrirAvis: async (banc, structure) => ({ corps: { code: await codeDe(banc, structure) } }),
  evaluer: async (banc, structure) => ({
    corps: { code: await codeDe(banc, structure), cle: uneCle(), reponses: REPONSES, mot: 'Merci' },
  }),
};

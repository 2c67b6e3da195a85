import { empreinteDePaire } from '../../../core/annuaire/paires.ts';
import { fusionnerFiches } from '../../../core/contrats/fusions.ts';
import type { Banc } from '../banc.ts';
import { creerStructure } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** Two fiches made for a merge, with the body that asks for it. */
async function deuxFiches(banc: Banc) {
  const { structures } = banc.contexte.depots;
  const gardee = await structures.parId((await creerStructure(banc)).id);
  const absorbee = await structures.parId((await creerStructure(banc)).id);
  const corps = {
    gardee: { id: gardee.id, eTag: gardee.eTag },
    absorbee: { id: absorbee.id, eTag: absorbee.eTag },
    choix: {},
    reunirLesContacts: true,
  };
  return { gardee, absorbee, corps };
}

/** A right request for each contract of core/contrats/fusions.ts. */
export const demandesDesFusions: Demandes = {
  fusionnerFiches: async (banc) => ({ corps: (await deuxFiches(banc)).corps }),
  annulerFusion: async (banc) => {
    const { corps } = await deuxFiches(banc);
    const faite = await banc.appeler(fusionnerFiches, { profil: 'coordination', corps });
    return { chemin: { id: (faite.corps as { fusion: string }).fusion }, corps: {} };
  },
  distinguerFiches: async (banc) => {
    const { gardee, absorbee } = await deuxFiches(banc);
    return { corps: { a: gardee.id, b: absorbee.id, empreinte: empreinteDePaire(gardee, absorbee) } };
  },
};

import { unContact, uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/referents.ts. */
export const demandesDesReferents: Demandes = {
  lireReferents: async () => ({}),
  nommerReferents: async (banc, structure) => {
    const { id } = await banc.contexte.depots.contacts.creer(unContact(structure));
    // A theme that nobody follows yet, each time.
    return { corps: { thematique: `Thème ${uneCle()}`, referent: id } };
  },
  lirePassation: async () => ({ corps: { thematique: 'Logement' } }),
  telechargerPassation: async () => ({ corps: { thematique: 'Logement' } }),
  confierRoles: async (banc, structure) => {
    const [de, a] = await Promise.all([1, 2].map(() => banc.contexte.depots.contacts.creer(unContact(structure))));
    return { corps: { de: de?.id, a: a?.id } };
  },
};

import { objetDuCode } from '../../../core/mes-donnees/rattacher.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/mes-donnees.ts. */
export const demandesDeMesDonnees: Demandes = {
  lireMesDonnees: async () => ({}),
  changerMesDonnees: async (banc, structure) => {
    const { items } = await banc.contexte.depots.contacts.lireOu('structure', structure);
    const contact = items[0];
    return {
      chemin: { id: contact?.id ?? '1' },
      corps: { eTag: contact?.eTag ?? 'inconnu', contact: { fonction: 'Accueil' } },
    };
  },
  noterInformation: async () => ({ corps: {} }),
  gererAgenda: async (banc, structure) => {
    const { items } = await banc.contexte.depots.contacts.lireOu('structure', structure);
    return { chemin: { id: items[0]?.id ?? '1' }, corps: { geste: 'ouvrir' } };
  },
  demanderRattachement: async () => ({ corps: { courriel: 'personne@ici.example' } }),
  rattacherCompte: async (banc, structure) => {
    const { items } = await banc.contexte.depots.contacts.lireOu('structure', structure);
    const { oid = '', tid = '', courriel = '' } = items.find((c) => c.oid !== undefined) ?? {};
    const code = banc.contexte.codes.faire(objetDuCode(courriel, { oid, tid }), banc.contexte.maintenant());
    return { corps: { courriel: courriel === '' ? 'personne@ici.example' : courriel, code } };
  },
};

import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import type { Banc } from '../banc.ts';
import { demandeDeCampagne, empreinteDe, uneCampagne, uneCampagneLancee } from '../campagnes/une-campagne.ts';
import { unContact, uneCle, unLien } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A small campaign: that of one commune, where the structure is put. */
const surUneCommune = async (banc: Banc, structure: string): Promise<{ readonly communes: readonly string[] }> => {
  const communeInsee = LATITUDE_NORD_GIRONDE.communes[0]?.insee ?? '';
  const { structures } = banc.contexte.depots;
  const { id, eTag } = await structures.parId(structure);
  await structures.modifier(id, eTag, { communeInsee });
  return { communes: [communeInsee] };
};

/** A right request for each contract of core/contrats/campagnes.ts. */
export const demandesDesCampagnes: Demandes = {
  creerCampagne: async (banc) => ({ corps: demandeDeCampagne(banc) }),
  modifierCampagne: async (banc) => {
    const { id, eTag } = await uneCampagne(banc);
    const { cle: _cle, ...definition } = demandeDeCampagne(banc, { titre: 'Un autre titre' });
    return { chemin: { id }, corps: { eTag, ...definition } };
  },
  simulerCampagne: async (banc) => ({ chemin: { id: (await uneCampagne(banc)).id }, corps: {} }),
  choisirDestinataire: async (banc, structure) => {
    const { id, eTag } = await uneCampagne(banc, await surUneCommune(banc, structure));
    const contact = await banc.contexte.depots.contacts.creer(unContact(structure));
    return { chemin: { id }, corps: { eTag, structure, contact: contact.id } };
  },
  lancerCampagne: async (banc, structure) => {
    const { id, eTag } = await uneCampagne(banc, await surUneCommune(banc, structure));
    return { chemin: { id }, corps: { eTag, empreinte: await empreinteDe(banc, id) } };
  },
  suspendreCampagne: async (banc, structure) => {
    const { id, eTag } = await uneCampagneLancee(banc, await surUneCommune(banc, structure));
    return { chemin: { id }, corps: { eTag } };
  },
  reprendreCampagne: async (banc, structure) => {
    const { id } = await uneCampagneLancee(banc, await surUneCommune(banc, structure));
    const { campagnes } = banc.contexte.depots;
    const eTag = await campagnes.modifier(id, (await campagnes.parId(id)).eTag, { etat: 'Suspendue' });
    return { chemin: { id }, corps: { eTag } };
  },
  cloreCampagne: async (banc, structure) => {
    const { id, eTag } = await uneCampagneLancee(banc, await surUneCommune(banc, structure));
    return { chemin: { id }, corps: { eTag } };
  },
  avancerCampagne: async (banc, structure) => ({
    chemin: { id: (await uneCampagneLancee(banc, await surUneCommune(banc, structure))).id },
    corps: {},
  }),
  noterAppel: async (banc, structure) => {
    const { id } = await uneCampagneLancee(banc, await surUneCommune(banc, structure));
    return { chemin: { id }, corps: { cle: uneCle(), structure, canal: 'Téléphone', issue: 'Confirmée' } };
  },
  noterRebond: async (banc) => {
    const { sollicitation: id } = await unLien(banc);
    return { chemin: { id }, corps: { eTag: (await banc.contexte.depots.sollicitations.parId(id)).eTag } };
  },
};

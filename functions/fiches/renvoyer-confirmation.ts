import { courrielDeConfirmation } from '../../core/courriels/confirmation.ts';
import { adresseDeLaStructure } from '../../core/liens/a-qui-ecrire.ts';
import { destinataireDe } from '../../core/liens/destinataire.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { envoyerLien } from '../liens/envoyer-lien.ts';
import { direRenvoi, PERSONNE, type Renvoyer, remettreAEnvoyer } from '../liens/renvoyer.ts';

/** The person to whom it was sent, or the structure itself: at the address that they now have, when they may still be written to. */
function leMeme(structure: Structure, contacts: readonly Contact[], contact: string | undefined) {
  if (contact === undefined) {
    const adresse = adresseDeLaStructure(structure, contacts);
    return adresse === undefined ? undefined : { adresse, nom: structure.nom };
  }
  const a = destinataireDe(structure, contacts, contact);
  return a.ok ? a.valeur.adresse : undefined;
}

/** To the same person, by the same link. */
export const renvoyerConfirmation: Renvoyer = async (contexte, ligne, maintenant) => {
  const { depots } = contexte;
  const [structure, contacts, reglages, diffusees] = await Promise.all([
    depots.structures.parId(ligne.structure),
    depots.contacts.lireOu('structure', ligne.structure),
    depots.reglages.lire(),
    depots.diffusions.lire(),
  ]);
  const destinataire = leMeme(structure, contacts.items, ligne.contact);
  if (destinataire === undefined) return PERSONNE;
  const { valeurs } = lireReglages(reglages.items);
  const envoi = await envoyerLien(contexte, {
    demande: {
      nature: 'Confirmation de fiche',
      structure: structure.id,
      ...(ligne.contact === undefined ? {} : { contact: ligne.contact }),
      vague: '',
    },
    jours: valeurs.dureeLienJours,
    dejaEcrite: await remettreAEnvoyer(contexte, ligne, maintenant),
    destinataire,
    informee: contacts.items.find((c) => c.id === ligne.contact),
    maintenant,
    rediger: (adresses) =>
      courrielDeConfirmation({ structure, reglages: valeurs, diffusions: diffusees.items }, adresses),
  });
  return direRenvoi(envoi);
};

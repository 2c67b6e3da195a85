import { courrielDeMesDonnees } from '../../core/courriels/mes-donnees.ts';
import { adresseUtilisable } from '../../core/liens/a-qui-ecrire.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { envoyerLien } from '../liens/envoyer-lien.ts';
import { direRenvoi, PERSONNE, type Renvoyer, remettreAEnvoyer } from '../liens/renvoyer.ts';

/** To the address held, as when the person asked for it. */
export const renvoyerMesDonnees: Renvoyer = async (contexte, ligne, maintenant) => {
  const { contacts, reglages } = contexte.depots;
  const personne = ligne.contact === undefined ? undefined : await contacts.parId(ligne.contact);
  const adresse = personne && adresseUtilisable(personne);
  if (personne === undefined || adresse === undefined || !personne.actif) return PERSONNE;
  const { territoire } = lireReglages((await reglages.lire()).items).valeurs;
  const envoi = await envoyerLien(contexte, {
    demande: { nature: 'Mes données', structure: ligne.structure, contact: personne.id, vague: '' },
    dejaEcrite: await remettreAEnvoyer(contexte, ligne, maintenant),
    destinataire: { adresse, nom: personne.nom },
    maintenant,
    rediger: (adresses) => courrielDeMesDonnees(territoire, adresses),
  });
  return direRenvoi(envoi);
};

import { reussite } from '../../core/contrats/erreur.ts';
import {
  changerMesDonneesParLien as contratChanger,
  lireMesDonneesParLien as contratLire,
} from '../../core/contrats/mes-donnees.ts';
import { commande } from '../hote/commande.ts';
import { ouvrir } from '../liens/ouvrir.ts';
import { changerLaSienne } from './changer.ts';
import { destinataireDuLien } from './destinataire-du-lien.ts';
import { lireToutDe } from './lire.ts';

/** Only the link that the person asked for opens their data: that of a fiche, or of an introduction, may have been forwarded. */
const DEMANDE = { acte: 'lire-mes-donnees' } as const;

export const lireMesDonneesParLien = commande(contratLire, async ({ corps, maintenant }, contexte) => {
  const lien = await ouvrir(contexte, { ...DEMANDE, jeton: corps.jeton, commande: contratLire.id, maintenant });
  if (!lien.ok) return lien;
  const contact = await destinataireDuLien(contexte, lien.valeur);
  if (!contact.ok) return contact;
  const { id: identifiant } = lien.valeur.acteur;
  return reussite(await lireToutDe(contexte, { contacts: [contact.valeur], identifiant, avecCompte: false }));
});

export const changerMesDonneesParLien = commande(contratChanger, async ({ corps, maintenant }, contexte) => {
  const lien = await ouvrir(contexte, { ...DEMANDE, jeton: corps.jeton, commande: contratChanger.id, maintenant });
  if (!lien.ok) return lien;
  const contact = await destinataireDuLien(contexte, lien.valeur);
  if (!contact.ok) return contact;
  return changerLaSienne(contexte, {
    contact: contact.valeur,
    eTag: corps.eTag,
    saisie: corps.contact,
    acteur: lien.valeur.acteur,
    commande: contratChanger.id,
    maintenant,
  });
});

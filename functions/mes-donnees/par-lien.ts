import { reussite } from '../../core/contrats/erreur.ts';
import {
  changerMesDonneesParLien as contratChanger,
  lireMesDonneesParLien as contratLire,
} from '../../core/contrats/mes-donnees.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { changerLaSienne } from './changer.ts';
import { destinataireDuLien } from './destinataire-du-lien.ts';
import { lireToutDe } from './lire.ts';

/** Only the link that the person asked for opens their data: that of a fiche, or of an introduction, may have been forwarded. */
const ACTE = 'lire-mes-donnees';

export const lireMesDonneesParLien = commandeParLien(contratLire, ACTE, async ({ acteur, lien }, contexte) => {
  const contact = await destinataireDuLien(contexte, lien);
  if (!contact.ok) return contact;
  const { id: identifiant } = acteur;
  return reussite(await lireToutDe(contexte, { contacts: [contact.valeur], identifiant, avecCompte: false }));
});

export const changerMesDonneesParLien = commandeParLien(contratChanger, ACTE, async (appel, contexte) => {
  const contact = await destinataireDuLien(contexte, appel.lien);
  return contact.ok ? changerLaSienne(contexte, contact.valeur, appel, { cle: appel.acteur.id }) : contact;
});

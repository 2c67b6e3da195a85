import { refuser, reussite } from '../../core/contrats/erreur.ts';
import {
  changerMesDonnees as contratChanger,
  noterInformation as contratInformation,
  lireMesDonnees as contratLire,
} from '../../core/contrats/mes-donnees.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { informer } from '../liens/informer.ts';
import { changerLaSienne } from './changer.ts';
import { contactsDuCompte, lireToutDe } from './lire.ts';

export const lireMesDonnees = commande(contratLire, async ({ acteur }, contexte) => {
  const contacts = await contactsDuCompte(contexte, acteur.id);
  return reussite(await lireToutDe(contexte, { contacts, identifiant: acteur.id, avecCompte: true }));
});

/** Whatever the profile, a person reaches their own rows and no other’s. */
export const changerMesDonnees = commande(contratChanger, async (appel, contexte) => {
  const { acteur, chemin } = appel;
  const contact = (await contactsDuCompte(contexte, acteur.id)).find(({ id }) => id === chemin.id);
  return contact === undefined ? PAS_LE_VOTRE : changerLaSienne(contexte, contact, appel);
});

const PAS_LE_VOTRE = refuser('introuvable', 'Cette ligne n’est pas la vôtre. Rafraîchissez la page.');

export const noterInformation = commande(contratInformation, async (appel, contexte) => {
  const contacts = await contactsDuCompte(contexte, appel.acteur.id);
  const notees = await informer(contexte, contacts, appel.maintenant);
  for (const { id } of contacts)
    await journaliser(contexte, appel, contexte.depots.contacts, { ligne: id, dejaFait: notees === 0 });
  return reussite({ notees });
});

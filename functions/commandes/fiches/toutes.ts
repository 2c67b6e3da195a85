import type { Commande } from '../../commande.ts';
import { ajouterContact } from './ajouter-contact.ts';
import { archiverFiche, fermerFiche, rouvrirFiche } from './changer-statut.ts';
import { creerFiche } from './creer-fiche.ts';
import { detacherCompte, remettreContact, retirerContact } from './depart-de-contact.ts';
import { effacerContact } from './effacer-contact.ts';
import { modifierContact } from './modifier-contact.ts';
import { modifierFiche } from './modifier-fiche.ts';

/** The commands of core/contrats/fiches.ts, in its order. */
export const COMMANDES_DES_FICHES: readonly Commande[] = [
  creerFiche,
  modifierFiche,
  archiverFiche,
  fermerFiche,
  rouvrirFiche,
  ajouterContact,
  modifierContact,
  retirerContact,
  remettreContact,
  detacherCompte,
  effacerContact,
];

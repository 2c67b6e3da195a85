import type { Commande } from '../hote/commande.ts';
import { ajouterContact } from './ajouter-contact.ts';
import { annulerVerification } from './annuler-verification.ts';
import { changerContactParLien } from './changer-contact-par-lien.ts';
import { archiverFiche, fermerFiche, rouvrirFiche } from './changer-statut.ts';
import { choisirLecteurs, choisirLecteursParLien } from './choisir-lecteurs.ts';
import { confirmerFiche } from './confirmer-fiche.ts';
import { creerFiche } from './creer-fiche.ts';
import { detacherCompte, remettreContact, retirerContact } from './depart-de-contact.ts';
import { direCessationParLien } from './dire-cessation-par-lien.ts';
import { effacerContact } from './effacer-contact.ts';
import { inviterAConfirmer } from './inviter-a-confirmer.ts';
import { modifierContact } from './modifier-contact.ts';
import { modifierFiche } from './modifier-fiche.ts';
import { repondreParLien } from './repondre-par-lien.ts';

/** Everything that changes a fiche and its people, by an account or by a link. */
export const COMMANDES_DES_FICHES: readonly Commande[] = [
  confirmerFiche,
  annulerVerification,
  inviterAConfirmer,
  repondreParLien,
  changerContactParLien,
  choisirLecteurs,
  choisirLecteursParLien,
  direCessationParLien,
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

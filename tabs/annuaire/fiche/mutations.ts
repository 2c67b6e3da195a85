import {
  ajouterContact,
  archiverFiche,
  creerFiche,
  detacherCompte,
  effacerContact,
  fermerFiche,
  modifierContact,
  modifierFiche,
  remettreContact,
  retirerContact,
  rouvrirFiche,
} from '../../../core/contrats/fiches.ts';
import { chercherAuRepertoire } from '../../../core/contrats/repertoire.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { useCommande } from '../../commun/commandes.tsx';

export const useCreerFiche = () => useCommande(creerFiche, structures);
export const useModifierFiche = () => useCommande(modifierFiche, structures);

/** Asks the national register: nothing is written. */
export const useChercherAuRepertoire = () => useCommande(chercherAuRepertoire);

/** The three changes of status; archiving and closing also close the personal links. */
export const useChangerStatut = () => ({
  archiver: useCommande(archiverFiche, structures, sollicitations),
  fermer: useCommande(fermerFiche, structures, sollicitations),
  rouvrir: useCommande(rouvrirFiche, structures),
});

export const useAjouterContact = () => useCommande(ajouterContact, contacts);
export const useModifierContact = () => useCommande(modifierContact, contacts);
/** Erases a person at their request. */
export const useEffacerContact = () => useCommande(effacerContact, contacts);

export const useRetirerContact = () => useCommande(retirerContact, contacts);
export const useDetacherCompte = () => useCommande(detacherCompte, contacts);
export const useRemettreContact = () => useCommande(remettreContact, contacts);

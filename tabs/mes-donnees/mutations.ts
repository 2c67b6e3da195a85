import {
  changerMesDonnees,
  demanderRattachement,
  gererAgenda,
  noterInformation,
  rattacherCompte,
} from '../../core/contrats/mes-donnees.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { useCommande } from '../commun/commandes.tsx';

export const useChanger = () => useCommande(changerMesDonnees, contacts);

export const useNoterInformation = () => useCommande(noterInformation, contacts);

export const useDemanderRattachement = () => useCommande(demanderRattachement);
export const useRattacher = () => useCommande(rattacherCompte, contacts, structures);

export const useGererAgenda = () => useCommande(gererAgenda, contacts);

import { changerMesDonnees, noterInformation } from '../../core/contrats/mes-donnees.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { useCommande } from '../commun/commandes.tsx';

export const useChanger = () => useCommande(changerMesDonnees, contacts);

export const useNoterInformation = () => useCommande(noterInformation, contacts);

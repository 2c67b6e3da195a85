import { noterRebond } from '../../core/contrats/campagnes.ts';
import {
  changerSondage,
  lacherCreneau,
  montrerReponses,
  ouvrirSondage,
  retenirCreneau,
  voter,
} from '../../core/contrats/sondages.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { useCommande } from '../commun/commandes.tsx';

export const useOuvrirSondage = () => useCommande(ouvrirSondage);
export const useChangerSondage = () => useCommande(changerSondage);
export const useMontrer = () => useCommande(montrerReponses);
export const useVoter = () => useCommande(voter);
export const useLacher = () => useCommande(lacherCreneau, rencontres);
export const useRetenir = () => useCommande(retenirCreneau, rencontres, participations);
export const useNoterRebond = () => useCommande(noterRebond, sollicitations, contacts, structures);

import { choisirInvite } from '../../core/contrats/invitations.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { useCommande } from '../commun/commandes.tsx';

export const useChoisirInvite = () => useCommande(choisirInvite, participations);

import { confirmerFiche, inviterAConfirmer, revoquerLien } from '../../core/contrats/annuaire.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { useCommande } from '../commun/commandes.tsx';

/** « Tout est juste », with or without corrections. The whole row is read again: a correction also changes the provenance. */
export const useConfirmer = () => useCommande(confirmerFiche, structures);

/** Sends a personal link to the structure. */
export const useEnvoyerLien = () => useCommande(inviterAConfirmer, sollicitations);

/** Closes a personal link: it opens nothing any more. */
export const useRevoquerLien = () => useCommande(revoquerLien, sollicitations);

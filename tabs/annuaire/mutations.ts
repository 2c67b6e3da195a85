import {
  annulerVerification,
  choisirLecteurs,
  confirmerFiche,
  inviterAConfirmer,
  revoquerLien,
} from '../../core/contrats/annuaire.ts';
import { noterBesoin } from '../../core/contrats/besoins.ts';
import { noterRebond } from '../../core/contrats/campagnes.ts';
import { garderRecherche, oublierRecherche } from '../../core/contrats/recherches.ts';
import { besoins } from '../../core/lists/besoins.list.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { recherches } from '../../core/lists/recherches.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { useCommande } from '../commun/commandes.tsx';

/** « Tout est juste », with or without corrections. The whole row is read again: a correction also changes the provenance. */
export const useConfirmer = () => useCommande(confirmerFiche, structures);

/** Takes back a verification made by mistake. */
export const useAnnulerVerification = () => useCommande(annulerVerification, structures);

/** Who reads one of the ways to reach one’s structure. */
export const useChoisirLecteurs = () => useCommande(choisirLecteurs, structures);

/** Sends a personal link to the structure. */
export const useEnvoyerLien = () => useCommande(inviterAConfirmer, sollicitations);

/** A mail that came back: its address is used no more. */
export const useNoterRebond = () => useCommande(noterRebond, sollicitations, contacts, structures);

/** Closes a personal link: it opens nothing any more. */
export const useRevoquerLien = () => useCommande(revoquerLien, sollicitations);

/** Keeps a search of one’s own, or changes it. */
export const useGarderRecherche = () => useCommande(garderRecherche, recherches);

export const useOublierRecherche = () => useCommande(oublierRecherche, recherches);

/** Keeps a question without answer as a need. */
export const useNoterBesoin = () => useCommande(noterBesoin, besoins);

import type { Commande } from '../hote/commande.ts';
import { annoncerALaPorte } from './annoncer-a-la-porte.ts';
import { arriverALaPorte } from './arriver-a-la-porte.ts';
import { chercherALaPorte } from './chercher-a-la-porte.ts';
import { deciderVenue } from './decider-venue.ts';
import { lirePorte } from './lire-porte.ts';
import { ouvrirPorte } from './ouvrir-porte.ts';
import { renouvelerPorte } from './renouveler-porte.ts';

/** What is said at the door of a rencontre, and its code. */
export const COMMANDES_DE_LA_PORTE: readonly Commande[] = [
  lirePorte,
  renouvelerPorte,
  deciderVenue,
  ouvrirPorte,
  arriverALaPorte,
  chercherALaPorte,
  annoncerALaPorte,
];

import type { Commande } from '../hote/commande.ts';
import { changerSondage } from './changer-sondage.ts';
import { lacherCreneau } from './lacher-creneau.ts';
import { lireSondage } from './lire-sondage.ts';
import { montrerReponses } from './montrer-reponses.ts';
import { ouvrirSondage } from './ouvrir-sondage.ts';
import { proposerCreneaux } from './proposer-creneaux.ts';
import { retenirCreneau } from './retenir-creneau.ts';
import { voter } from './voter.ts';
import { voterParLien } from './voter-par-lien.ts';

export const COMMANDES_DES_SONDAGES: readonly Commande[] = [
  proposerCreneaux,
  ouvrirSondage,
  lireSondage,
  changerSondage,
  montrerReponses,
  voter,
  voterParLien,
  retenirCreneau,
  lacherCreneau,
];

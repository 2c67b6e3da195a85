import type { Commande } from '../hote/commande.ts';
import { lirePlace } from './lire-place.ts';
import { mettreEnLien } from './mettre-en-lien.ts';
import { repondreMiseEnLien } from './repondre-mise-en-lien.ts';
import { repondreMiseEnLienParLien } from './repondre-par-lien.ts';

export const COMMANDES_DES_MISES_EN_LIEN: readonly Commande[] = [
  mettreEnLien,
  lirePlace,
  repondreMiseEnLien,
  repondreMiseEnLienParLien,
];

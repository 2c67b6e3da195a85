import type { Commande } from '../hote/commande.ts';
import { donnerMonAvis } from './donner-mon-avis.ts';
import { evaluer } from './evaluer.ts';
import { evaluerParLien } from './evaluer-par-lien.ts';
import { lireEvaluation } from './lire-evaluation.ts';
import { lireMonAvis } from './lire-mon-avis.ts';
import { noterAvisSurPapier } from './noter-sur-papier.ts';
import { ouvrirAvis } from './ouvrir-avis.ts';

/** What people think of a rencontre as they leave it. */
export const COMMANDES_DES_AVIS: readonly Commande[] = [
  lireEvaluation,
  noterAvisSurPapier,
  evaluerParLien,
  lireMonAvis,
  donnerMonAvis,
  ouvrirAvis,
  evaluer,
];

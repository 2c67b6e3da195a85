import type { Commande } from '../hote/commande.ts';
import { changerRelation } from './changer-relation.ts';
import { noterRelation } from './noter-relation.ts';
import { retirerRelation } from './retirer-relation.ts';
import { suivreRappel } from './suivre-rappel.ts';

/** What was said with a structure, and when to call it back. */
export const COMMANDES_DES_RELATIONS: readonly Commande[] = [
  noterRelation,
  changerRelation,
  suivreRappel,
  retirerRelation,
];

import type { Commande } from '../hote/commande.ts';
import { deplacerCloture } from './deplacer-cloture.ts';
import { lancerInterconnaissance } from './lancer-interconnaissance.ts';
import { lireInterconnaissance } from './lire-interconnaissance.ts';
import { lireQuestions } from './lire-questions.ts';
import { lireReseau } from './lire-reseau.ts';
import { relancerInterconnaissance } from './relancer-interconnaissance.ts';
import { repondreInterconnaissance } from './repondre-interconnaissance.ts';
import { repondreInterconnaissanceParLien } from './repondre-par-lien.ts';
import { suivreInterconnaissance } from './suivre-interconnaissance.ts';

export const COMMANDES_DE_L_INTERCONNAISSANCE: readonly Commande[] = [
  lireInterconnaissance,
  lireReseau,
  suivreInterconnaissance,
  lancerInterconnaissance,
  relancerInterconnaissance,
  deplacerCloture,
  lireQuestions,
  repondreInterconnaissance,
  repondreInterconnaissanceParLien,
];

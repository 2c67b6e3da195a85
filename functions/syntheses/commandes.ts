import type { Commande } from '../hote/commande.ts';
import { arreterSyntheseParLien } from './arreter-par-lien.ts';
import { corrigerReleve, examinerReleve } from './corriger-releve.ts';
import { lireEnvoiDeSynthese } from './lire-envoi.ts';
import { lireLignesDuChiffre } from './lire-lignes-du-chiffre.ts';
import { lireSynthese } from './lire-synthese.ts';
import { lireVentilation } from './lire-ventilation.ts';
import { publierSynthese } from './publier-synthese.ts';
import { trancherPublication } from './trancher-publication.ts';

export const COMMANDES_DES_SYNTHESES: readonly Commande[] = [
  lireSynthese,
  lireLignesDuChiffre,
  lireVentilation,
  publierSynthese,
  trancherPublication,
  examinerReleve,
  corrigerReleve,
  lireEnvoiDeSynthese,
  arreterSyntheseParLien,
];

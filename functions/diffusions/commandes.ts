import type { Commande } from '../hote/commande.ts';
import { accuserReceptionParLien } from './accuser-reception-par-lien.ts';
import { diffuserAnnuaire } from './diffuser-annuaire.ts';
import { exporterAnnuaire } from './exporter-annuaire.ts';
import { noterDiffusion } from './noter-diffusion.ts';
import { trancherDiffusion } from './trancher-diffusion.ts';

export const COMMANDES_DES_DIFFUSIONS: readonly Commande[] = [
  exporterAnnuaire,
  diffuserAnnuaire,
  noterDiffusion,
  trancherDiffusion,
  accuserReceptionParLien,
];

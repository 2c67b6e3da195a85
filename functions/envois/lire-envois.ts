import { lireEnvois as contrat } from '../../core/contrats/envois.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { journalDesEnvois } from '../../core/envois/journal-des-envois.ts';
import { commande } from '../hote/commande.ts';
import { lireLesTraces } from './lire-les-traces.ts';

export const lireEnvois = commande(
  contrat,
  async ({ chemin, acteur, maintenant }, contexte) =>
    reussite({ envois: [...journalDesEnvois(await lireLesTraces(contexte, chemin.id), acteur, maintenant)] }),
  ({ chemin }) => ({ structure: chemin.id }),
);

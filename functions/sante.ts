import type { Contexte } from './contexte.ts';
import { type DemandeHttp, enJson, type ReponseHttp } from './demande.ts';
import { lireEchec } from './echec.ts';
import { ErreurDeReglage } from './environnement.ts';
import type { Traces } from './traces.ts';

/** Does the product stand: settings, and the lists through the identity of the functions? Says no secret, no address, no name. */
export const sante =
  (contexte: () => Contexte, version: string) =>
  async (demande: DemandeHttp, traces: Traces): Promise<ReponseHttp> => {
    try {
      await contexte().depots.reglages.lire();
      return enJson(200, { etat: 'en service', version, reglages: 'complets', listes: 'joignables' });
    } catch (erreur) {
      const reglages = erreur instanceof ErreurDeReglage;
      traces.erreur('sante', lireEchec(erreur).champs);
      return enJson(503, {
        etat: 'hors service',
        version,
        reglages: reglages ? erreur.message : 'complets',
        listes: reglages ? 'non essayées' : 'injoignables',
        reference: demande.reference,
      });
    }
  };

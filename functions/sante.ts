import type { Contexte } from './hote/contexte.ts';
import { type DemandeHttp, enJson, type ReponseHttp } from './hote/demande.ts';
import { lireEchec } from './hote/echec.ts';
import { ErreurDeReglage } from './hote/environnement.ts';
import type { Traces } from './hote/traces.ts';

/**
 * Anyone may ask: Graph is asked for anyone once a minute at most, so that nobody spends the quota of the tenant this
 * way.
 */
const DUREE_MS = 60_000;

/**
 * Does the product stand: settings, and the lists through the identity of the functions? Says no secret, no address, no
 * name.
 */
export function sante(contexte: () => Contexte, version: string) {
  let essai: { readonly le: number; readonly lecture: Promise<unknown> } | undefined;
  const essayer = (): Promise<unknown> => {
    const { depots, maintenant } = contexte();
    const le = Date.parse(maintenant());
    if (essai === undefined || le - essai.le >= DUREE_MS) essai = { le, lecture: depots.reglages.lire() };
    return essai.lecture;
  };
  return async (demande: DemandeHttp, traces: Traces): Promise<ReponseHttp> => {
    try {
      await essayer();
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
}

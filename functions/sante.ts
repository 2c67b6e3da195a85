import { type DemandeHttp, enJson, type ReponseHttp } from './hote/demande.ts';
import { lireEchec } from './hote/echec.ts';
import { dansLeTerritoire } from './hote/portee.ts';
import { ErreurDeReglage } from './hote/reglage.ts';
import type { Territoires } from './hote/territoires.ts';
import type { Traces } from './hote/traces.ts';

/**
 * Anyone may ask: Graph is asked for anyone once a minute at most, so that nobody spends the quota of the tenant this
 * way.
 */
const DUREE_MS = 60_000;

/**
 * Does the product stand: settings, and the lists through the identity of the functions? Of several territories, one a minute in
 * its turn, and what the last reading of each has given. Says no secret, no address, no name.
 */
export function sante(territoires: () => Territoires, version: string) {
  let dernier = Number.NEGATIVE_INFINITY;
  let rang = 0;
  const lectures = new Map<string, Promise<unknown>>();
  const essayer = (): Promise<unknown> => {
    const { tous } = territoires();
    const territoire = tous[rang % tous.length];
    const present = Date.parse(territoire?.maintenant() ?? '');
    if (territoire !== undefined && present - dernier >= DUREE_MS) {
      dernier = present;
      rang += 1;
      const lecture = dansLeTerritoire(territoire, () => territoire.depots.reglages.lire());
      lecture.catch(() => undefined);
      lectures.set(territoire.code, lecture);
    }
    return Promise.all(lectures.values());
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

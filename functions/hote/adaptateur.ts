import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type { DemandeHttp, ReponseHttp } from './demande.ts';
import { type Traces, tracesDuMoteur } from './traces.ts';

export type Reponse = (demande: DemandeHttp, traces: Traces) => Promise<ReponseHttp>;

const TOUJOURS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/**
 * The pages of the tabs, and they alone, may read an answer from a browser. The host answers the preflight requests
 * itself, from the same origin (`siteConfig.cors`): they never come here. Which headers a page may read is said here,
 * where the host has no setting for it.
 */
function partage(origine: string | null, admise: string | undefined): Record<string, string> {
  if (origine === null || origine !== admise) return {};
  return {
    'access-control-allow-origin': origine,
    'access-control-expose-headers': 'retry-after, content-disposition, www-authenticate',
    vary: 'origin',
  };
}

/**
 * Runs a handler under Azure Functions. `origineAdmise` is asked at each call: the settings are read after the host
 * has started.
 */
export function sousAzure(repondre: Reponse, origineAdmise: () => string | undefined) {
  return async (requete: HttpRequest, moteur: InvocationContext): Promise<HttpResponseInit> => {
    const entetes = { ...TOUJOURS, ...partage(requete.headers.get('origin'), origineAdmise()) };
    const demande: DemandeHttp = {
      methode: requete.method,
      chemin: requete.params,
      requete: Object.fromEntries(requete.query),
      entete: (nom) => requete.headers.get(nom) ?? undefined,
      octets: async () => new Uint8Array(await requete.arrayBuffer()),
      reference: moteur.invocationId,
    };
    const reponse = await repondre(demande, tracesDuMoteur(moteur, moteur.invocationId));
    return { status: reponse.statut, headers: { ...entetes, ...reponse.entetes }, body: reponse.corps };
  };
}

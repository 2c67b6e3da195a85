import { randomUUID } from 'node:crypto';
import { type Panne, type RegistrePannes, reponseDePanne } from '../pannes.ts';
import { type Debit, unitesDe } from './debit.ts';
import { corpsErreur, ErreurGraph } from './erreurs.ts';
import { executerLot, type Partie } from './lot.ts';
import type { Demande, Reponse } from './monde.ts';
import { aiguiller, type Mondes } from './routeur.ts';

/** The path of a request after /v1.0, wherever the stand-in is mounted. */
export const cheminRelatif = (url: URL): string => url.pathname.replace(/^.*?\/v1\.0(?=\/|$)/, '') || '/';

export interface Executeur {
  executer(demande: Demande, panne: Panne | undefined): Reponse;
  /** Graph's error answer; what is not a refusal of the service is a bug of this stand-in: logged, and a 500. */
  rendreErreur(erreur: unknown, entetes: Headers): Reponse;
}

/** How a fault ends a request, if it does. The 410 of a delta is left to its handler, which knows where to start again. */
function perte(panne: Panne, demande: Demande): ErreurGraph | undefined {
  if (panne.effet === 'coupure') return new ErreurGraph(504, 'timeout', 'The connection was lost.');
  if (panne.effet === '410' && demande.chemin.includes('/delta')) return undefined;
  const reponse = reponseDePanne(panne);
  return reponse && new ErreurGraph(reponse.status, reponse.code, reponse.message, { entetes: reponse.entetes });
}

/** What runs one request, or one part of a batch: fault, throttling, work. */
export function creerExecuteur(mondes: Mondes, debit: Debit, pannes: RegistrePannes | undefined): Executeur {
  const { maintenant } = mondes(undefined);
  const rendreErreur = (erreur: unknown, entetes: Headers): Reponse => {
    const connue = erreur instanceof ErreurGraph ? erreur : undefined;
    if (connue === undefined) console.error(erreur);
    const id = randomUUID();
    const date = maintenant().toISOString().slice(0, 19);
    return {
      status: connue?.status ?? 500,
      entetes: connue?.entetes ?? {},
      corps: corpsErreur(connue ?? { code: 'generalException', message: 'General exception while processing' }, {
        date,
        id,
        client: entetes.get('client-request-id') ?? id,
      }),
    };
  };

  /** One request or one part of a batch: fault, throttling, work. */
  const executer = (demande: Demande, panne: Panne | undefined): Reponse => {
    try {
      const defaite = panne === undefined ? undefined : perte(panne, demande);
      if (defaite !== undefined && !panne?.apresEcriture) throw defaite;
      const unites = unitesDe(demande.methode, demande.chemin, demande.query);
      const entetes = debit.compter(demande.porteur, unites, maintenant());
      const reponse =
        demande.chemin === '/$batch' && demande.methode === 'POST'
          ? executerLot(demande.corps, (partie) => executerPartie(demande, partie))
          : aiguiller(mondes, { ...demande, effet: panne?.effet });
      if (defaite !== undefined) throw defaite;
      return { ...reponse, entetes: { ...entetes, ...reponse.entetes } };
    } catch (erreur) {
      return rendreErreur(erreur, demande.entetes);
    }
  };

  const executerPartie = (lot: Demande, partie: Partie): Reponse => {
    const url = new URL(partie.url.startsWith('/') ? partie.url : `/${partie.url}`, 'http://lot');
    const chemin = cheminRelatif(url);
    const entetes = new Headers(partie.headers);
    const panne = pannes?.tirer(partie.method, `/graph/v1.0${chemin}`);
    return executer(
      { methode: partie.method, chemin, query: url.searchParams, entetes, corps: partie.body, porteur: lot.porteur },
      panne,
    );
  };

  return { executer, rendreErreur };
}

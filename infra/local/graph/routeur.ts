import { idDuSite, type SiteDuLocataire } from '../locataire.ts';
import { routesActivites } from './activites.ts';
import { routesAgenda } from './agenda.ts';
import { routesColonnes } from './colonnes.ts';
import { routesCourriel } from './courriel.ts';
import { deltaElements } from './delta.ts';
import { routesDisponibilites } from './disponibilites.ts';
import { routesElements } from './elements.ts';
import { routesEquipes } from './equipes.ts';
import { ErreurGraph } from './erreurs.ts';
import { routesFichiers } from './fichiers.ts';
import { routesListes } from './listes.ts';
import type { Demande, Gestion, Monde, Reponse, Routes } from './monde.ts';
import { routesReunions } from './reunions.ts';
import { resoudreCheminDeSite, routesSites, siteDe } from './sites.ts';
import { routesUtilisateurs } from './utilisateurs.ts';

interface Route {
  readonly methode: string;
  readonly motif: RegExp;
  readonly gestion: Gestion;
}

const compiler = (routes: Routes): Route[] =>
  Object.entries(routes).map(([cle, gestion]) => {
    const [methode = '', chemin = ''] = cle.split(' ');
    return { methode, motif: new RegExp(`^${chemin.replace(/:\w+/g, '([^/]+)')}/?$`), gestion };
  });

const DELTA: Route = {
  methode: 'GET',
  motif: /^\/sites\/([^/]+)\/lists\/([^/]+)\/items\/(?:microsoft\.graph\.)?delta(?:\((?:token='?([^')]*)'?)?\))?$/,
  gestion: deltaElements,
};

const ROUTES: readonly Route[] = [
  DELTA,
  ...routesFichiers,
  ...[
    routesSites,
    routesListes,
    routesColonnes,
    routesElements,
    routesUtilisateurs,
    routesAgenda,
    routesDisponibilites,
    routesCourriel,
    routesReunions,
    routesEquipes,
    routesActivites,
  ].flatMap(compiler),
];

const decoder = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ErreurGraph(400, 'BadRequest', 'The path is not valid.');
  }
};

/** `/me/…` is the signed-in person's `/users/{id}/…`; an application has none. */
function sansMoi(demande: Demande): string {
  if (!/^\/me(\/|$)/.test(demande.chemin)) return demande.chemin;
  if (!demande.porteur.delegue)
    throw new ErreurGraph(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  return demande.chemin.replace('/me', `/users/${demande.porteur.oid ?? ''}`);
}

/** What holds a site, and for none what holds the mailboxes. */
export type Mondes = (site: SiteDuLocataire | undefined) => Monde;

/** An application that was given some sites has nothing on the others. */
const porteurSur = (site: SiteDuLocataire | undefined, { porteur }: Demande): Demande['porteur'] =>
  site === undefined || porteur.sitesDonnes === undefined || porteur.sitesDonnes.includes(idDuSite(site))
    ? porteur
    : { ...porteur, droitSite: 'aucun' };

/** Finds the handler of a request and runs it. */
export function aiguiller(mondes: Mondes, demande: Demande): Reponse {
  const chemin = resoudreCheminDeSite(sansMoi(demande));
  for (const { methode, motif, gestion } of ROUTES) {
    const trouve = methode === demande.methode ? motif.exec(chemin) : null;
    if (trouve === null) continue;
    const params = trouve.slice(1).map((p) => (p === undefined ? undefined : decoder(p)));
    const site = chemin.startsWith('/sites/') ? siteDe(params[0] ?? '') : undefined;
    return gestion(mondes(site), { ...demande, chemin, porteur: porteurSur(site, demande) }, params);
  }
  if (ROUTES.some(({ motif }) => motif.test(chemin)))
    throw new ErreurGraph(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  throw new ErreurGraph(400, 'BadRequest', `Resource not found for the segment '${chemin.split('/').at(-1) ?? ''}'.`);
}

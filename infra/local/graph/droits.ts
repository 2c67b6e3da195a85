import { accesRefuse, ErreurGraph, introuvable } from './erreurs.ts';
import type { Liste } from './listes-modele.ts';
import type { PorteurGraph } from './monde.ts';

type Geste = 'lire' | 'ecrire' | 'gerer';

const DROITS: Record<Geste, readonly PorteurGraph['droitSite'][]> = {
  lire: ['read', 'write', 'owner'],
  ecrire: ['write', 'owner'],
  gerer: ['owner'],
};
/** Permissions that open each gesture; Sites.Selected opens whatever the site grants. */
const CONSENTEMENTS: Record<Geste, RegExp> = {
  lire: /^(Sites\.(Read|ReadWrite|Manage|FullControl)\.All|Sites\.Selected)$/,
  ecrire: /^(Sites\.(ReadWrite|Manage|FullControl)\.All|Sites\.Selected)$/,
  gerer: /^(Sites\.(Manage|FullControl)\.All|Sites\.Selected)$/,
};

const consentis = (porteur: PorteurGraph): readonly string[] => (porteur.delegue ? porteur.scopes : porteur.roles);

/** The caller's rights are those of the token and of the site together: what either refuses is a 403. */
export function exigerSite(porteur: PorteurGraph, geste: Geste): void {
  const consenti = consentis(porteur).some((p) => CONSENTEMENTS[geste].test(p));
  if (!consenti || !DROITS[geste].includes(porteur.droitSite)) throw accesRefuse();
}

const estFermee = ({ fermees }: PorteurGraph, liste: Pick<Liste, 'nom'>): boolean =>
  fermees?.includes(liste.nom) === true;

/** A list that no longer inherits the permissions of the site is for those whom it names: for the others it is as if it were not there. */
export function exigerListe(porteur: PorteurGraph, liste: Liste, geste: Geste = 'lire'): Liste {
  if (estFermee(porteur, liste)) throw introuvable();
  if (geste !== 'lire' && porteur.enLecture?.includes(liste.nom) === true) throw accesRefuse();
  return liste;
}

export const listesOuvertes = (porteur: PorteurGraph, listes: readonly Liste[]): readonly Liste[] =>
  listes.filter((liste) => !estFermee(porteur, liste));

/** Requires one of the permissions, delegated or application as the token is. */
export function exigerPermission(
  porteur: PorteurGraph,
  permissions: readonly string[],
  code = 'ErrorAccessDenied',
): void {
  if (consentis(porteur).some((p) => permissions.includes(p))) return;
  throw new ErreurGraph(403, code, 'Access is denied. Check credentials and try again.');
}

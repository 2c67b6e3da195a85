import type { AdressesDeFichiers } from './adresses-de-fichiers.ts';
import type { DebitExchange } from './debit-exchange.ts';
import type { Magasin } from './magasin.ts';

/** Who calls, as the token says, and what the site grants to that person or application. */
export interface PorteurGraph {
  readonly oid?: string;
  readonly appId: string;
  /** true = a signed-in person through an application; false = the application alone. */
  readonly delegue: boolean;
  readonly droitSite: 'owner' | 'write' | 'read' | 'aucun';
  /** Ids of the sites that were given to the application (Sites.Selected), where it asks for no other; every one when absent. */
  readonly sitesDonnes?: readonly string[];
  /** Lists with permissions of their own, that this person does not have. */
  readonly fermees?: readonly string[];
  /** The library of documents no longer inherits from the site, and is not for this person. */
  readonly sansBibliotheque?: boolean;
  /** Lists with permissions of their own, where the application may only read. */
  readonly enLecture?: readonly string[];
  /** What Exchange gives an application on some mailboxes (RBAC for Applications): no token says it. */
  readonly rbac?: { readonly boites: readonly string[]; readonly roles: readonly string[] };
  /** Organisers of whom an application may read the meetings (application access policy): no token says it either. */
  readonly reunionsDe?: readonly string[];
  /** What the owners of the team let an application do there (resource-specific consent): no token says it either. */
  readonly rsc?: readonly string[];
  /** Application roles (token without a person). */
  readonly roles: readonly string[];
  /** Delegated scopes. */
  readonly scopes: readonly string[];
}

/** One request, parsed once: path and query relative to /v1.0. */
export interface Demande {
  readonly methode: string;
  readonly chemin: string;
  readonly query: URLSearchParams;
  readonly entetes: Headers;
  readonly corps: unknown;
  readonly porteur: PorteurGraph;
  /** Effect of a fault that the handler itself must play (a join link missing right after creation, an expired token). */
  readonly effet?: string | undefined;
}

export interface Reponse {
  readonly status: number;
  readonly entetes?: Readonly<Record<string, string>>;
  readonly corps?: unknown;
}

/** What the handlers need from outside. */
export interface Monde {
  readonly db: Magasin;
  /** Origin and prefix that links in answers carry, without a final slash: http://localhost:3000/graph/v1.0 */
  readonly base: string;
  readonly maintenant: () => Date;
  readonly exchange: DebitExchange;
  /** Addresses that open a file without a token. */
  readonly fichiers: AdressesDeFichiers;
}

/** `params`: the decoded segments, in the order of the route; an optional one may be absent. */
export type Gestion = (monde: Monde, demande: Demande, params: readonly (string | undefined)[]) => Reponse;

/** `METHOD /path/:parameter` → handler; a parameter is one decoded path segment. */
export type Routes = Readonly<Record<string, Gestion>>;

/** SharePoint's dates: UTC to the second. */
export const aLaSeconde = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

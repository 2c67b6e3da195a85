import { createHash } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { LOCATAIRE, type Profil, territoiresDuLocataire } from '../locataire.ts';
import type { CleJetons } from './cle.ts';

/** What a token is for: Microsoft Graph, the functions, or the identity of the person (nested app). */
export type Ressource = 'graph' | 'api' | 'id';

/** Application id of Microsoft Graph, the same in every tenant. */
export const AUDIENCE_GRAPH = '00000003-0000-0000-c000-000000000000';
/** What a proof is for. */
export const AUDIENCE_D_ECHANGE = 'api://AzureADTokenExchange';
export const DUREE_JETON_S = 3600;

/**
 * Delegated scopes given when the caller names none: those of the administration script, bounded by what the person
 * may do.
 */
const SCOPES_GRAPH = 'Calendars.ReadWrite Sites.Manage.All Sites.ReadWrite.All User.Read';
/** No mailbox role: a token that had one would open every mailbox. */
const ROLES_IDENTITE = ['Sites.Selected', 'OnlineMeetingArtifact.Read.All'];

export interface Emetteur {
  readonly issuer: string;
  readonly jwks: { readonly keys: readonly unknown[] };
  /**
   * Token of a person, claims as in Entra v2.0; `scopes` narrows the Graph scopes to those asked for; `appelant` is
   * the client id of the application that asks, the tabs when absent; `application` is that of the territory whose tabs
   * and functions they are.
   */
  jetonDe(
    profil: Profil,
    ressource: Ressource,
    scopes?: string,
    appelant?: string,
    application?: string,
  ): Promise<string>;
  /** What the identity that the application trusts shows in its place: for an exchange, and nothing else. */
  preuve(): Promise<{ jeton: string; expireLe: number }>;
  /** App-only token of the application, for Graph, against that proof; undefined when it is none. */
  jetonDeLApplication(preuve: string, application?: string): Promise<string | undefined>;
  /** App-only token of the managed identity, for Graph: roles, no scope. `expireLe` in seconds since 1970. */
  jetonIdentite(): Promise<{ jeton: string; expireLe: number }>;
}

/** `consentie`: was the identity of the functions given its role? */
export function creerEmetteur(origine: string, cle: CleJetons, consentie: () => boolean = () => true): Emetteur {
  const issuer = `${origine}/local/${LOCATAIRE.id}/v2.0`;
  const signer = (claims: JWTPayload, audience: string) => {
    const maintenant = Math.floor(Date.now() / 1000);
    return new SignJWT({ ...claims, tid: LOCATAIRE.id, ver: '2.0' })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: cle.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(maintenant)
      .setNotBefore(maintenant)
      .setExpirationTime(maintenant + DUREE_JETON_S)
      .sign(cle.privee);
  };
  return {
    issuer,
    jwks: { keys: [cle.publique] },
    jetonDe(profil, ressource, scopes, appelant, application = LOCATAIRE.application) {
      const audience = ressource === 'graph' ? AUDIENCE_GRAPH : application;
      const azp = appelant ?? application;
      const personne = {
        oid: profil.oid,
        sub: sujet(profil.oid, audience),
        name: profil.personne,
        preferred_username: profil.courriel,
        acct: profil.invite ? 1 : 0,
      };
      const propres = {
        graph: { azp, azpacr: '0', scp: scopes || SCOPES_GRAPH },
        api: { azp, azpacr: '0', scp: 'access_as_user', roles: [...profil.roles] },
        id: { login_hint: profil.upn, roles: [...profil.roles] },
      } satisfies Record<Ressource, JWTPayload>;
      return signer({ ...personne, ...propres[ressource] }, audience);
    },
    async preuve() {
      const { clientId, objectId } = LOCATAIRE.identiteDActivite;
      const claims = { azp: clientId, azpacr: '2', idtyp: 'app', oid: objectId, sub: objectId };
      const jeton = await signer(claims, AUDIENCE_D_ECHANGE);
      return { jeton, expireLe: Math.floor(Date.now() / 1000) + DUREE_JETON_S };
    },
    async jetonDeLApplication(preuve, application = LOCATAIRE.application) {
      const verifiee = await jwtVerify(preuve, cle.publique, {
        issuer,
        audience: AUDIENCE_D_ECHANGE,
        subject: LOCATAIRE.identiteDActivite.objectId,
        algorithms: ['RS256'],
        clockTolerance: 60,
      }).catch(() => undefined);
      const sienne = territoiresDuLocataire().find((t) => t.application === application);
      if (verifiee === undefined || sienne === undefined) return undefined;
      const { application: azp, applicationOid: oid } = sienne;
      return signer({ azp, azpacr: '2', idtyp: 'app', oid, sub: oid, roles: [] }, AUDIENCE_GRAPH);
    },
    async jetonIdentite() {
      const { clientId, objectId } = LOCATAIRE.identiteGeree;
      const claims = {
        azp: clientId,
        azpacr: '2',
        idtyp: 'app',
        oid: objectId,
        sub: objectId,
        roles: consentie() ? ROLES_IDENTITE : [],
      };
      const jeton = await signer(claims, AUDIENCE_GRAPH);
      return { jeton, expireLe: Math.floor(Date.now() / 1000) + DUREE_JETON_S };
    },
  };
}

/** `sub` is pairwise in Entra: stable for a person and an application, useless elsewhere. */
function sujet(oid: string, audience: string): string {
  return createHash('sha256').update(`${oid}|${audience}`).digest('base64url');
}

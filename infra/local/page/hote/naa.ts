import { LOCATAIRE, type Profil, territoiresDuLocataire } from '../../locataire.ts';

/** Why Entra refuses the person who asks, « AADSTS65001: … »; undefined when it does not. */
export type LireRefus = () => Promise<string | undefined>;

/** Where the page gets its tokens: the local issuer. */
export type DonnerJeton = (
  profil: Profil,
  ressource: 'graph' | 'api' | 'id',
  scopes?: string,
  application?: string,
) => Promise<string>;

interface DemandeNaa {
  readonly messageType: 'NestedAppAuthRequest';
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly scope?: string; readonly clientId?: string };
}

const HOTE_ENTRA = 'login.microsoftonline.com';
const OIDC = new Set(['openid', 'profile', 'email', 'offline_access']);
const DUREE_S = 3600;

/**
 * Answers one request of the nested app authentication bridge that MSAL uses inside Teams (GetInitContext, GetToken,
 * GetTokenPopup). Returns the JSON text of a NestedAppAuthResponse; a refusal is a bridge error, as Entra would give.
 */
export async function repondreNaa(
  brut: unknown,
  profil: Profil,
  donnerJeton: DonnerJeton,
  lireRefus: LireRefus = async () => undefined,
): Promise<string> {
  const demande = lireDemande(brut);
  const compte = { homeAccountId: `${profil.oid}.${LOCATAIRE.id}`, environment: HOTE_ENTRA, tenantId: LOCATAIRE.id };
  const repondre = (reste: object) =>
    JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: demande?.requestId ?? '', ...reste });
  const refuser = (code: string, description: string, status = 'PERSISTENT_ERROR') =>
    repondre({ success: false, error: { status, code, description } });

  if (!demande) return refuser('invalid_request', 'Demande illisible.');
  if (demande.method === 'GetInitContext') {
    const initContext = { capabilities: {}, sdkName: 'maillage-local', sdkVersion: '1.0.0', accountContext: compte };
    return repondre({ success: true, initContext });
  }
  if (demande.method !== 'GetToken' && demande.method !== 'GetTokenPopup') {
    return refuser('unsupported_method', `Méthode « ${demande.method} » inconnue.`);
  }
  const application = territoiresDuLocataire().find(
    (t) => t.application === demande.tokenParams?.clientId,
  )?.application;
  if (application === undefined) {
    return refuser('unauthorized_client', 'Cette application n’est pas celle du locataire de démonstration.');
  }
  const scope = demande.tokenParams?.scope ?? '';
  // In Teams for Windows the bridge asks through the system’s broker, which refuses what a browser would grant.
  if (scope.split(/\s+/).some((s) => s.startsWith('api://') && s.includes(application))) {
    return refuser(
      'invalid_request',
      `AADSTS90009: Application '${application}' is requesting a token for itself. This scenario is supported only if resource is specified using the GUID based App Identifier.`,
    );
  }
  const cible = ressourceDe(scope, application);
  if (!cible) return refuser('invalid_scope', 'Un jeton ne vaut que pour une ressource à la fois.');
  try {
    const refus = await lireRefus();
    if (refus !== undefined) {
      // Silently, Entra asks for the person; once they are there, it says why not.
      const enSilence = demande.method === 'GetToken';
      return refuser('interaction_required', refus, enSilence ? 'USER_INTERACTION_REQUIRED' : 'PERSISTENT_ERROR');
    }
    const [jeton, idJeton] = await Promise.all([
      donnerJeton(profil, cible.ressource, cible.scopes, application),
      donnerJeton(profil, 'id', undefined, application),
    ]);
    return repondre({
      success: true,
      token: { access_token: jeton, id_token: idJeton, expires_in: DUREE_S, scope, properties: null },
      account: {
        ...compte,
        username: profil.upn,
        localAccountId: profil.oid,
        name: profil.personne,
        loginHint: profil.upn,
      },
    });
  } catch {
    return repondre({
      success: false,
      error: { status: 'NO_NETWORK', description: 'L’émetteur local ne répond pas.' },
    });
  }
}

/** Which resource the scopes are for; `null` when they mix two of them, which Entra refuses (AADSTS28000). */
export function ressourceDe(
  scope: string,
  application: string = LOCATAIRE.application,
): { ressource: 'graph' | 'api'; scopes: string } | null {
  const utiles = scope.split(/\s+/).filter((s) => s !== '' && !OIDC.has(s));
  const api = utiles.filter((s) => s.startsWith(`${application}/`));
  if (api.length > 0) return api.length === utiles.length ? { ressource: 'api', scopes: '' } : null;
  const scopes = utiles.map((s) => s.replace(/^https:\/\/graph\.microsoft\.com\//, '')).filter((s) => s !== '.default');
  return { ressource: 'graph', scopes: scopes.join(' ') };
}

function lireDemande(brut: unknown): DemandeNaa | null {
  try {
    const lu = JSON.parse(String(brut)) as DemandeNaa;
    return lu.messageType === 'NestedAppAuthRequest' && typeof lu.requestId === 'string' ? lu : null;
  } catch {
    return null;
  }
}

import type { DeviceCodeCredentialOptions } from '@azure/identity';
import type { JWTPayload } from 'jose';
import { UnsecuredJWT } from 'jose';

export const LOCATAIRE_ID = '6f0c2b1e-7c1d-4e38-9a51-0c6f4a2d9b10';
export const APPLICATION = '2d7f3a64-53b8-4c0e-8b6a-1f0d9c7e5a42';
export const ADMINISTRATION = '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d';

type HttpClient = NonNullable<DeviceCodeCredentialOptions['httpClient']>;

/** A refusal of Entra, with its number. */
export type RefusJoue = { readonly numero: number; readonly texte: string };

/** Plays the addresses of Entra that a public client asks: what was asked, and either tokens or the refusal of the one who holds the tenant. */
export function jouerEntra(refuser: () => RefusJoue | undefined): {
  httpClient: HttpClient;
  demandes: URLSearchParams[];
} {
  const base = `https://login.microsoftonline.com/${LOCATAIRE_ID}`;
  const demandes: URLSearchParams[] = [];
  const repondre = (chemin: string, corps: URLSearchParams): [number, object] => {
    if (chemin.endsWith('/openid-configuration'))
      return [
        200,
        {
          issuer: `${base}/v2.0`,
          authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
          token_endpoint: `${base}/oauth2/v2.0/token`,
          device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
          jwks_uri: `${base}/discovery/v2.0/keys`,
        },
      ];
    demandes.push(corps);
    if (chemin.endsWith('/devicecode'))
      return [
        200,
        {
          device_code: 'code',
          user_code: 'ABCD-EFGH',
          verification_uri: 'https://microsoft.com/devicelogin',
          expires_in: 900,
          interval: 0,
          message: '',
        },
      ];
    const refus = refuser();
    if (refus !== undefined)
      return [
        400,
        {
          error: 'invalid_grant',
          error_description: `AADSTS${refus.numero}: ${refus.texte} Trace ID: 0 Correlation ID: 0`,
          error_codes: [refus.numero],
        },
      ];
    const portee = corps.get('scope') ?? '';
    return [
      200,
      {
        token_type: 'Bearer',
        scope: portee,
        expires_in: 3600,
        access_token: `jeton pour ${portee.split(' ')[0]}`,
        refresh_token: 'suite',
        id_token: jeton({ oid: 'o', tid: LOCATAIRE_ID, preferred_username: 'admin@exemple.example' }),
        client_info: Buffer.from(JSON.stringify({ uid: 'o', utid: LOCATAIRE_ID })).toString('base64url'),
      },
    ];
  };
  const httpClient: HttpClient = {
    sendRequest: async (request) => {
      const corps = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
      const [status, json] = repondre(new URL(request.url).pathname, corps);
      return { request, status, headers: request.headers, bodyAsText: JSON.stringify(json) };
    },
  };
  return { httpClient, demandes };
}

const jeton = (claims: JWTPayload): string => new UnsecuredJWT(claims).encode();

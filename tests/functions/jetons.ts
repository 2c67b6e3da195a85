import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWTPayload, SignJWT } from 'jose';

export const EMETTEUR = 'https://login.microsoftonline.com/6f0c2b1e-7c1d-4e38-9a51-0c6f4a2d9b10/v2.0';
export const AUDIENCE = '2d7f3a64-53b8-4c0e-8b6a-1f0d9c7e5a42';
export const LOCATAIRE_ID = '6f0c2b1e-7c1d-4e38-9a51-0c6f4a2d9b10';
export const MAINTENANT = new Date('2026-11-23T09:00:00Z');
const SECONDES = MAINTENANT.getTime() / 1000;

export const REVENDICATIONS = {
  iss: EMETTEUR,
  aud: AUDIENCE,
  tid: LOCATAIRE_ID,
  oid: '11111111-aaaa-4bbb-8ccc-000000000002',
  azp: AUDIENCE,
  ver: '2.0',
  scp: 'access_as_user',
  roles: ['Partenaire'],
  iat: SECONDES - 10,
  nbf: SECONDES - 10,
  exp: SECONDES + 3600,
} as const satisfies JWTPayload;

/** An issuer with one key, whose tokens may be wrong in any way. */
export async function ouvrirEmetteur(cle: { readonly alg?: string } = { alg: 'RS256' }) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const publique = { ...(await exportJWK(publicKey)), kid: 'cle-1', use: 'sig', ...cle };
  const jwks: JSONWebKeySet = { keys: [publique] };
  return {
    jwks,
    publique,
    privateKey,
    /** `undefined` removes a claim. */
    signer: (changements: Record<string, unknown> = {}): Promise<string> =>
      new SignJWT(
        Object.fromEntries(Object.entries({ ...REVENDICATIONS, ...changements }).filter(([, v]) => v !== undefined)),
      )
        .setProtectedHeader({ alg: 'RS256', kid: 'cle-1', typ: 'JWT' })
        .sign(privateKey),
  };
}

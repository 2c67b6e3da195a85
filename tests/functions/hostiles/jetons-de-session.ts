import { createPublicKey } from 'node:crypto';
import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import type { NomProfil } from '../../../infra/local/locataire.ts';
import type { Banc } from '../banc.ts';
import { unLien } from '../fabrique.ts';

const enBase64 = (valeur: unknown): string => Buffer.from(JSON.stringify(valeur)).toString('base64url');
const SECONDES = (): number => Math.floor(Date.now() / 1000);

/** Headers of authorization that open nothing, by what is wrong with them. Signed once, they serve every operation. */
export async function sessionsHostiles(
  banc: Banc,
  profil: NomProfil,
): Promise<Readonly<Record<string, string | undefined>>> {
  const juste = await banc.jeton(profil);
  const charge = decodeJwt(juste);
  const [tete = '', corps = '', signature = ''] = juste.split('.');
  const { kid = '' } = banc.clePublique;
  const change = (claims: Parameters<Banc['jetonChange']>[1]) => banc.jetonChange(profil, claims);
  const autreCle = (await generateKeyPair('RS256')).privateKey;
  const signerAilleurs = (nom: string) =>
    new SignJWT(charge).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: nom }).sign(autreCle);
  const pem = createPublicKey({ key: { ...banc.clePublique }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const parLaClePublique = (secret: string) =>
    new SignJWT(charge).setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid }).sign(new TextEncoder().encode(secret));
  const jetons = {
    tronqué: juste.slice(0, -20),
    'à la signature changée': `${tete}.${corps}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    'à la charge changée': `${tete}.${enBase64({ ...charge, roles: ['Coordination'], oid: 'autre' })}.${signature}`,
    'sans signature': `${tete}.${corps}.`,
    'd’algorithme « none »': `${enBase64({ alg: 'none', typ: 'JWT' })}.${corps}.`,
    'd’algorithme « none », signé quand même': `${enBase64({ alg: 'none', typ: 'JWT', kid })}.${corps}.${signature}`,
    'signé en HS256 de la clé publique (PEM)': await parLaClePublique(String(pem)),
    'signé en HS256 de la clé publique (JWK)': await parLaClePublique(JSON.stringify(banc.clePublique)),
    'signé d’une autre clé, sous le nom de la nôtre': await signerAilleurs(kid),
    'd’une clé inconnue': await signerAilleurs('autre'),
    'pour une autre audience': await change({ aud: 'api://ailleurs' }),
    'pour plusieurs audiences': await change({ aud: [String(charge.aud), 'api://ailleurs'] }),
    'd’un autre émetteur': await change({ iss: 'https://login.microsoftonline.com/ailleurs/v2.0' }),
    'd’un autre locataire': await change({ tid: '00000000-0000-4000-8000-000000000000' }),
    'd’une autre application': await change({ azp: '00000000-0000-4000-8000-000000000000' }),
    'd’une autre version': await change({ ver: '1.0' }),
    'sans personne': await change({ oid: '' }),
    expiré: await change({ exp: SECONDES() - 3600 }),
    'pas encore valable': await change({ nbf: SECONDES() + 3600 }),
    démesuré: `${'a'.repeat(200_000)}.${'b'.repeat(200_000)}.${'c'.repeat(200_000)}`,
    'qui n’est pas en base64': 'é£.ù*.à$',
    'qui n’est pas du JSON': `${Buffer.from('{').toString('base64url')}.${corps}.${signature}`,
    'd’un lien personnel': (await unLien(banc)).jeton,
  };
  return {
    absent: undefined,
    vide: '',
    'réduit à son mot': 'Bearer',
    'réduit à son mot et un blanc': 'Bearer ',
    'd’un autre schéma': `Basic ${Buffer.from('coordination:x').toString('base64')}`,
    'sans son schéma': juste,
    'dit deux fois': `Bearer ${juste}, Bearer ${juste}`,
    'dit deux fois à la suite': `Bearer ${juste} ${juste}`,
    'suivi d’un blanc': `Bearer ${juste} `,
    'entre guillemets': `Bearer "${juste}"`,
    'suivi d’un saut de ligne et d’un en-tête': `Bearer ${juste}\r\nX-Autre: 1`,
    ...Object.fromEntries(Object.entries(jetons).map(([genre, jeton]) => [genre, `Bearer ${jeton}`])),
  };
}

import { createLocalJWKSet, createRemoteJWKSet, exportJWK, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { creerVerificateur, profilDe, type Verificateur } from '../../../functions/hote/authentification.ts';
import { AUDIENCE, EMETTEUR, LOCATAIRE_ID, MAINTENANT, ouvrirEmetteur, REVENDICATIONS } from '../jetons.ts';

const S = MAINTENANT.getTime() / 1000;
let emetteur: Awaited<ReturnType<typeof ouvrirEmetteur>>;
let verifier: Verificateur;

const options = {
  emetteur: EMETTEUR,
  audience: AUDIENCE,
  locataire: LOCATAIRE_ID,
  applications: [AUDIENCE],
  maintenant: () => MAINTENANT,
};

beforeAll(async () => {
  emetteur = await ouvrirEmetteur();
  verifier = creerVerificateur({ ...options, cles: createLocalJWKSet(emetteur.jwks) });
});

const avec = async (changements: Record<string, unknown>) => verifier(`Bearer ${await emetteur.signer(changements)}`);

test('un jeton juste dit qui demande, par son identifiant d’objet et son locataire', async () => {
  const identite = { oid: REVENDICATIONS.oid, tid: LOCATAIRE_ID, profil: 'partenaire' };
  expect(await avec({})).toEqual({ ok: true, valeur: identite });
});

test.each([
  ['une autre audience', { aud: 'api://maillage' }],
  ['une liste d’audiences qui contient la nôtre', { aud: [AUDIENCE, 'autre'] }],
  ['un autre émetteur', { iss: `https://login.microsoftonline.com/autre/v2.0` }],
  ['un émetteur de jetons v1', { iss: `https://sts.windows.net/${LOCATAIRE_ID}/` }],
  ['l’émetteur avec une barre de plus', { iss: `${EMETTEUR}/` }],
  ['un autre locataire', { tid: '00000000-0000-4000-8000-000000000000' }],
  ['la forme v1', { ver: '1.0' }],
  ['une forme sans version', { ver: undefined }],
  ['aucun identifiant d’objet', { oid: undefined }],
  ['une application inconnue', { azp: '99999999-0000-4000-8000-000000000000' }],
  ['une échéance passée de plus d’une minute', { exp: S - 61 }],
  ['aucune échéance', { exp: undefined }],
  ['un début dans plus d’une minute', { nbf: S + 61 }],
  ['aucun début', { nbf: undefined }],
])('un jeton signé mais avec %s est refusé (401)', async (_titre, changements) => {
  expect(await avec(changements)).toMatchObject({
    ok: false,
    refus: { code: 'non-authentifie' },
    defi: expect.stringContaining('error="invalid_token"') as unknown,
  });
});

test.each([
  ['une échéance passée de 59 secondes', { exp: S - 59 }],
  ['un début dans 59 secondes', { nbf: S + 59 }],
])('les horloges peuvent différer d’une minute : %s passe', async (_titre, changements) => {
  expect(await avec(changements)).toMatchObject({ ok: true });
});

test.each([
  ['sans la portée de l’application', { scp: 'User.Read' }],
  ['sans aucune portée (jeton d’application)', { scp: undefined, roles: ['Coordination'] }],
  ['avec une portée dont le nom contient la nôtre', { scp: 'access_as_user_2' }],
])('un jeton %s est refusé (403)', async (_titre, changements) => {
  expect(await avec(changements)).toMatchObject({
    ok: false,
    refus: { code: 'interdit' },
    defi: expect.stringContaining('insufficient_scope') as unknown,
  });
});

test('un jeton sans signature (alg none) est refusé', async () => {
  const jeton = new UnsecuredJWT({ ...REVENDICATIONS }).encode();
  expect(await verifier(`Bearer ${jeton}`)).toMatchObject({ ok: false, refus: { code: 'non-authentifie' } });
});

test('un jeton HS256 signé avec la clé publique est refusé', async () => {
  const secret = new TextEncoder().encode(JSON.stringify(emetteur.publique));
  const jeton = await new SignJWT({ ...REVENDICATIONS })
    .setProtectedHeader({ alg: 'HS256', kid: 'cle-1' })
    .sign(secret);
  expect(await verifier(`Bearer ${jeton}`)).toMatchObject({ ok: false, refus: { code: 'non-authentifie' } });
});

test.each(['RS384', 'RS512', 'PS256'])('seul RS256 est admis : %s de la même clé est refusé', async (alg) => {
  // As Entra publishes its keys: without the name of an algorithm.
  const sansNom = await ouvrirEmetteur({});
  const libre = creerVerificateur({ ...options, cles: createLocalJWKSet(sansNom.jwks) });
  expect(await libre(`Bearer ${await sansNom.signer()}`)).toMatchObject({ ok: true });
  const { alg: _, ...jwk } = { alg: '', ...(await exportJWK(sansNom.privateKey)) };
  const cle = await importJWK({ ...jwk, alg }, alg);
  const jeton = await new SignJWT({ ...REVENDICATIONS }).setProtectedHeader({ alg, kid: 'cle-1' }).sign(cle);
  expect(await libre(`Bearer ${jeton}`)).toMatchObject({ ok: false, refus: { code: 'non-authentifie' } });
});

test('un jeton d’une autre clé, même de même nom, est refusé', async () => {
  const autre = await ouvrirEmetteur();
  expect(await verifier(`Bearer ${await autre.signer()}`)).toMatchObject({ ok: false });
});

test.each([
  ['absent', undefined],
  ['d’un autre schéma', 'Basic YTpi'],
  ['vide', 'Bearer '],
  ['sans ses trois parties', 'Bearer abc.def'],
  ['illisible', 'Bearer a.b.c'],
])('un en-tête %s est refusé (401)', async (_titre, entete) => {
  expect(await verifier(entete)).toMatchObject({ ok: false, refus: { code: 'non-authentifie' } });
});

test('des clés que l’on ne peut pas lire sont une panne, pas la faute de l’appelant', async () => {
  const cles = createRemoteJWKSet(new URL('http://127.0.0.1:1/jwks'));
  const sans = creerVerificateur({ ...options, cles });
  await expect(sans(`Bearer ${await emetteur.signer()}`)).rejects.toThrow();
});

test.each([
  [['Coordination'], false, 'coordination'],
  [['Coordination', 'Partenaire'], true, 'coordination'],
  [['Partenaire'], false, 'partenaire'],
  [['Partenaire'], true, 'invite'],
  [['Lecture'], false, 'lecture'],
  [[], false, 'lecture'],
  [[], true, 'lecture'],
  [['coordination'], false, 'lecture'],
] as const)('les rôles %j (invité : %s) donnent le profil %s', (roles, invite, profil) => {
  expect(profilDe(roles, invite)).toBe(profil);
});

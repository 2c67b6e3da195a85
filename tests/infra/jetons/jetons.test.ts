import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, SignJWT } from 'jose';
import { LISTES_FERMEES } from '../../../core/lectures/listes-fermees.ts';
import { type CleJetons, ouvrirCle } from '../../../infra/local/jetons/cle.ts';
import { AUDIENCE_GRAPH, creerEmetteur, type Emetteur } from '../../../infra/local/jetons/emetteur.ts';
import { routesJetons } from '../../../infra/local/jetons/routes.ts';
import { verifierJetonGraph } from '../../../infra/local/jetons/verifier.ts';
import { idSite, LOCATAIRE, PROFILS } from '../../../infra/local/locataire.ts';

const dossier = mkdtempSync(join(tmpdir(), 'maillage-jetons-'));
const ORIGINE = 'http://localhost:4400';
let cle: CleJetons;
let emetteur: Emetteur;

beforeAll(async () => {
  cle = await ouvrirCle(dossier);
  emetteur = creerEmetteur(ORIGINE, cle);
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

test('la clé est gardée dans le dossier de données, lisible de son seul propriétaire', async () => {
  expect((await ouvrirCle(dossier)).kid).toBe(cle.kid);
  expect(statSync(join(dossier, 'cle-jetons.json')).mode & 0o077).toBe(0);
  expect(emetteur.jwks.keys[0]).not.toHaveProperty('d');
});

test('un jeton pour l’API porte les claims qu’Entra v2 donnerait à la personne', async () => {
  const claims = decodeJwt(await emetteur.jetonDe(PROFILS.coordination, 'api'));
  expect(claims).toMatchObject({
    iss: `${ORIGINE}/local/${LOCATAIRE.id}/v2.0`,
    aud: LOCATAIRE.application,
    tid: LOCATAIRE.id,
    oid: PROFILS.coordination.oid,
    azp: LOCATAIRE.application,
    scp: 'access_as_user',
    roles: ['Coordination'],
    name: 'Camille Estève',
    acct: 0,
    ver: '2.0',
  });
  expect(Number(claims.exp) - Number(claims.iat)).toBe(3600);
});

test('un jeton pour Graph vise Graph, avec les seules portées demandées', async () => {
  const claims = decodeJwt(await emetteur.jetonDe(PROFILS.lecture, 'graph', 'Sites.Selected'));
  expect(claims).toMatchObject({ aud: AUDIENCE_GRAPH, scp: 'Sites.Selected' });
  expect(claims).not.toHaveProperty('roles');
});

test('une personne invitée se reconnaît à son type de compte, et son sujet change d’une application à l’autre', async () => {
  const api = decodeJwt(await emetteur.jetonDe(PROFILS.invite, 'api'));
  const graph = decodeJwt(await emetteur.jetonDe(PROFILS.invite, 'graph'));
  expect(api.acct).toBe(1);
  expect(api.sub).not.toBe(graph.sub);
});

test('un profil ou une ressource inconnus sont refusés par une phrase', async () => {
  const routes = routesJetons(emetteur);
  for (const demande of [
    'profil=autre&ressource=api',
    'profil=invite&ressource=autre',
    '',
    'profil=toString&ressource=api',
  ]) {
    const refus = await routes.request(`/jeton?${demande}`);
    expect(refus.status).toBe(400);
    expect((await refus.json()) as { erreur: string }).toEqual({
      erreur: expect.stringMatching(/inconnue? : .*possibles : /),
    });
  }
  const donne = (await (await routes.request('/jeton?profil=invite&ressource=api')).json()) as { jeton: string };
  expect(decodeJwt(donne.jeton).oid).toBe(PROFILS.invite.oid);
});

describe('ce que Graph lit dans un jeton', () => {
  const lire = (jeton: string) => verifierJetonGraph(emetteur)(`Bearer ${jeton}`);

  test('une personne n’a sur le site que le droit de son profil', async () => {
    const jeton = await emetteur.jetonDe(PROFILS.partenaire, 'graph', 'Sites.Selected User.Read');
    expect(await lire(jeton)).toEqual({
      oid: PROFILS.partenaire.oid,
      appId: LOCATAIRE.application,
      delegue: true,
      // What Sites.Selected gives an application: the site of its territory, and no other.
      sitesDonnes: [idSite],
      droitSite: 'read',
      fermees: LISTES_FERMEES,
      sansBibliotheque: true,
      roles: [],
      scopes: ['Sites.Selected', 'User.Read'],
    });
  });

  test('l’identité gérée est une application, avec des rôles et le droit d’écrire', async () => {
    const { jeton } = await emetteur.jetonIdentite();
    expect(await lire(jeton)).toMatchObject({
      delegue: false,
      droitSite: 'write',
      appId: LOCATAIRE.identiteGeree.clientId,
    });
  });

  test('un jeton de l’API, d’un autre émetteur, périmé ou retouché ne vaut rien', async () => {
    const bon = await emetteur.jetonDe(PROFILS.coordination, 'graph');
    const [tete, , signature] = bon.split('.');
    const charge = Buffer.from(JSON.stringify({ ...decodeJwt(bon), oid: PROFILS.lecture.oid })).toString('base64url');
    const perime = await new SignJWT({ oid: 'x', tid: LOCATAIRE.id, azp: 'x', scp: 'Sites.Read.All' })
      .setProtectedHeader({ alg: 'RS256', kid: cle.kid })
      .setIssuer(emetteur.issuer)
      .setAudience(AUDIENCE_GRAPH)
      .setExpirationTime(Math.floor(Date.now() / 1000) - 3600)
      .sign(cle.privee);
    const mauvais = [
      await emetteur.jetonDe(PROFILS.coordination, 'api'),
      await creerEmetteur('http://localhost:1', cle).jetonDe(PROFILS.coordination, 'graph'),
      `${tete}.${charge}.${signature}`,
      perime,
      'rien',
    ];
    for (const jeton of mauvais) expect(await lire(jeton)).toBeUndefined();
    expect(await verifierJetonGraph(emetteur)(undefined)).toBeUndefined();
  });
});

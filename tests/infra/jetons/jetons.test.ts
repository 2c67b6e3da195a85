import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, SignJWT } from 'jose';
import { LISTES_FERMEES } from '../../../core/lectures/listes-fermees.ts';
import { creerFermetures } from '../../../infra/local/fermetures.ts';
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

test('une étendue qui n’est pas consentie n’est pas donnée : AADSTS65001', async () => {
  const refus = await routesJetons(emetteur).request('/jeton?profil=coordination&ressource=graph&scopes=Mail.Read');
  expect([refus.status, await refus.json()]).toEqual([
    400,
    { error: 'invalid_grant', error_description: expect.stringMatching(/^AADSTS65001: /), error_codes: [65001] },
  ]);
});

test.each(['AADSTS700016', 'AADSTS500011', 'AADSTS50013', 'AADSTS7000215', 'AADSTS7000222'])(
  'Entra refuse à la demande, à qui l’on dit : %s',
  async (code) => {
    const routes = routesJetons(emetteur);
    const regler = (corps: object) =>
      routes.request('/connexion', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(corps),
      });
    const demander = () => routes.request('/jeton?profil=coordination&ressource=graph');
    expect((await regler({ refus: code, pour: 'administration' })).status).toBe(200);
    expect(await (await demander()).json()).toMatchObject({ error_description: expect.stringContaining(code) });
    await regler({ refus: null, pour: 'administration' });
    expect((await demander()).status).toBe(200);
    expect((await regler({ refus: 'AADSTS1' })).status).toBe(400);
  },
);

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

  test('sous Sites.Selected, une application que le site ne connaît pas n’y ouvre rien, même pour sa propriétaire', async () => {
    const demander = async (portees: string, azp?: string) =>
      lire(await emetteur.jetonDe(PROFILS.coordination, 'graph', portees, azp));
    expect(await demander('Sites.Selected')).toMatchObject({ droitSite: 'read' });
    expect(await demander('Sites.Selected', 'f0000000-0000-4000-8000-000000000001')).toMatchObject({
      droitSite: 'aucun',
    });
    expect(await demander('Sites.Manage.All')).toMatchObject({ droitSite: 'owner' });
  });

  test('ce qu’un administrateur reprend se voit à la demande suivante : octroi du site, consentement, boîte', async () => {
    const fermetures = creerFermetures();
    const verifier = verifierJetonGraph(emetteur, fermetures);
    const lesFonctions = async () => verifier(`Bearer ${(await emetteur.jetonIdentite()).jeton}`);
    for (const corps of [
      { application: 'fonctions', droit: 'read' },
      { consentement: 'retire' },
      { boite: 'sans-envoi' },
    ])
      expect(fermetures.regler(corps)).toBe(true);
    expect(await lesFonctions()).toMatchObject({
      droitSite: 'read',
      roles: [],
      rbac: { roles: ['Calendars.ReadWrite'] },
    });
    expect(fermetures.regler({ boite: 'autre' })).toBe(false);
    fermetures.vider();
    expect(await lesFonctions()).toMatchObject({
      droitSite: 'write',
      roles: expect.arrayContaining(['Sites.Selected']),
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
      await creerEmetteur('http://localhost:1', cle).jetonDe(PROFILS.coordination, 'graph'),
      `${tete}.${charge}.${signature}`,
      'rien',
    ];
    for (const jeton of mauvais) expect(await lire(jeton)).toBeUndefined();
    const refuse = { status: 401, code: 'InvalidAuthenticationToken' };
    await expect(lire(perime)).rejects.toMatchObject({ ...refuse, message: expect.stringContaining('expired') });
    const pourLApi = await emetteur.jetonDe(PROFILS.coordination, 'api');
    await expect(lire(pourLApi)).rejects.toMatchObject({ ...refuse, message: expect.stringContaining('audience') });
    expect(await verifierJetonGraph(emetteur)(undefined)).toBeUndefined();
  });
});

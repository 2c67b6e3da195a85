import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManagedIdentityCredential } from '@azure/identity';
import { getRequestListener } from '@hono/node-server';
import { decodeJwt } from 'jose';
import { ouvrirCle } from '../../../infra/local/jetons/cle.ts';
import { creerEmetteur } from '../../../infra/local/jetons/emetteur.ts';
import { routesIdentite } from '../../../infra/local/jetons/identite.ts';
import { LOCATAIRE } from '../../../infra/local/locataire.ts';

const dossier = mkdtempSync(join(tmpdir(), 'maillage-identite-'));
const SECRET = 'un-secret-de-test';
let serveur: Server;
let adresse: string;

beforeAll(async () => {
  const emetteur = creerEmetteur('http://localhost:4401', await ouvrirCle(dossier));
  const routes = routesIdentite(emetteur, SECRET);
  serveur = createServer(getRequestListener(routes.fetch));
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  adresse = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  delete process.env.IDENTITY_ENDPOINT;
  delete process.env.IDENTITY_HEADER;
  await new Promise((fini) => serveur.close(fini));
  rmSync(dossier, { recursive: true, force: true });
});

test('la bibliothèque d’identité d’Azure obtient son jeton sans être modifiée', async () => {
  process.env.IDENTITY_ENDPOINT = adresse;
  process.env.IDENTITY_HEADER = SECRET;
  const { token, expiresOnTimestamp } = await new ManagedIdentityCredential().getToken(
    'https://graph.microsoft.com/.default',
  );
  expect(decodeJwt(token)).toMatchObject({ idtyp: 'app', oid: LOCATAIRE.identiteGeree.objectId });
  expect(decodeJwt(token)).not.toHaveProperty('scp');
  expect(expiresOnTimestamp).toBeGreaterThan(Date.now());
});

const demander = (resource: string, secret: string) =>
  fetch(`${adresse}?api-version=2019-08-01&resource=${encodeURIComponent(resource)}`, {
    headers: { 'x-identity-header': secret },
  });

test('sans le secret de l’hôte, aucun jeton ne sort', async () => {
  expect((await demander('https://graph.microsoft.com', 'autre')).status).toBe(401);
  expect((await demander('https://graph.microsoft.com', '')).status).toBe(401);
});

test('l’identité gérée n’a de jeton que pour Graph', async () => {
  expect((await demander('https://management.azure.com', SECRET)).status).toBe(400);
});

import type { webcrypto } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

/** The signing key of the local issuer: private half to sign, public half to publish. */
export interface CleJetons {
  readonly kid: string;
  readonly privee: webcrypto.CryptoKey;
  readonly publique: JWK;
}

/** Reads the RSA key kept in the data folder, or makes one: tokens survive a restart, and no key is ever committed. */
export async function ouvrirCle(dossierDonnees: string): Promise<CleJetons> {
  const fichier = join(dossierDonnees, 'cle-jetons.json');
  const jwk = (await lire(fichier)) ?? (await creer(dossierDonnees, fichier));
  const privee = await importJWK(jwk, 'RS256');
  if (privee instanceof Uint8Array) throw new Error(`${fichier} ne contient pas une clé RSA : supprimez ce fichier.`);
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, privee, publique: { kty: jwk.kty, n: jwk.n, e: jwk.e, kid, use: 'sig', alg: 'RS256' } };
}

async function lire(fichier: string): Promise<JWK | null> {
  try {
    return JSON.parse(await readFile(fichier, 'utf8')) as JWK;
  } catch {
    return null;
  }
}

async function creer(dossier: string, fichier: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  await mkdir(dossier, { recursive: true });
  await writeFile(fichier, JSON.stringify(jwk), { mode: 0o600 });
  return jwk;
}

import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';
import { LOCATAIRE } from '../locataire.ts';
import { AUDIENCE_GRAPH, type Emetteur } from './emetteur.ts';

const claims = z.object({
  oid: z.string(),
  tid: z.literal(LOCATAIRE.id),
  azp: z.string(),
  scp: z.string().optional(),
  roles: z.array(z.string()).optional(),
});

/** Who calls the stand-in for Graph: a person with scopes, or an application with roles. */
export interface PorteurJeton {
  readonly oid: string;
  readonly azp: string;
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
  readonly application: boolean;
}

/** Checks a bearer token as Graph does: signature, issuer, audience, dates, tenant. `null` when any of them is wrong. */
export async function verifierJeton(emetteur: Emetteur, jeton: string): Promise<PorteurJeton | null> {
  const jwks = createLocalJWKSet(emetteur.jwks as JSONWebKeySet);
  try {
    const { payload } = await jwtVerify(jeton, jwks, {
      issuer: emetteur.issuer,
      audience: AUDIENCE_GRAPH,
      algorithms: ['RS256'],
      clockTolerance: 60,
    });
    const lus = claims.parse(payload);
    return {
      oid: lus.oid,
      azp: lus.azp,
      scopes: lus.scp?.split(' ') ?? [],
      roles: lus.roles ?? [],
      application: lus.scp === undefined,
    };
  } catch {
    return null;
  }
}

import { createRemoteJWKSet } from 'jose';
import { creerClientGraph } from '../graph/client.ts';
import { creerSite } from '../graph/site.ts';
import { creerVerificateur } from './authentification.ts';
import type { Contexte } from './contexte.ts';
import { ouvrirDepots } from './depots.ts';
import { type Environnement, estDansAzure, lireEnvironnement } from './environnement.ts';
import { jetonDIdentite } from './jeton-identite.ts';
import { creerStructuresDe } from './structures-de.ts';
import type { Traces } from './traces.ts';

const MUET: Traces = { information: () => {}, alerte: () => {}, erreur: () => {} };

/** Everything that the commands use, made once from the settings. Throws `ErreurDeReglage` when one is missing. */
export function composer(
  source: Readonly<Record<string, string | undefined>>,
): Contexte & { readonly env: Environnement } {
  const env = lireEnvironnement(source);
  const client = creerClientGraph({
    baseUrl: env.GRAPH_URL,
    jeton: jetonDIdentite(env),
    identifiantsReels: estDansAzure(source),
  });
  const depots = ouvrirDepots(client, creerSite(client, { id: env.SITE_ID }));
  return {
    env,
    depots,
    verifier: creerVerificateur({
      cles: createRemoteJWKSet(new URL(env.JETONS_JWKS), { timeoutDuration: 10_000 }),
      emetteur: env.JETONS_EMETTEUR,
      audience: env.API_AUDIENCE,
      locataire: env.LOCATAIRE_ID,
      applications: [env.API_AUDIENCE, ...env.APPLICATIONS_ADMISES],
    }),
    structuresDe: creerStructuresDe(depots, Date.now),
    maintenant: () => new Date().toISOString(),
    traces: MUET,
  };
}

/** Makes a value once, at the first call; a failure is tried again at the next. */
export function uneFois<T>(faire: () => T): () => T {
  let fait: { readonly valeur: T } | undefined;
  return () => {
    fait ??= { valeur: faire() };
    return fait.valeur;
  };
}

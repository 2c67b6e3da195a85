import { createRemoteJWKSet } from 'jose';
import { annulerEvenement, creerEvenement, lireEvenement, retrouverEvenement } from '../graph/agenda.ts';
import { creerClientGraph } from '../graph/client.ts';
import { envoyerCourriel } from '../graph/courriel.ts';
import { publierCarte } from '../graph/flux-canal.ts';
import { estBoucle } from '../graph/origine.ts';
import { creerSite } from '../graph/site.ts';
import { creerVerificateur } from './authentification.ts';
import type { Contexte } from './contexte.ts';
import { ouvrirDepots } from './depots.ts';
import { type Environnement, estDansAzure, lireEnvironnement } from './environnement.ts';
import { jetonDIdentite } from './jeton-identite.ts';
import { creerLiens } from './liens/jeton.ts';
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
  const organisateur = env.ORGANISATEUR;
  return {
    env,
    depots,
    agenda: {
      retrouver: (demande) => retrouverEvenement(client, { ...demande, organisateur }),
      creer: (demande) => creerEvenement(client, { ...demande, organisateur }),
      lire: (id) => lireEvenement(client, organisateur, id),
      annuler: (id, message) => annulerEvenement(client, organisateur, id, message),
    },
    envoyer: (courriel) => envoyerCourriel(client, { ...courriel, expediteur: organisateur }),
    // The local channel may stand in for Power Automate only where Graph itself is local.
    publierCarte: (carte) =>
      publierCarte(env.CANAL_FLUX_URL, carte, { local: estBoucle(new URL(env.GRAPH_URL).hostname) }),
    liens: creerLiens(env.LIENS_SECRET),
    urlOnglets: env.URL_ONGLETS.replace(/\/$/, ''),
    lienDesIndicateurs: lienDesIndicateurs(env),
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

/** Inside Teams when the app is known there, else the page itself. The entity is that of the manifest. */
const lienDesIndicateurs = (env: Environnement): string =>
  env.TEAMS_APP_ID === undefined
    ? `${env.URL_ONGLETS.replace(/\/$/, '')}/indicateurs.html`
    : `https://teams.microsoft.com/l/entity/${env.TEAMS_APP_ID}/indicateurs`;

/** Makes a value once, at the first call; a failure is tried again at the next. */
export function uneFois<T>(faire: () => T): () => T {
  let fait: { readonly valeur: T } | undefined;
  return () => {
    fait ??= { valeur: faire() };
    return fait.valeur;
  };
}

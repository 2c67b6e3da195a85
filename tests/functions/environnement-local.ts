import { idSite, LOCATAIRE } from '../../infra/local/locataire.ts';

export const ORIGINE = 'http://localhost:3000';

/** The settings of the functions, as on a desk. */
export const ENVIRONNEMENT = {
  GRAPH_URL: `${ORIGINE}/graph/v1.0`,
  JETONS_EMETTEUR: `${ORIGINE}/local/${LOCATAIRE.id}/v2.0`,
  JETONS_JWKS: `${ORIGINE}/local/jwks`,
  API_AUDIENCE: LOCATAIRE.application,
  LOCATAIRE_ID: LOCATAIRE.id,
  SITE_ID: idSite,
  ORGANISATEUR: LOCATAIRE.organisateur.oid,
  CANAL_FLUX_URL: `${ORIGINE}/local/flux/canal?sig=secret-du-canal`,
  LIENS_SECRET: 'un-secret-de-test-qui-compte-plus-de-32-caracteres',
  URL_ONGLETS: `${ORIGINE}/onglets`,
} as const;

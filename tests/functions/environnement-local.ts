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

/** With the means of telling things in the activity feed of Teams. */
export const AVEC_L_ACTIVITE = {
  ...ENVIRONNEMENT,
  TEAMS_APP_ID: '8c1f5f0e-2a9b-4d7c-9e35-6b4a1d0c7f21',
  EQUIPE_ID: LOCATAIRE.equipe.id,
  ACTIVITE_IDENTITE: LOCATAIRE.identiteDActivite.clientId,
} as const;

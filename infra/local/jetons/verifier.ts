import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';
import { LISTES_FERMEES } from '../../../core/lectures/listes-fermees.ts';
import { type Boite, creerFermetures, type Fermetures } from '../fermetures.ts';
import { ErreurGraph } from '../graph/erreurs.ts';
import type { PorteurGraph } from '../graph/monde.ts';
import {
  DROITS_DANS_L_EQUIPE,
  droitsDansExchange,
  idDuSite,
  LOCATAIRE,
  PROFILS,
  reunionsOuvertesAuxFonctions,
  territoiresDuLocataire,
} from '../locataire.ts';
import { AUDIENCE_GRAPH, type Emetteur } from './emetteur.ts';

/** As `POST /local/fermetures` names it. */
const BIBLIOTHEQUE = 'Documents';

/** A scope that no grant bounds; with Sites.Selected, an application has the site that was given to it. */
const SUR_TOUS_LES_SITES = /\bSites\.\w+\.All\b/;

const claims = z.object({
  oid: z.string(),
  tid: z.literal(LOCATAIRE.id),
  azp: z.string(),
  scp: z.string().optional(),
  roles: z.array(z.string()).optional(),
});

/** What Exchange leaves of its two roles. */
const ROLES_DANS_EXCHANGE = {
  ouverte: droitsDansExchange().roles,
  'sans-agenda': ['Mail.Send'],
  'sans-envoi': ['Calendars.ReadWrite'],
  fermee: [],
} as const satisfies Record<Boite, readonly string[]>;

const refuserLeJeton = (message: string): ErreurGraph => new ErreurGraph(401, 'InvalidAuthenticationToken', message);

/**
 * Checks the Authorization header as Graph does (signature, issuer, audience, dates, tenant) and says what the site grants to the caller.
 * `undefined` when it is no token of ours; a token for another resource, or out of date, is refused in Graph’s own words.
 */
export function verifierJetonGraph(emetteur: Emetteur, fermetures: Fermetures = creerFermetures()) {
  const jwks = createLocalJWKSet(emetteur.jwks as JSONWebKeySet);
  return async (authorization: string | undefined): Promise<PorteurGraph | undefined> => {
    const jeton = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!jeton) return undefined;
    try {
      const { payload } = await jwtVerify(jeton, jwks, {
        issuer: emetteur.issuer,
        audience: AUDIENCE_GRAPH,
        algorithms: ['RS256'],
        clockTolerance: 60,
      });
      const { oid, azp, scp, roles = [] } = claims.parse(payload);
      const donnes = territoiresDuLocataire().flatMap((t) => (t.application === azp ? [idDuSite(t.site)] : []));
      const { fermees: siennes, enLecture } = fermetures.pour(azp);
      const auxVisiteurs = fermetures.fermeesAuxVisiteurs(LISTES_FERMEES);
      const visiteur = droitDe(oid) === 'read';
      const fermees = [...(visiteur ? auxVisiteurs : []), ...siennes];
      const fonctions = oid === LOCATAIRE.identiteGeree.objectId;
      const scopes = scp?.split(' ') ?? [];
      return {
        oid,
        appId: azp,
        delegue: scp !== undefined,
        droitSite: droitSur(oid, scp === undefined ? roles : scopes, fermetures.octroi(azp)),
        ...(fonctions
          ? {
              rbac: { ...droitsDansExchange(), roles: ROLES_DANS_EXCHANGE[fermetures.boite()] },
              reunionsDe: reunionsOuvertesAuxFonctions(),
            }
          : {}),
        ...(donnes.length > 0 && scp === undefined ? { rsc: DROITS_DANS_L_EQUIPE } : {}),
        ...(donnes.length > 0 && scp !== undefined && !SUR_TOUS_LES_SITES.test(scp) ? { sitesDonnes: donnes } : {}),
        ...(fermees.length === 0 ? {} : { fermees }),
        ...(visiteur && fermetures.fermeesAuxVisiteurs([BIBLIOTHEQUE]).length > 0 ? { sansBibliotheque: true } : {}),
        ...(enLecture.length === 0 ? {} : { enLecture }),
        roles: fonctions && !fermetures.consentie() ? [] : roles,
        scopes,
      };
    } catch (erreur) {
      if (erreur instanceof errors.JWTExpired)
        throw refuserLeJeton('Lifetime validation failed, the token is expired.');
      if (erreur instanceof errors.JWTClaimValidationFailed && erreur.claim === 'aud')
        throw refuserLeJeton('Access token validation failure. Invalid audience.');
      return undefined;
    }
  };
}

const ORDRE = ['aucun', 'read', 'write', 'owner'] as const;

/**
 * Under `Sites.Selected` alone, an application has what the site grants to it, and acts for a person within both; with a
 * wider permission, a person has their own right.
 */
function droitSur(
  oid: string,
  permissions: readonly string[],
  octroi: PorteurGraph['droitSite'],
): PorteurGraph['droitSite'] {
  const propre = droitDe(oid);
  if (permissions.some((p) => /^Sites\.\w+\.All$/.test(p))) return propre;
  return ORDRE.indexOf(octroi) < ORDRE.indexOf(propre) ? octroi : propre;
}

/** To each profile its own right on the site; to the managed identity, at most what an application writes with. */
function droitDe(oid: string): PorteurGraph['droitSite'] {
  if (oid === LOCATAIRE.identiteGeree.objectId) return 'write';
  return Object.values(PROFILS).find((p) => p.oid === oid)?.droitSite ?? 'aucun';
}

import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';
import { LISTES_FERMEES } from '../../../core/lectures/listes-fermees.ts';
import type { Fermetures } from '../fermetures.ts';
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

/**
 * Checks the Authorization header as Graph does (signature, issuer, audience, dates, tenant) and says what the site grants to the caller.
 * `undefined` when anything is wrong: a token for the API is as foreign here as a forged one.
 */
export function verifierJetonGraph(emetteur: Emetteur, fermetures?: Fermetures) {
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
      const parApplication = fermetures?.pour(azp);
      const auxVisiteurs = fermetures?.fermeesAuxVisiteurs(LISTES_FERMEES) ?? LISTES_FERMEES;
      const bibliothequeFermee = (fermetures?.fermeesAuxVisiteurs([BIBLIOTHEQUE]) ?? [BIBLIOTHEQUE]).length > 0;
      const fermees = [...(droitDe(oid) === 'read' ? auxVisiteurs : []), ...(parApplication?.fermees ?? [])];
      return {
        oid,
        appId: azp,
        delegue: scp !== undefined,
        droitSite: droitDe(oid),
        ...(oid === LOCATAIRE.identiteGeree.objectId
          ? { rbac: droitsDansExchange(), reunionsDe: reunionsOuvertesAuxFonctions() }
          : {}),
        ...(donnes.length > 0 && scp === undefined ? { rsc: DROITS_DANS_L_EQUIPE } : {}),
        ...(donnes.length > 0 && scp !== undefined && !SUR_TOUS_LES_SITES.test(scp) ? { sitesDonnes: donnes } : {}),
        ...(fermees.length === 0 ? {} : { fermees }),
        ...(droitDe(oid) === 'read' && bibliothequeFermee ? { sansBibliotheque: true } : {}),
        ...(parApplication === undefined ? {} : { enLecture: parApplication.enLecture }),
        roles,
        scopes: scp?.split(' ') ?? [],
      };
    } catch {
      return undefined;
    }
  };
}

/** What the site grants: to each profile its own right, to the managed identity « write » (the grant of Sites.Selected). */
function droitDe(oid: string): PorteurGraph['droitSite'] {
  if (oid === LOCATAIRE.identiteGeree.objectId) return 'write';
  return Object.values(PROFILS).find((p) => p.oid === oid)?.droitSite ?? 'aucun';
}

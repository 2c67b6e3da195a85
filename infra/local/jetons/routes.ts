import { Hono } from 'hono';
import { LOCATAIRE, type NomProfil, PROFILS } from '../locataire.ts';
import type { Emetteur, Ressource } from './emetteur.ts';
import { creerRefusDeConnexion, type RefusDeConnexion } from './refus.ts';

const RESSOURCES = { graph: true, api: true, id: true } as const satisfies Record<Ressource, true>;

/**
 * `/jwks`, the issuer’s metadata, `/jeton?profil=…&ressource=…[&scopes=…]` and `/connexion`, which makes Entra refuse
 * whoever asks from a tab.
 */
export function routesJetons(emetteur: Emetteur, refus: RefusDeConnexion = creerRefusDeConnexion()): Hono {
  return new Hono()
    .get('/connexion', (c) => c.json({ refus: refus.courant() ?? null }))
    .post('/connexion', async (c) => {
      if (refus.regler(await c.req.json().catch(() => undefined))) return c.json({ refus: refus.courant() ?? null });
      return c.json({ erreur: 'Un refus est attendu : AADSTS65001, AADSTS50105, AADSTS53003, ou null.' }, 400);
    })
    .get('/jwks', (c) => c.json(emetteur.jwks))
    .get(`/${LOCATAIRE.id}/v2.0/.well-known/openid-configuration`, (c) => {
      const { issuer } = emetteur;
      return c.json({
        issuer,
        jwks_uri: new URL('/local/jwks', issuer).href,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    })
    .get('/jeton', async (c) => {
      const profil = c.req.query('profil') ?? '';
      const ressource = c.req.query('ressource') ?? '';
      if (!estProfil(profil)) {
        const connus = Object.keys(PROFILS).join(', ');
        return c.json({ erreur: `Profil inconnu : « ${profil} ». Profils possibles : ${connus}.` }, 400);
      }
      if (!estRessource(ressource)) {
        return c.json({ erreur: `Ressource inconnue : « ${ressource} ». Ressources possibles : graph, api.` }, 400);
      }
      return c.json({ jeton: await emetteur.jetonDe(PROFILS[profil], ressource, c.req.query('scopes')) });
    });
}

function estProfil(nom: string): nom is NomProfil {
  return Object.hasOwn(PROFILS, nom);
}

function estRessource(nom: string): nom is Ressource {
  return Object.hasOwn(RESSOURCES, nom);
}

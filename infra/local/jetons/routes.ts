import { Hono } from 'hono';
import { z } from 'zod';
import { LOCATAIRE, type NomProfil, PROFILS, territoiresDuLocataire } from '../locataire.ts';
import { DUREE_JETON_S, type Emetteur, type Ressource } from './emetteur.ts';
import { CODES_DE_REFUS, corpsDuRefus, creerRefusDeConnexion, type RefusDeConnexion } from './refus.ts';

const demandeDEchange = z.strictObject({
  grant_type: z.literal('client_credentials'),
  client_id: z.guid(),
  scope: z.literal('https://graph.microsoft.com/.default'),
  client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: z.string(),
});

const RESSOURCES = { graph: true, api: true, id: true } as const satisfies Record<Ressource, true>;

/**
 * `/jwks`, the issuer’s metadata, `/jeton?profil=…&ressource=…[&scopes=…][&territoire=…]` and `/connexion`, which makes Entra refuse
 * whoever asks from a tab.
 */
export function routesJetons(emetteur: Emetteur, refus: RefusDeConnexion = creerRefusDeConnexion()): Hono {
  return (
    new Hono()
      .get('/connexion', (c) => c.json({ refus: refus.courant() ?? null }))
      .post('/connexion', async (c) => {
        if (refus.regler(await c.req.json().catch(() => undefined))) return c.json({ refus: refus.courant() ?? null });
        return c.json({ erreur: `Un refus est attendu : ${CODES_DE_REFUS.join(', ')}, ou null.` }, 400);
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
      // The exchange of a federated credential: the application against the proof of the identity that it trusts.
      .post(`/${LOCATAIRE.id}/oauth2/v2.0/token`, async (c) => {
        const refuse = refus.courant('fonctions');
        if (refuse !== undefined) return c.json(corpsDuRefus(refuse), 401);
        const recu = demandeDEchange.safeParse(Object.fromEntries(new URLSearchParams(await c.req.text())));
        const jeton = recu.success
          ? await emetteur.jetonDeLApplication(recu.data.client_assertion, recu.data.client_id)
          : undefined;
        return jeton === undefined
          ? c.json({ error: 'invalid_client' }, 401)
          : c.json({ token_type: 'Bearer', access_token: jeton, expires_in: DUREE_JETON_S });
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
        const { scopes, territoire } = c.req.query();
        const servis = territoiresDuLocataire();
        const sien = territoire === undefined ? servis[0] : servis.find((t) => t.code === territoire);
        if (sien === undefined) {
          const connus = servis.map((t) => t.code).join(', ');
          return c.json({ erreur: `Territoire inconnu : « ${territoire} ». Territoires servis : ${connus}.` }, 400);
        }
        const refuse = refus.courant('administration') ?? nonConsenties(scopes);
        if (refuse !== undefined) return c.json(corpsDuRefus(refuse), 400);
        const { application } = sien;
        return c.json({ jeton: await emetteur.jetonDe(PROFILS[profil], ressource, scopes, undefined, application) });
      })
  );
}

/** What the administrator has consented to, for the tabs; what any sign-in asks for besides. */
const CONSENTIES: readonly string[] = [
  'Sites.Selected',
  'access_as_user',
  'openid',
  'profile',
  'email',
  'offline_access',
];

function nonConsenties(portees: string | undefined): string | undefined {
  const autres = (portees ?? '')
    .split(' ')
    .filter((p) => p !== '' && !CONSENTIES.includes(p.slice(p.lastIndexOf('/') + 1)));
  return autres.length === 0
    ? undefined
    : 'AADSTS65001: The user or administrator has not consented to use the application.';
}

function estProfil(nom: string): nom is NomProfil {
  return Object.hasOwn(PROFILS, nom);
}

function estRessource(nom: string): nom is Ressource {
  return Object.hasOwn(RESSOURCES, nom);
}

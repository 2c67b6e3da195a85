import { modifierFiche } from '../../core/contrats/fiches.ts';
import { siretFerme } from '../../core/sirene/etablissement.ts';
import { ouvrirRegistre } from '../../functions/hote/registre-sirene.ts';
import { verifierLesSiret } from '../../functions/sirene/verifier-les-siret.ts';
import { routesRegistre } from '../../infra/local/registre.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneStructure } from './fabrique.ts';

const FERME = '10000000000008';
const SIEGE = '10000000000024';
const URL_DU_REGISTRE = 'https://registre.example';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

type Repondre = (demande: Request) => Promise<Response> | Response;
const passer = (repondre: Repondre) =>
  verifierLesSiret({
    ...banc.contexte,
    chercherAuRegistre: ouvrirRegistre(URL_DU_REGISTRE, {
      fetch: async (url, init) => repondre(new Request(String(url), init)),
      attendre: async () => {},
    }),
  });
const leRegistre = async (fermes: Readonly<Record<string, object>>): Promise<Repondre> => {
  const app = routesRegistre();
  for (const [siret, dit] of Object.entries(fermes))
    await app.request(`/fermes/${siret}`, { method: 'PUT', body: JSON.stringify(dit) });
  return (demande) => app.fetch(demande);
};
/** A fiche that is asked about on the day of the bench. */
const creer = async () => {
  const { structures } = banc.contexte.depots;
  for (;;) {
    const { id } = await structures.creer(uneStructure({ nom: 'Relais (exemple)', siret: FERME }));
    if (Number(id) % 28 === 22) return id;
  }
};
const lire = (id: string) => banc.contexte.depots.structures.parId(id);

test('un SIRET fermé se voit sur sa fiche, avec celui qui le remplace ; le redemander n’écrit rien', async () => {
  const id = await creer();
  const registre = await leRegistre({ [FERME]: { fermeLe: '2026-03-31', siege: SIEGE } });
  await passer(registre);
  const fiche = await lire(id);
  expect(siretFerme(fiche)).toEqual({ siret: FERME, le: '2026-11-23', fermeLe: '2026-03-31', remplacant: SIEGE });
  await passer(registre);
  expect((await lire(id)).eTag).toBe(fiche.eTag);
});

test('remplacé par la coordination, il n’est plus dit fermé', async () => {
  const id = await creer();
  await passer(await leRegistre({ [FERME]: { siege: SIEGE } }));
  const { eTag } = await lire(id);
  const corps = { eTag, champs: { siret: SIEGE } };
  const { statut } = await banc.appeler(modifierFiche, { profil: 'coordination', chemin: { id }, corps });
  expect(statut).toBe(200);
  const fiche = await lire(id);
  expect(fiche.siret).toBe(SIEGE);
  expect(siretFerme(fiche)).toBeUndefined();
});

test('rouvert au répertoire, il redevient bon', async () => {
  const id = await creer();
  await passer(await leRegistre({ [FERME]: {} }));
  expect(siretFerme(await lire(id))).toBeDefined();
  await passer(await leRegistre({}));
  expect((await lire(id)).registre).toBeUndefined();
});

test('seul le SIRET quitte le territoire', async () => {
  await creer();
  const adresses: string[] = [];
  await passer((demande) => {
    adresses.push(decodeURIComponent(demande.url));
    return Response.json({ results: [] });
  });
  expect(adresses.length).toBeGreaterThan(0);
  for (const a of adresses) {
    expect(a).toContain(`q=${FERME}`);
    expect(a).not.toMatch(/exemple|Relais/);
  }
});

test.each<[string, Repondre]>([
  ['injoignable', () => Promise.reject(new Error('réseau'))],
  ['en panne', () => new Response('', { status: 500 })],
  ['qui répond une page', () => new Response('<html>', { status: 200 })],
  ['qui change de forme', () => Response.json({ resultats: [] })],
])('un répertoire %s laisse tout en l’état et le dit', async (_cas, repondre) => {
  const id = await creer();
  const { eTag } = await lire(id);
  await passer(repondre);
  expect((await lire(id)).eTag).toBe(eTag);
  expect(banc.traces.filter((t) => t.evenement === 'registre').map((t) => t.niveau)).toEqual(['alerte']);
});

test('un ralentissement demandé est attendu', async () => {
  const id = await creer();
  const registre = await leRegistre({ [FERME]: {} });
  let refus = 1;
  await passer((demande) => {
    refus -= 1;
    return refus >= 0 ? new Response('', { status: 429, headers: { 'Retry-After': '1' } }) : registre(demande);
  });
  expect(siretFerme(await lire(id))).toBeDefined();
});

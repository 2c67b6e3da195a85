import { creerFiche, modifierFiche } from '../../core/contrats/fiches.ts';
import { chercherAuRepertoire } from '../../core/contrats/repertoire.ts';
import { ouvrirRecherche } from '../../functions/hote/registre-sirene.ts';
import { chercherAuRepertoire as commande } from '../../functions/sirene/chercher-au-repertoire.ts';
import { routesRegistre } from '../../infra/local/registre.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneCle } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

type Repondre = (demande: Request) => Promise<Response> | Response;
/** What the command answers when the register answers so. */
async function chercher(texte: string, repondre: Repondre, partout = false) {
  const trouverAuRegistre = ouvrirRecherche('https://registre.example', {
    fetch: async (url, init) => repondre(new Request(String(url), init)),
  });
  return banc.appeler(
    chercherAuRepertoire,
    { profil: 'coordination', corps: { texte, partout } },
    { ...banc.contexte, trouverAuRegistre },
  );
}
const leVrai: Repondre = (demande) => routesRegistre().fetch(demande);

test('par un nom ou un SIRET, ce que le répertoire connaît se choisit ; rien ne s’écrit', async () => {
  const avant = (await banc.contexte.depots.structures.lire()).items.length;
  for (const texte of ['Cabane aux livres', '100 000 108 00009']) {
    const { statut, corps } = await chercher(texte, leVrai);
    expect(statut).toBe(200);
    expect(corps).toMatchObject({
      trouvees: [{ valeurs: { siret: '10000010800009', rna: 'W333000108', communeInsee: '33473' }, siege: true }],
    });
  }
  expect((await chercher('rien de tel', leVrai)).corps).toEqual({ trouvees: [] });
  expect((await banc.contexte.depots.structures.lire()).items).toHaveLength(avant);
});

test('seul ce qui est tapé part, dans les départements du territoire sauf si l’on cherche partout ; ni dirigeant, ni compte', async () => {
  const adresses: URL[] = [];
  const noter: Repondre = (demande) => {
    adresses.push(new URL(demande.url));
    expect(demande.headers.get('Authorization')).toBeNull();
    return Response.json({ results: [] });
  };
  await chercher('cabane', noter);
  await chercher('cabane', noter, true);
  expect(adresses.map((a) => [a.searchParams.get('q'), a.searchParams.get('departement')])).toEqual([
    ['cabane', '33'],
    ['cabane', null],
  ]);
  expect(adresses[0]?.searchParams.get('include')).toBe('siege,matching_etablissements,complements');
});

test.each<[string, Repondre]>([
  ['injoignable', () => Promise.reject(new Error('réseau'))],
  ['en panne', () => new Response('', { status: 500 })],
  ['qui demande d’attendre', () => new Response('', { status: 429, headers: { 'Retry-After': '30' } })],
  ['qui répond une page', () => new Response('<html>', { status: 200 })],
  ['qui change de forme', () => Response.json({ resultats: [] })],
  ['qui renvoie ailleurs', () => new Response('', { status: 302, headers: { Location: 'https://ailleurs.example' } })],
])('un répertoire %s se dit en une phrase, et la saisie continue', async (_cas, repondre) => {
  const { statut, corps } = await chercher('cabane aux livres', repondre);
  expect(statut).toBe(503);
  expect(JSON.stringify(corps)).toContain('Continuez à remplir la fiche à la main');
  const dites = banc.traces.filter((t) => t.evenement === 'registre');
  expect(dites.map((t) => t.niveau)).toEqual(['alerte']);
  expect(JSON.stringify(dites)).not.toContain('cabane');
});

test('une installation qui ne le relie pas le dit de même', async () => {
  const { statut, corps } = await banc.appeler(
    chercherAuRepertoire,
    { profil: 'coordination', corps: { texte: 'cabane' } },
    { ...banc.contexte, trouverAuRegistre: undefined },
  );
  expect(statut).toBe(503);
  expect(JSON.stringify(corps)).toContain('n’est pas relié à cette installation');
});

test('une question fausse est refusée avant de partir', async () => {
  for (const texte of ['ab', '10000010800008']) {
    const jamais: Repondre = () => {
      throw new Error('Rien ne devait partir.');
    };
    expect((await chercher(texte, jamais)).statut).toBe(400);
  }
  expect(commande.contrat.acces).toBe('modifier-fiche');
});

test('l’histoire d’une fiche dit ce qui vient du répertoire, et ce qui a été tapé', async () => {
  const creee = await banc.appeler(creerFiche, {
    profil: 'coordination',
    corps: {
      cle: uneCle(),
      champs: { nom: 'La cabane', type: 'Association', siret: '10000010800009', telephone: '05 36 49 00 00' },
      duRepertoire: ['nom', 'siret'],
    },
  });
  const { id } = creee.corps as { id: string };
  const fiche = await banc.contexte.depots.structures.parId(id);
  const canaux = (f: typeof fiche) => (f.provenance ?? []).map(({ champ, canal }) => [champ, canal]);
  expect(canaux(fiche)).toEqual([
    ['nom', 'Répertoire Sirene'],
    ['siret', 'Répertoire Sirene'],
    ['statut', 'Onglet'],
  ]);
});

test('sur une fiche, de même ; sans rien du répertoire, tout est de l’onglet', async () => {
  const { id } = await creerStructure(banc, { nom: 'Le Fil' });
  const { structures } = banc.contexte.depots;
  const changer = async (corps: object) =>
    banc.appeler(modifierFiche, {
      profil: 'coordination',
      chemin: { id },
      corps: { eTag: (await structures.parId(id)).eTag, ...corps },
    });
  await changer({ champs: { siret: '10000010800009', sigle: 'LF' }, duRepertoire: ['siret'] });
  await changer({ champs: { sigle: 'FIL' } });
  const { provenance = [] } = await structures.parId(id);
  expect(provenance.map(({ champ, canal }) => [champ, canal])).toEqual([
    ['siret', 'Répertoire Sirene'],
    ['sigle', 'Onglet'],
    ['sigle', 'Onglet'],
  ]);
});

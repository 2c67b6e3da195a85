import { z } from 'zod';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import type { LecteurGraph } from '../../../graph/client.ts';
import { ErreurGraph } from '../../../graph/erreur.ts';
import { creerSite } from '../../../graph/site.ts';
import { idSite, LOCATAIRE } from '../../../infra/local/locataire.ts';
import { provisionner } from '../../../infra/sharepoint/provisionner.ts';
import { verifier } from '../../../infra/sharepoint/verifier.ts';
import { cibles, essais } from '../../core/lists/une-liste.ts';
import { type GraphEnMemoire, ouvrirGraph } from '../../graph/graph-en-memoire.ts';

const definitions = [essais, cibles];
let monde: GraphEnMemoire;
beforeEach(() => {
  monde = ouvrirGraph();
});
afterEach(() => monde.graph.fermer());

const demande = () => ({ client: monde.client, site: monde.site, definitions });
const verification = () => ({ lecteur: monde.client, site: monde.site, definitions });
const chemin = async (nom: string, reste: string): Promise<string> =>
  `/sites/${await monde.site.id()}/lists/${await monde.site.idListe(nom)}${reste}`;

test('toutes les listes se provisionnent ; une seconde fois il n’y a rien à faire', async () => {
  const toutes = { ...demande(), definitions: TOUTES_LES_LISTES };
  const premier = await provisionner(toutes);
  expect(premier.echecs).toEqual([]);
  expect(premier.faites).toBe(premier.plan.operations.length);
  const second = await provisionner(toutes);
  expect(second).toEqual({ plan: { operations: [], refus: [] }, faites: 0, echecs: [] });
  expect(await verifier({ ...verification(), definitions: TOUTES_LES_LISTES })).toEqual([]);
});

test('simuler dit tout et ne fait rien', async () => {
  const { plan, faites } = await provisionner({ ...demande(), simuler: true });
  expect(plan.operations.length).toBeGreaterThan(10);
  expect(faites).toBe(0);
  expect(monde.requetes.every((r) => r.startsWith('GET'))).toBe(true);
});

test('des réponses perdues en chemin, avant ou après l’écriture, n’empêchent pas d’aboutir', async () => {
  for (const apres of [true, false])
    for (const motif of [/^POST .*\/lists$/, /^POST .*\/columns$/, /^PATCH .*\/columns/]) monde.perdre(motif, apres);
  const { echecs } = await provisionner(demande());
  expect(echecs).toEqual([]);
  expect((await provisionner(demande())).plan.operations).toEqual([]);
});

test('le nom donné par la coordination à une liste lui reste, et la liste se retrouve', async () => {
  await provisionner(demande());
  await monde.client.ecrire('PATCH', await chemin('Essais', ''), { corps: { displayName: 'Nos essais' } });
  expect((await provisionner(demande())).plan.operations).toEqual([]);
});

test('piège 19 : le rôle « write » ne crée pas de colonnes, et c’est dit en français', async () => {
  const client = monde.clientDe({ droitSite: 'write' });
  const { faites, echecs } = await provisionner({ ...demande(), client });
  expect(faites).toBe(0);
  expect(echecs).toHaveLength(1);
  expect(echecs[0]).toMatch(/write.*ne suffit pas/);
});

test('piège 19 : un site consenti mais non accordé est dit', async () => {
  const lecteur = monde.clientDe({ droitSite: 'aucun', scopes: ['Sites.Selected'] });
  const constats = await verifier({ ...verification(), lecteur, site: creerSite(lecteur, { id: idSite }) });
  expect(constats).toMatchObject([{ nature: 'droit', phrase: expect.stringMatching(/Sites\.Selected/) }]);
});

test('piège 19 : l’octroi se fait à l’identifiant client, non à l’identifiant d’objet', async () => {
  await provisionner(demande());
  const identite = LOCATAIRE.identiteGeree;
  const octroyer = async (id: string, role: string) =>
    monde.client.ecrire('POST', `/sites/${await monde.site.id()}/permissions`, {
      corps: { roles: [role], grantedToIdentities: [{ application: { id, displayName: 'Maillage' } }] },
    });
  const phrases = async () => (await verifier({ ...verification(), identite })).map((c) => c.phrase).join();
  expect(await phrases()).toMatch(/n’est pas accordé/);
  await octroyer(identite.objectId, 'write');
  expect(await phrases()).toMatch(/identifiant d’objet/);
  await octroyer(identite.clientId, 'read');
  expect(await phrases()).toMatch(/lecture/);
  await octroyer(identite.clientId, 'write');
  expect(await phrases()).toBe('');
});

test('piège 19 : l’identifiant client est demandé à Graph quand seul celui d’objet est connu', async () => {
  await provisionner(demande());
  const { objectId, clientId } = LOCATAIRE.identiteGeree;
  await monde.client.ecrire('POST', `/sites/${await monde.site.id()}/permissions`, {
    corps: { roles: ['write'], grantedToIdentities: [{ application: { id: clientId, displayName: 'Maillage' } }] },
  });
  const connait = (appId: string | undefined): LecteurGraph => ({
    ...monde.client,
    lireJson: async (chemin, o) => {
      if (!chemin.startsWith('/servicePrincipals/')) return monde.client.lireJson(chemin, o);
      if (appId === undefined) throw new ErreurGraph('interdit');
      return o.schema.parse({ appId });
    },
  });
  const phrases = async (lecteur: LecteurGraph) =>
    (await verifier({ ...verification(), lecteur, identite: { objectId } })).map((c) => [c.nature, c.phrase]);
  expect(await phrases(connait(clientId))).toEqual([]);
  expect(await phrases(connait('00000000-0000-4000-8000-000000000000'))).toEqual([
    ['droit', expect.stringContaining('n’est pas accordé')],
  ]);
  expect(await phrases(connait(undefined))).toEqual([['information', expect.stringContaining('n’est pas vérifié')]]);
});

test('vérifier dit ce qui manque, ce qui diffère et ce qui n’est pas indexé', async () => {
  expect((await verifier(verification())).filter((c) => c.nature === 'liste').map((c) => c.liste)).toContain('Essais');
  await provisionner(demande());
  const colonnes = await monde.client.lireJson(await chemin('Essais', '/columns'), {
    schema: z.object({ value: z.array(z.object({ id: z.string(), name: z.string() })) }),
  });
  const id = (nom: string) => colonnes.value.find((c) => c.name === nom)?.id ?? '';
  await monde.client.ecrire('PATCH', await chemin('Essais', `/columns/${id('Ville')}`), { corps: { indexed: false } });
  await monde.client.ecrire('PATCH', await chemin('Essais', `/columns/${id('Title')}`), { corps: { required: false } });
  await monde.client.supprimer(await chemin('Essais', `/columns/${id('Mesure')}`));
  expect((await verifier(verification())).map((c) => [c.nature, c.colonne])).toEqual([
    ['index', 'Ville'],
    ['colonne', 'Mesure'],
    ['information', 'Title'],
  ]);
});

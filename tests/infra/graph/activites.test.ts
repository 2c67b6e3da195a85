import { creerGraphLocal, type GraphLocal } from '../../../infra/local/graph/graph-local.ts';
import type { PorteurGraph } from '../../../infra/local/graph/monde.ts';
import { LOCATAIRE, PROFILS } from '../../../infra/local/locataire.ts';

const APPLICATION: PorteurGraph = {
  appId: LOCATAIRE.application,
  delegue: false,
  droitSite: 'aucun',
  rsc: ['TeamsActivity.Send.Group'],
  roles: [],
  scopes: [],
};
let porteur: PorteurGraph;
let graph: GraphLocal;
beforeEach(() => {
  porteur = APPLICATION;
  graph = creerGraphLocal({
    baseUrl: 'http://localhost:3000',
    fichier: ':memory:',
    maintenant: () => new Date('2026-11-24T09:00:00Z'),
    verifierJeton: async () => porteur,
  });
});
afterEach(() => graph.fermer());

const NOTICE = {
  topic: { source: 'text', value: 'Logement', webUrl: 'https://teams.microsoft.com/l/entity/x/rencontres' },
  activityType: 'rencontreInvitation',
  previewText: { content: 'Mardi' },
  recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: PROFILS.partenaire.oid },
  templateParameters: [{ name: 'rencontre', value: 'Logement' }],
};
async function demander(corps: object = NOTICE, equipe: string = LOCATAIRE.equipe.id): Promise<number> {
  const reponse = await graph.demander(`http://localhost:3000/graph/v1.0/teams/${equipe}/sendActivityNotification`, {
    method: 'POST',
    headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
    body: JSON.stringify(corps),
  });
  return reponse.status;
}

test('un avis juste est reçu par la personne, dans les mots du manifeste', async () => {
  expect(await demander()).toBe(204);
  expect(graph.activites()).toEqual([
    expect.objectContaining({ oid: PROFILS.partenaire.oid, texte: 'Votre structure est invitée\u00A0: Logement' }),
  ]);
});

test.each([
  ['un type que le manifeste ne déclare pas', { activityType: 'inconnu' }],
  ['un sujet sans lien', { topic: { source: 'text', value: 'Logement' } }],
  ['un lien hors de Teams', { topic: { ...NOTICE.topic, webUrl: 'https://maillage.example/x' } }],
  ['un lien trop long', { topic: { ...NOTICE.topic, webUrl: `${NOTICE.topic.webUrl}?${'x'.repeat(1024)}` } }],
  ['un paramètre qui manque', { templateParameters: [] }],
  ['un paramètre de trop', { templateParameters: [...NOTICE.templateParameters, { name: 'x', value: 'y' }] }],
  ['un destinataire sans son type', { recipient: { userId: PROFILS.partenaire.oid } }],
  ['un champ inconnu', { titre: 'Logement' }],
])('%s est refusé', async (_quoi, change) => {
  expect(await demander({ ...NOTICE, ...change })).toBe(400);
  expect(graph.activites()).toEqual([]);
});

test.each([
  ['une autre application, fût-elle celle des fonctions', { appId: LOCATAIRE.identiteGeree.clientId }, 403],
  ['l’application à qui rien n’est permis', { rsc: [] }, 403],
  ['une personne, par son propre jeton', { delegue: true }, 403],
  ['l’application permise dans tout le locataire', { rsc: [], roles: ['TeamsActivity.Send'] }, 204],
])('%s : %s', async (_qui, change, statut) => {
  porteur = { ...APPLICATION, ...change };
  expect(await demander()).toBe(statut);
});

test('hors de l’équipe, un invité compris, personne ne reçoit ; une équipe inconnue n’existe pas', async () => {
  for (const userId of [PROFILS.invite.oid, '00000000-0000-4000-8000-000000000000'])
    expect(await demander({ ...NOTICE, recipient: { ...NOTICE.recipient, userId } })).toBe(404);
  expect(await demander(NOTICE, '00000000-0000-4000-8000-000000000000')).toBe(404);
});

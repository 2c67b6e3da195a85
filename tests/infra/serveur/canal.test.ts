import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Canal, ouvrirCanal } from '../../../infra/local/canal.ts';
import { LOCATAIRE } from '../../../infra/local/locataire.ts';

let dossier: string;
let canal: Canal;
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'maillage-canal-'));
  canal = ouvrirCanal(dossier, 'sig-de-test');
});
afterEach(() => rmSync(dossier, { recursive: true, force: true }));

const carte = { type: 'AdaptiveCard', version: '1.4', body: [{ type: 'TextBlock', text: 'Synthèse' }] };
const enveloppe = (content: object) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
});
const poster = (corps: unknown, sig = 'sig-de-test', id: string = LOCATAIRE.canal.id) =>
  canal.routes.request(`/${encodeURIComponent(id)}?sig=${sig}`, {
    method: 'POST',
    body: typeof corps === 'string' ? corps : JSON.stringify(corps),
  });

test('une carte bien enveloppée est acceptée puis paraît dans le canal, et y reste après un redémarrage', async () => {
  expect((await poster(enveloppe(carte))).status).toBe(202);
  const [publication] = ouvrirCanal(dossier, 'sig-de-test').publications();
  expect(publication).toMatchObject({ id: 1, etat: 'publiee', carte });
});

test('une carte nue est acceptée comme par le vrai service, mais le flux échoue et le canal le montre', async () => {
  expect((await poster(carte)).status).toBe(202);
  expect(canal.publications()[0]).toMatchObject({ etat: 'echec', motif: expect.stringContaining('carte nue') });
});

test('une carte de plus de 28 Ko, mesurée en octets, est acceptée puis échoue', async () => {
  // 15 000 characters, but 30 000 bytes in UTF-8.
  expect((await poster(enveloppe({ ...carte, speak: 'é'.repeat(15_000) }))).status).toBe(202);
  expect(canal.publications()[0]).toMatchObject({ etat: 'echec', motif: expect.stringContaining('28') });
});

test('une mauvaise signature, un autre canal ou un corps illisible n’entrent pas', async () => {
  expect((await poster(enveloppe(carte), 'autre')).status).toBe(401);
  expect((await poster(enveloppe(carte), 'sig-de-test', '19:autre@thread.tacv2')).status).toBe(401);
  expect((await poster('{"type":')).status).toBe(400);
  expect(canal.publications()).toEqual([]);
});

test('au-delà de quatre messages par seconde, le flux demande d’attendre', async () => {
  const statuts = [];
  for (let i = 0; i < 6; i++) statuts.push((await poster(enveloppe(carte))).status);
  expect(statuts.slice(0, 4)).toEqual([202, 202, 202, 202]);
  expect(statuts).toContain(429);
});

test('vider le canal efface ses publications', async () => {
  await poster(enveloppe(carte));
  canal.vider();
  expect(canal.publications()).toEqual([]);
});

test('lu sans rien publier, le flux dit s’il attend un message, s’il est arrêté ou parti ; la signature d’abord', async () => {
  const lire = async (sig = 'sig-de-test') => {
    const reponse = await canal.routes.request(`/${encodeURIComponent(LOCATAIRE.canal.id)}?sig=${sig}`);
    return [reponse.status, ((await reponse.json()) as { error: { code: string } }).error.code];
  };
  expect(await lire()).toEqual([400, 'TriggerRequestMethodNotValid']);
  expect(await lire('autre')).toEqual([401, 'DirectApiAuthorizationRequired']);
  expect(canal.regler({ flux: 'arrete' })).toBe(true);
  expect(await lire()).toEqual([400, 'WorkflowTriggerIsNotEnabled']);
  expect((await poster(enveloppe(carte))).status).toBe(400);
  canal.regler({ flux: 'introuvable' });
  expect(await lire()).toEqual([404, 'WorkflowNotFound']);
  expect(canal.regler({ flux: 'autre' })).toBe(false);
  canal.vider();
  expect((await poster(enveloppe(carte))).status).toBe(202);
  expect(canal.publications()).toHaveLength(1);
});

import { annulerRencontre } from '../../core/contrats/rencontres.ts';
import { garderPlanDeTable } from '../../core/contrats/tables.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { troisStructures, uneRencontre } from './fabrique.ts';

let banc: Banc;
let structures: readonly string[];
beforeAll(async () => {
  banc = await ouvrirBanc();
  structures = await troisStructures(banc);
});
afterAll(() => banc.fermer());

const unPlan = (venues: readonly string[] = structures) => ({
  version: 1,
  convives: venues.map((structure) => ({ structure, rang: 1, sur: 1 })),
  tours: [[venues.map((_, rang) => rang)]],
});
const garder = (id: string, corps: unknown) =>
  banc.appeler(garderPlanDeTable, { profil: 'coordination', chemin: { id }, corps });
const ligne = (id: string) => banc.contexte.depots.rencontres.parId(id);

test('un plan gardé se relit ; le même redemandé ne change rien, même avec une version d’avant', async () => {
  const { id, eTag } = await uneRencontre(banc, structures);
  expect(await garder(id, { eTag, plan: unPlan() })).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect((await ligne(id)).planDeTable).toEqual(unPlan());
  expect(await garder(id, { eTag, plan: unPlan() })).toMatchObject({ statut: 200, corps: { dejaFait: true } });
});

test('deux plans à la fois : le second apprend que la rencontre a changé', async () => {
  const { id, eTag } = await uneRencontre(banc, structures);
  await garder(id, { eTag, plan: unPlan() });
  expect((await garder(id, { eTag, plan: unPlan(structures.slice(1)) })).statut).toBe(409);
  expect((await ligne(id)).planDeTable).toEqual(unPlan());
});

test('un plan se retire', async () => {
  const { id, eTag } = await uneRencontre(banc, structures);
  const { corps } = await garder(id, { eTag, plan: unPlan() });
  await garder(id, { eTag: (corps as { eTag: string }).eTag, plan: null });
  expect((await ligne(id)).planDeTable).toBeUndefined();
});

test('une structure inconnue, quelqu’un assis deux fois ou une rencontre annulée sont refusés', async () => {
  const { id, eTag } = await uneRencontre(banc, structures);
  expect((await garder(id, { eTag, plan: unPlan(['999999', ...structures]) })).statut).toBe(404);
  expect((await garder(id, { eTag, plan: { ...unPlan(), tours: [[[0, 0, 1]]] } })).statut).toBe(400);
  await banc.appeler(annulerRencontre, {
    profil: 'coordination',
    chemin: { id },
    corps: { eTag, motif: 'Salle prise' },
  });
  expect((await garder(id, { eTag: (await ligne(id)).eTag, plan: unPlan() })).statut).toBe(422);
});

import { creerRencontre, planifierRencontre } from '../../core/contrats/rencontres.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, demandeDeRencontre } from './fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());

test('une rencontre créée invite les structures choisies', async () => {
  const { id: structure } = await creerStructure(banc);
  const corps = demandeDeRencontre([structure]);
  const reponse = await banc.appeler(creerRencontre, { profil: 'coordination', corps });
  expect(banc.traces).toEqual([]);
  expect(reponse.corps).toMatchObject({ dejaFait: false });
  const { id, eTag } = reponse.corps as { id: string; eTag: string };
  const plan = await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
  expect(plan.corps).toMatchObject({ dejaFait: false, etat: 'Planifiée', invites: 1 });
});

import {
  avancerCampagne,
  choisirDestinataire,
  lancerCampagne,
  simulerCampagne,
} from '../../../core/contrats/campagnes.ts';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import { type Banc, ouvrirBanc } from '../banc.ts';
import { creerStructure, unContact, uneRencontre } from '../fabrique.ts';
import { empreinteDe, uneCampagne } from './une-campagne.ts';

let banc: Banc;
let structure: string;
let autre: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  await banc.contexte.depots.reglages.creer({ cle: 'plafondSollicitations', valeur: '1' });
  ({ id: structure } = await creerStructure(banc, { courrielDuContact: 'a@exemple.example' }));
  const { contacts, rencontres } = banc.contexte.depots;
  const sien = unContact(structure, { nom: 'Bao Exemple', courriel: 'b@exemple.example', principal: false });
  autre = (await contacts.creer(sien)).id;
  // Invited by Outlook to a rencontre: all of its budget.
  const { id, eTag } = await uneRencontre(banc, [structure]);
  await rencontres.modifier(id, eTag, { etat: 'Planifiée', planifieeLe: banc.contexte.maintenant() });
});
afterEach(() => banc.fermer());

const par = (id: string, corps: object) => ({ profil: 'coordination', chemin: { id }, corps }) as const;
const essayer = async (id: string) =>
  (await banc.appeler(simulerCampagne, par(id, {}))).corps as ReponseDe<typeof simulerCampagne>;
const recus = () => banc.graph.boiteEnvoi().flatMap((c) => c.a);

test('l’essai propose une autre personne ; choisie, c’est à elle seule que la campagne écrit, une fois', async () => {
  const { id, eTag } = await uneCampagne(banc);
  const avant = await essayer(id);
  expect(avant.envois.filter((e) => e.le === avant.envois[0]?.le && e.adresse === 'b@exemple.example')).toEqual([]);
  expect(avant.enAttente[0]?.personnes.map((p) => p.contact)).toContain(autre);

  const choix = { eTag, structure, contact: autre };
  const faite = await banc.appeler(choisirDestinataire, par(id, choix));
  expect(faite).toMatchObject({ statut: 200, corps: { etat: 'Préparation', dejaFait: false } });
  expect(await banc.appeler(choisirDestinataire, par(id, choix))).toMatchObject({
    statut: 200,
    corps: { dejaFait: true },
  });
  const { id: tiers } = await creerStructure(banc, { courrielDuContact: 'c@exemple.example' });
  expect(await banc.appeler(choisirDestinataire, par(id, { ...choix, structure: tiers }))).toMatchObject({
    statut: 422,
  });

  const { eTag: suivant } = faite.corps as { eTag: string };
  expect((await essayer(id)).envois[0]).toMatchObject({ adresse: 'b@exemple.example' });
  await banc.appeler(lancerCampagne, par(id, { eTag: suivant, empreinte: await empreinteDe(banc, id) }));
  await banc.appeler(avancerCampagne, par(id, {}));
  await banc.appeler(avancerCampagne, par(id, {}));
  expect(recus().filter((a) => a === 'b@exemple.example')).toHaveLength(1);
  expect(recus()).not.toContain('a@exemple.example');
  const partie = await banc.contexte.depots.campagnes.parId(id);
  const tard = await banc.appeler(choisirDestinataire, par(id, { ...choix, eTag: partie.eTag, contact: autre }));
  expect(tard).toMatchObject({ statut: 422 });
});

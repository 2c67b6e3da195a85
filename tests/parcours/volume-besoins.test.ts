import { besoins, type NouveauBesoin } from '../../core/lists/besoins.list.ts';
import { creerClientGraph } from '../../graph/client.ts';
import { ecrireEnLot } from '../../graph/ecritures-en-lot.ts';
import { creerSite } from '../../graph/site.ts';
import { idSite } from '../../infra/local/locataire.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const COMBIEN = 5000;
const THEMES = ['Parentalité', 'Logement', 'Mobilité', 'Santé', 'Vie sociale'];
const COMMUNES = ['33123', '33114', '33272', '33473'];
/** Cards drawn at once. */
const TRANCHE = 60;

const parcours = unParcours();

const besoin = (rang: number): NouveauBesoin => ({
  intitule: `Besoin fictif numéro ${rang}`,
  thematique: THEMES[rang % THEMES.length],
  communeInsee: COMMUNES[rang % COMMUNES.length],
  public: rang % 3 === 0 ? 'Familles' : 'Personnes âgées',
  releveLe: `2026-${String(1 + (rang % 11)).padStart(2, '0')}-15`,
  origine: 'Terrain',
  etat: rang % 7 === 0 ? 'Clos' : 'Ouvert',
});

test('avec 5 000 besoins, seule une tranche est dessinée, la recherche est juste et la carte des trous aussi', async () => {
  const { origine } = parcours.demonstration;
  const jeton = () => parcours.regard.jeton('coordination', 'graph');
  const client = creerClientGraph({ baseUrl: `${origine}/graph/v1.0`, jeton });
  const creer = Array.from({ length: COMBIEN }, (_, rang) => besoin(rang));
  expect((await ecrireEnLot(client, creerSite(client, { id: idSite }), besoins, { creer })).echecs).toEqual([]);

  const { page, fautes } = await parcours.ouvrirPage();
  const depart = Date.now();
  const duree = (depuis: number) => `${Date.now() - depuis} ms`;
  const plan = await ouvrir(page, 'plan', { sous: 'besoins' });
  const cartes = plan.getByRole('checkbox', { name: /^Choisir/ });
  const compte = plan.getByRole('status').filter({ hasText: /besoins? ·/ });
  await cartes.nth(TRANCHE - 1).waitFor();
  const ouverture = duree(depart);
  expect(await cartes.count()).toBe(TRANCHE);

  const defilement = Date.now();
  for (let tour = 0; tour < 3; tour += 1) {
    const plus = plan.getByRole('button', { name: /^Montrer/ });
    await plus.scrollIntoViewIfNeeded();
    await plus.click();
    await cartes.nth(TRANCHE * (tour + 2) - 1).waitFor();
  }
  expect(await cartes.count()).toBe(4 * TRANCHE);
  const tranches = duree(defilement);

  const filtre = Date.now();
  await plan.getByLabel('Thématique').selectOption('Mobilité');
  await compte.filter({ hasText: /^8\d\d\s/ }).waitFor();
  expect(await cartes.count()).toBe(TRANCHE);
  const filtrage = duree(filtre);

  const frappe = Date.now();
  await plan.getByRole('searchbox', { name: 'Chercher parmi les besoins' }).pressSequentially('numero 4987');
  await plan.getByRole('button', { name: 'Besoin fictif numéro 4987' }).waitFor();
  expect(await cartes.count()).toBe(1);
  const recherche = duree(frappe);

  const carte = Date.now();
  await ouvrir(page, 'plan', { sous: 'trous' });
  await plan.getByRole('button', { name: /^Mobilité, Cézac.*demandes sans réponse/ }).waitFor();
  process.stdout.write(
    `Besoins : ouverture ${ouverture}, trois tranches ${tranches}, filtre ${filtrage}, frappe ${recherche}, carte des trous ${duree(carte)}.\n`,
  );
  expect(fautes).toEqual([]);
});

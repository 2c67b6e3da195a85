import type { BrowserContext, Page } from 'playwright-core';
import { type Front, ouvrirFront } from './front-de-l-api.ts';
import { lienRecu } from './liens.ts';
import { ouvrirContexte } from './navigateur.ts';
import { unParcours } from './parcours.ts';
import { nouvellePage, ouvrir } from './teams.ts';

const SIENNE = 'Centre social Les Deux Rives';

const parcours = unParcours();
const fronts: Front[] = [];
afterAll(() => Promise.all(fronts.map((front) => front.arreter())));

const structure = async (nom: string) => {
  const ligne = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === nom);
  if (ligne === undefined) throw new Error(`${nom} n’est pas dans l’annuaire.`);
  return ligne;
};

/**
 * The pages at the address of the demonstration, the API at another: as the static site and the functions of a
 * tenant.
 */
async function ouvrirSurDeuxOrigines(admises: readonly string[]): Promise<{ page: Page; front: Front }> {
  const { origine } = parcours.demonstration;
  const front = await ouvrirFront(origine, admises);
  fronts.push(front);
  const contexte = await ouvrirContexte(parcours.navigateur, origine);
  await designerLApi(contexte, `${front.origine}/api`);
  return { page: (await nouvellePage(contexte)).page, front };
}

/**
 * The file that a deployment writes beside the pages names the API: here, the front. Changed where the pages read it
 * and not on the network: a browser whose requests are filtered answers its own preflights.
 */
const designerLApi = (contexte: BrowserContext, apiUrl: string) =>
  contexte.addInitScript((adresse) => {
    const demander = window.fetch;
    window.fetch = async (...demande) => {
      const reponse = await demander(...demande);
      if (!reponse.url.endsWith('/onglets/configuration.json')) return reponse;
      return Response.json({ ...(await reponse.json()), apiUrl: adresse });
    };
  }, apiUrl);

const fonctionsAppelees = (front: Front) => front.recues.filter((demande) => !demande.startsWith('OPTIONS'));

describe('Les pages et l’API sur deux origines', () => {
  test('un partenaire lit et confirme sa fiche ; chaque appel est permis par l’hôte, puis atteint la fonction', async () => {
    const { page, front } = await ouvrirSurDeuxOrigines([parcours.demonstration.origine]);
    const { id } = await structure(SIENNE);
    const annuaire = await ouvrir(page, 'annuaire', { profil: 'partenaire', sous: id });
    await annuaire.getByRole('heading', { name: SIENNE }).waitFor();
    await annuaire.getByRole('button', { name: 'Tout est juste', exact: true }).click();
    await annuaire.getByText('Merci : la fiche est confirmée.').first().waitFor();

    const confirmer = `/api/structures/${id}/confirmer`;
    expect(front.recues).toEqual(expect.arrayContaining([`OPTIONS ${confirmer}`, `POST ${confirmer}`]));
    for (const demande of fonctionsAppelees(front)) expect(front.recues).toContain(demande.replace(/^\w+/, 'OPTIONS'));
  });

  test('la page d’un lien personnel, sans compte, passe de même', async () => {
    const { id } = await structure('Familles du Vitrezais');
    await parcours.regard.api('coordination', 'POST', `structures/${id}/liens`, {});
    const lien = await lienRecu(parcours.regard);
    const { page, front } = await ouvrirSurDeuxOrigines([parcours.demonstration.origine]);
    await page.goto(lien);
    await page.getByRole('heading', { name: 'Votre fiche : Familles du Vitrezais' }).waitFor();
    expect(front.recues.map((demande) => demande.split(' ')[0])).toEqual(expect.arrayContaining(['OPTIONS', 'POST']));
  });

  test('quand l’hôte n’admet pas les pages, aucune fonction n’est appelée et la page dit que le service ne répond pas', async () => {
    const { page, front } = await ouvrirSurDeuxOrigines([]);
    const annuaire = await ouvrir(page, 'annuaire', { profil: 'partenaire' });
    await annuaire.getByText('Le service ne répond pas').first().waitFor();
    expect(front.recues.length).toBeGreaterThan(0);
    expect(fonctionsAppelees(front)).toEqual([]);
  });
});

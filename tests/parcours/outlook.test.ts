import type { FrameLocator, Page } from 'playwright-core';
import { unParcours } from './parcours.ts';
import { demarrer } from './serveur.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
let page: Page;

/** A rencontre to come, planned: its row, its title, and what Outlook calls its meeting. */
const DEUX_JOURS = 48 * 3_600_000;
async function unePlanifiee() {
  const { regard } = parcours;
  const lignes = await regard.lignes('Rencontres');
  const choisie = lignes.find(
    ({ fields }) => fields.Etat === 'À planifier' && Date.parse(String(fields.Debut)) > Date.now() + DEUX_JOURS,
  );
  if (choisie === undefined) throw new Error('Aucune rencontre à planifier.');
  const { id, eTag, fields } = choisie;
  const avant = new Set((await regard.calendrier()).map((e) => e.id));
  const { statut } = await regard.api('coordination', 'POST', `rencontres/${id}/planifier`, { eTag });
  expect(statut).toBe(200);
  const evenement = (await regard.calendrier()).find((e) => !avant.has(e.id));
  return { id, titre: String(fields.Title), debut: String(fields.Debut), evenement: evenement?.subject ?? '' };
}

/** What the organiser does by hand. */
async function dansOutlook(sujet: string, geste: object): Promise<void> {
  const { id = '' } = (await parcours.regard.calendrier()).find((e) => e.subject === sujet) ?? {};
  const { statut } = await poster(`calendrier/${encodeURIComponent(id)}`, geste);
  expect(statut).toBe(200);
}
const poster = async (chemin: string, corps: object) => {
  const reponse = await fetch(`${parcours.demonstration.origine}/local/${chemin}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(corps),
  });
  return { statut: reponse.status };
};
const ligne = async (id: string) => (await parcours.regard.lignes('Rencontres')).find((r) => r.id === id)?.fields ?? {};
const misesAJour = async (titre: string) =>
  (await parcours.regard.courriels()).filter((c) => c.nature === 'mise à jour' && c.objet === titre).length;

const lePanneau = (onglet: FrameLocator) => onglet.getByRole('region', { name: 'La réunion dans Outlook' });

beforeAll(async () => {
  ({ page } = await parcours.ouvrirPage());
});

test('changée dans Outlook, la réunion se lit des deux côtés à l’ouverture de la page, et un geste garde Outlook', async () => {
  const { id, titre, debut, evenement } = await unePlanifiee();
  await dansOutlook(evenement, { jours: 1, lieu: 'Salle du conseil' });
  const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}` });
  const panneau = lePanneau(onglet);
  await panneau.getByText('Outlook et Maillage ne disent pas la même chose de cette rencontre.').waitFor();
  await panneau.getByRole('row', { name: /^Date/ }).waitFor();
  await panneau.getByRole('row', { name: /^Lieu .*Salle du conseil/ }).waitFor();
  const avant = await misesAJour(titre);
  await panneau.getByRole('button', { name: 'Garder ce que dit Outlook' }).click();
  await onglet.getByText('La rencontre dit ce que dit Outlook.').first().waitFor();
  await panneau.waitFor({ state: 'detached' });
  const devenue = await ligne(id);
  expect(Date.parse(String(devenue.Debut)) - Date.parse(debut)).toBeGreaterThan(20 * 3_600_000);
  expect(devenue.Lieu).toBe('Salle du conseil');
  expect(await misesAJour(titre)).toBe(avant);
});

test('supprimée dans Outlook, la réunion se refait, avec une nouvelle invitation', async () => {
  const { id, evenement } = await unePlanifiee();
  const { EvenementId: ancien } = await ligne(id);
  await dansOutlook(evenement, { supprimer: true });
  const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}` });
  const panneau = lePanneau(onglet);
  await panneau.getByText('La réunion de cette rencontre n’est plus dans le calendrier d’Outlook.').waitFor();
  await panneau.getByRole('button', { name: 'Refaire la réunion' }).click();
  await onglet.getByRole('dialog').getByRole('button', { name: 'Refaire la réunion' }).click();
  // By its text: a dialog hides from roles what is behind it.
  await onglet.getByText('n’est plus dans le calendrier d’Outlook').waitFor({ state: 'detached' });
  const refaite = await ligne(id);
  expect(refaite.Etat).toBe('Planifiée');
  expect(refaite.EvenementId).not.toBe(ancien);
});

test('sans qu’on ouvre rien, l’heure suivante la met dans l’Accueil de la coordination, et un geste remet Maillage', async () => {
  const { id, titre, evenement } = await unePlanifiee();
  await dansOutlook(evenement, { jours: 2 });
  await parcours.demonstration.arreter();
  const demonstration = await demarrer(
    { reprendre: parcours.demonstration },
    new Date(Date.now() + 3_600_000).toISOString(),
  );
  try {
    expect((await poster('minuteurs/relireOutlook', {})).statut).toBe(200);
    expect((await ligne(id)).EcartOutlook).toBe('Changée');
    const autre = await parcours.ouvrirPage();
    const accueil = await ouvrir(autre.page, 'accueil');
    await accueil.getByRole('link', { name: new RegExp(`^${titre}.*À décider`) }).click();
    const onglet = autre.page.frameLocator('iframe[title="Rencontres"]');
    await lePanneau(onglet).getByRole('button', { name: 'Remettre ce que dit Maillage' }).click();
    await lePanneau(onglet).waitFor({ state: 'detached' });
    const envoyees = await misesAJour(titre);
    expect((await ligne(id)).EcartOutlook).toBeUndefined();
    expect((await poster('minuteurs/relireOutlook', {})).statut).toBe(200);
    expect((await ligne(id)).EcartOutlook).toBeUndefined();
    expect(await misesAJour(titre)).toBe(envoyees);
  } finally {
    await demonstration.arreter();
  }
});

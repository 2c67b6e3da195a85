import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { lienDuCourriel, liensDe } from './liens.ts';
import { unParcours } from './parcours.ts';

const TITRE = 'Une date pour l’accueil du mercredi';
const FERMEE = 'Cette adresse n’ouvre aucun agenda. Demandez-en une autre dans « Mes données ».';

const parcours = unParcours();

/** A poll of two slots, opened to one structure whose person may be written to; gives the link that this person received. */
async function unSondage(): Promise<{ readonly personne: string; readonly lien: string }> {
  const invitee = (await parcours.regard.lignes('Structures')).find(
    ({ fields }) => fields.Title === 'Familles du Vitrezais',
  );
  const { corps } = await parcours.regard.api('coordination', 'POST', 'rencontres', {
    cle: 'agenda-personnel',
    titre: TITRE,
    thematique: 'Logement',
    format: 'Rencontre thématique',
    dureeMinutes: 90,
    modalite: 'En présence',
    lieu: 'Maison des services',
    structures: [{ id: String(invitee?.id), raison: 'Logement' }],
  });
  const { id } = z.object({ id: z.string() }).parse(corps);
  const semaines = [2, 3].map((n) => new Date(Date.now() + n * 7 * 86_400_000).toISOString().slice(0, 10));
  const { statut } = await parcours.regard.api('coordination', 'POST', `rencontres/${id}/sondage`, {
    cle: 'agenda-personnel',
    creneaux: semaines.map((jour) => ({ debut: `${jour}T09:00:00Z` })),
    cloture: new Date(Date.now() + 5 * 86_400_000).toISOString(),
    indispensables: [],
  });
  expect(statut).toBe(200);
  const [envoi] = await liensDe(parcours.regard, id);
  if (envoi === undefined) throw new Error('Le sondage n’a envoyé aucun lien.');
  return { personne: envoi[0], lien: envoi[1] };
}

const adresse = (page: Page) => page.getByRole('textbox', { name: 'Son adresse, à garder pour vous' });

/** What a calendar that follows this address reads, in a programme that is not ours. */
async function lire(url: string) {
  const reponse = await fetch(url);
  expect([reponse.status, reponse.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  return new ICAL.Component(ICAL.parse(await reponse.text())).getAllSubcomponents('vevent').map((evenement) => ({
    titre: new ICAL.Event(evenement).summary,
    statut: evenement.getFirstPropertyValue('status'),
  }));
}

const neSOuvrePlus = async (url: string) => {
  const reponse = await fetch(url);
  expect([reponse.status, await reponse.text()]).toEqual([404, FERMEE]);
};

test('de la page d’une rencontre à son agenda : lu, renouvelé en un geste, fermé', async () => {
  const { personne, lien } = await unSondage();
  const { page, fautes } = await parcours.ouvrirPage({ viewport: { width: 360, height: 740 } });
  await page.goto(lien);
  await page.getByRole('heading', { level: 1, name: TITRE }).waitFor();
  const recevoir = page.getByRole('button', { name: 'Recevoir le lien qui ouvre mes données' });
  if (!(await recevoir.isVisible())) await page.getByText('Vos données et vos droits').click();
  await recevoir.click();
  await page.getByRole('heading', { level: 1, name: 'Mes données' }).waitFor();
  // It leaves for the address held alone: whoever was forwarded the first link does not read it.
  const recu = (await parcours.regard.courriels()).at(-1);
  expect(recu?.a).toEqual([personne]);

  await page.goto(lienDuCourriel(recu?.corps ?? '') ?? '');
  await page.getByRole('heading', { level: 2, name: 'Mon agenda' }).waitFor();
  await page.getByRole('button', { name: 'Voir son adresse' }).click();
  const premiere = await adresse(page).inputValue();
  const deux = Array.from({ length: 2 }, () => ({
    titre: expect.stringContaining(TITRE) as unknown,
    statut: 'TENTATIVE',
  }));
  expect((await lire(premiere)).filter(({ titre }) => titre.includes(TITRE))).toEqual(deux);

  await page.getByRole('button', { name: 'Changer d’adresse' }).click();
  await page.getByText('L’ancienne adresse n’ouvre plus rien.', { exact: false }).waitFor();
  const seconde = await adresse(page).inputValue();
  await neSOuvrePlus(premiere);
  expect((await lire(seconde)).filter(({ titre }) => titre.includes(TITRE))).toEqual(deux);

  await page.getByRole('button', { name: 'Fermer mon agenda' }).click();
  await page.getByText('Votre agenda est fermé', { exact: false }).waitFor();
  await adresse(page).waitFor({ state: 'detached' });
  await neSOuvrePlus(seconde);
  expect(fautes).toEqual([]);
});

import type { Page } from 'playwright-core';
import { z } from 'zod';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

const fiches = z.object({ fiches: z.array(z.object({ titre: z.string() })) });
const adresse = (page: Page) => {
  const cadre = page.frames().find((f) => f.url().includes('/onglets/'));
  return cadre?.evaluate(() => decodeURIComponent(window.location.hash));
};

test('« aide au logement » trouve dans l’onglet, dans l’extension et dans le choix d’une structure ce que trouve « logement »', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire', { profil: 'partenaire', sous: 'chercher/?q=aide+au+logement' });
  await annuaire.getByRole('option').first().waitFor();
  const attendus = await annuaire.getByRole('option').count();
  expect(attendus).toBeGreaterThan(2);
  const { corps } = await parcours.regard.api('partenaire', 'GET', 'extension/fiches?texte=aide%20au%20logement');
  const titres = fiches.parse(corps).fiches.map(({ titre }) => titre);
  expect(titres).toHaveLength(attendus);
  for (const [rang, titre] of titres.entries())
    expect(await annuaire.getByRole('option').nth(rang).textContent()).toContain(titre);

  const liens = await ouvrir(page, 'annuaire', { profil: 'coordination', sous: 'mises-en-lien' });
  await liens.getByRole('button', { name: 'Mettre en lien', exact: true }).first().click();
  await liens.getByRole('combobox', { name: 'Structure qui demande' }).fill('aide au logement');
  const choix = liens.getByRole('listbox').getByRole('option');
  await choix.nth(attendus - 1).waitFor();
  expect(await choix.count()).toBe(attendus);
  for (const [rang, titre] of titres.entries()) expect(await choix.nth(rang).textContent()).toContain(titre);
  expect(fautes).toEqual([]);
});

test('un numéro de téléphone, une fiche : « qui m’a appelé ? », sans que le numéro s’écrive dans l’adresse', async () => {
  const ligne = (await parcours.regard.lignes('Structures')).find((l) =>
    /^\+33[1-9]\d{8}$/.test(String(l.fields.Telephone)),
  );
  const numero = `0${String(ligne?.fields.Telephone).slice(3)}`.replace(/(\d\d)(?=\d)/g, '$1.');
  const nom = String(ligne?.fields.Title);
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire', { profil: 'coordination' });
  await annuaire.getByRole('searchbox').fill(numero);
  await annuaire.getByRole('option', { name: nom }).waitFor();
  await annuaire.getByRole('option', { name: nom }).click();
  await annuaire.getByRole('heading', { level: 2, name: nom }).waitFor();
  expect(await adresse(page)).not.toMatch(/\d\d\D{0,3}\d\d/);
  expect(await annuaire.getByRole('searchbox').inputValue()).toBe(numero);
  expect(fautes).toEqual([]);
});

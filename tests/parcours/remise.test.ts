import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';
import { z } from 'zod';
import { moisPasse } from './jours.ts';
import { lienRecu } from './liens.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

let page: Page;
let fautes: readonly string[];
let onglet: FrameLocator;
beforeAll(async () => {
  ({ page, fautes } = await parcours.ouvrirPage());
  onglet = await ouvrir(page, 'annuaire', { sous: 'remettre' });
  await onglet.getByRole('heading', { name: 'Diffuser l’annuaire' }).waitFor();
});
afterAll(() => parcours.fermer(page));

async function telecharger(nom: string): Promise<string> {
  const attendu = page.waitForEvent('download');
  await onglet.getByRole('button', { name: `Télécharger\u00A0: ${nom}` }).click();
  const octets = new Uint8Array(readFileSync(await (await attendu).path()));
  return octets[0] === 0x50
    ? Object.values(unzipSync(octets))
        .map((piece) => strFromU8(piece))
        .join('\n')
    : strFromU8(octets);
}

const choisir = async (label: string, valeur: string): Promise<void> => {
  await onglet.getByRole('combobox', { name: label, exact: true }).click();
  await onglet.getByRole('menuitemcheckbox', { name: valeur, exact: true }).click();
  await page.keyboard.press('Escape');
};

const totalDiffuse = async (): Promise<number> => {
  const lignes = await parcours.regard.lignes('Diffusions');
  const comptees = lignes.filter(({ fields }) => fields.Etat === undefined || fields.Etat === 'Remise');
  return comptees.reduce((somme, { fields }) => somme + Number(fields.Exemplaires), 0);
};

const moisCourant = moisPasse(0);
const indicateur = async (): Promise<number> => {
  const { corps } = await parcours.regard.api('coordination', 'GET', `syntheses/${moisCourant}`);
  const lu = z
    .object({
      synthese: z.object({
        actions: z.array(
          z.object({
            indicateurs: z.array(
              z.looseObject({ libelle: z.string(), annee: z.looseObject({ valeur: z.number().optional() }) }),
            ),
          }),
        ),
      }),
    })
    .parse(corps);
  const trouve = lu.synthese.actions.flatMap((a) => a.indicateurs).find((i) => i.libelle === 'Nombre de diffusions');
  if (trouve?.annee.valeur === undefined) throw new Error('L’indicateur des diffusions n’est pas là.');
  return trouve.annee.valeur;
};

test('avant de télécharger, on lit ce qui part, ce qui reste et pourquoi', async () => {
  await onglet.getByText(/^\d+ structures, \d+ contacts$/).waitFor();
  await onglet.getByText('Ce qui est laissé de côté').waitFor();
});

test.each([
  ['Classeur (Excel)', /Cavignac/],
  ['Tableau (CSV)', /"Nom";"Sigle"/],
  ['data·inclusion v1 (JSON)', /"structures": \[/],
  ['HSDS 3.0 (JSON)', /"organizations": \[/],
  ['Contacts (vCard)', /BEGIN:VCARD/],
  ['Contacts pour Outlook (vCard 3.0)', /VERSION:3\.0/],
  ['Annuaire imprimé (Word)', /PAGEREF/],
  ['Extrait à intégrer (HTML)', /default-src 'none'/],
])('le fichier « %s » arrive', async (nom, contenu) => {
  expect(await telecharger(nom)).toMatch(contenu);
});

test('la page à imprimer s’ouvre dans l’onglet : le sommaire dit vrai et rien ne déborde', async () => {
  await onglet.getByRole('button', { name: 'Ouvrir la page à imprimer' }).click();
  const feuilles = onglet.frameLocator('iframe[title="Page à imprimer"]');
  await feuilles.getByRole('heading', { name: 'Sommaire' }).waitFor();
  const releve = await feuilles.locator('main').evaluate((main) => {
    const pages = [...main.querySelectorAll('.page')];
    const numeroDe = (ancre: string): number => pages.findIndex((p) => p.querySelector(`[id="${ancre}"]`) !== null) + 1;
    const liens = [...main.querySelectorAll<HTMLAnchorElement>('.sommaire a, .terme a')];
    const faux = liens.filter((a) => {
      const dit = a.querySelector('b')?.textContent ?? a.parentElement?.querySelector('b')?.textContent;
      return Number(dit) !== numeroDe(a.getAttribute('href')?.slice(1) ?? '');
    });
    const debordent = pages.filter((p) => {
      const pied = p.querySelector('.pied')?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
      return [...p.querySelectorAll('.colonne')].some((c) => c.getBoundingClientRect().bottom > pied);
    });
    return {
      pages: pages.length,
      liens: liens.length,
      faux: faux.map((a) => a.textContent),
      debordent: debordent.length,
    };
  });
  expect(releve).toMatchObject({ faux: [] });
  expect(releve.pages).toBeGreaterThan(20);
  expect(releve.liens).toBeGreaterThan(150);
  // On the narrow screen of the frame the sheets flow: nothing can stick out; on paper, the measures hold.
  expect(releve.debordent).toBe(0);
  await onglet.getByRole('button', { name: 'Fermer', exact: true }).click();
});

test('une diffusion se prépare, part une fois, et l’indicateur monte d’autant', async () => {
  const avant = (await parcours.regard.courriels()).length;
  const [total, indique] = [await totalDiffuse(), await indicateur()];
  await onglet.getByRole('tab', { name: 'Envoyer par courriel' }).click();
  await choisir('Types de structure (destinataires)', 'Commune');
  const bouton = onglet.getByRole('button', { name: /^Envoyer à \d+ structures?$/ });
  const nombre = Number(/\d+/.exec((await bouton.textContent()) ?? '')?.[0]);
  expect(nombre).toBeGreaterThan(10);
  await onglet.getByRole('button', { name: 'Voir la liste' }).click();
  await onglet
    .getByText(/^Mairie de Cavignac/)
    .first()
    .waitFor();
  await bouton.click();
  await onglet.getByRole('alertdialog').getByRole('button', { name: 'Envoyer', exact: true }).click();
  await onglet.getByText(`Annuaire envoyé à ${nombre} structures.`).first().waitFor({ timeout: 60_000 });
  const partis = (await parcours.regard.courriels()).slice(avant);
  expect(partis).toHaveLength(nombre);
  expect(new Set(partis.flatMap((c) => c.a)).size).toBe(nombre);
  expect(await totalDiffuse()).toBe(total + nombre);
  expect(await indicateur()).toBe(indique + nombre);
});

test('une structure dit d’un clic, sans compte, que l’annuaire lui est parvenu ; la coordination le voit', async () => {
  const lien = await lienRecu(parcours.regard);
  const { page: sienne, fautes: siennes } = await parcours.ouvrirPage();
  await sienne.goto(lien);
  await sienne.getByRole('heading', { name: /^Avez-vous reçu l’annuaire/ }).waitFor();
  await sienne.getByRole('button', { name: 'Nous l’avons reçu et ouvert' }).click();
  await sienne.getByText('C’est noté.', { exact: false }).waitFor();
  expect(siennes).toEqual([]);
  await onglet.getByRole('tab', { name: 'Déjà diffusé' }).click();
  await onglet.getByRole('button', { name: /lue par 1 sur \d+, voir les autres$/ }).click();
  const bulle = onglet.getByRole('dialog', { name: 'N’ont pas encore dit l’avoir lu' });
  expect(await bulle.getByRole('listitem').count()).toBeGreaterThan(5);
  await bulle.getByRole('button', { name: 'Fermer', exact: true }).click();
  await bulle.waitFor({ state: 'detached' });
});

test('une remise sur papier se note, et tout se relit dans « Déjà diffusé »', async () => {
  const total = await totalDiffuse();
  await onglet.getByRole('tab', { name: 'Noter une diffusion' }).click();
  await onglet.getByRole('spinbutton', { name: 'Nombre d’exemplaires' }).fill('40');
  await onglet.getByRole('button', { name: 'Noter cette diffusion' }).click();
  await onglet.getByText('Diffusion notée.').first().waitFor();
  expect(await totalDiffuse()).toBe(total + 40);
  await onglet.getByRole('tab', { name: 'Déjà diffusé' }).click();
  await onglet.getByRole('cell', { name: 'Papier' }).first().waitFor();
  await onglet
    .getByText(/envoyée à \d+ structures/)
    .first()
    .waitFor();
});

test('la page n’a fait aucune faute', () => {
  expect(fautes).toEqual([]);
});

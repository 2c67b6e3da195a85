import type { FrameLocator } from 'playwright-core';
import { unParcours } from './parcours.ts';
import { onglet, ouvrir } from './teams.ts';

const parcours = unParcours();

const compte = async (annuaire: FrameLocator): Promise<number> => {
  const texte = await annuaire
    .getByRole('status')
    .filter({ hasText: /structure/ })
    .textContent();
  return Number(/\d+/.exec(texte ?? '')?.[0]);
};
const attendre = (annuaire: FrameLocator, n: number) =>
  annuaire
    .getByRole('status')
    .filter({ hasText: new RegExp(`^${n} structure`) })
    .waitFor();

/** Chooses a value of a facet; gives the number that the menu announced. */
async function choisir(annuaire: FrameLocator, facette: string, valeur: string): Promise<number> {
  await annuaire.getByRole('button', { name: new RegExp(`^${facette}`) }).click();
  const item = annuaire.getByRole('menuitemcheckbox', { name: new RegExp(`^${valeur} \\d`) });
  const annonce = Number(/(\d+)$/.exec((await item.textContent()) ?? '')?.[1]);
  await item.click();
  await item.press('Escape');
  return annonce;
}

test('qui aide pour X, à Y, pour Z : chaque nombre annoncé est tenu, la carte dit la même chose, le lien rouvre tout', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire', { profil: 'partenaire' });
  const tout = await compte(annuaire);
  await attendre(annuaire, await choisir(annuaire, 'Thématique', 'Parentalité'));
  await attendre(annuaire, await choisir(annuaire, 'Public', 'Familles'));
  const familles = await compte(annuaire);
  expect(familles).toBeLessThan(tout);

  // On demand, the map says what each commune would leave; choosing there is choosing the facet.
  await annuaire.getByRole('button', { name: 'Les deux', exact: true }).click();
  await annuaire.getByRole('switch', { name: 'Zones d’intervention' }).click();
  const cezac = annuaire.getByRole('button', { name: /^Cézac/ });
  const surLaCarte = Number(/(\d+)$/.exec((await cezac.textContent()) ?? '')?.[1]);
  await cezac.click();
  await attendre(annuaire, surLaCarte);
  await annuaire.getByRole('button', { name: 'Retirer le filtre Cézac' }).waitFor();
  await annuaire.getByRole('switch', { name: 'et les communes voisines' }).click();
  await annuaire.getByRole('button', { name: /^Cézac/, pressed: true }).waitFor();
  expect(await compte(annuaire)).toBeGreaterThanOrEqual(surLaCarte);

  await annuaire.getByRole('searchbox').fill('parents');
  await annuaire.getByRole('option').first().click();
  const nom = (await annuaire.getByRole('heading', { level: 2 }).first().textContent()) ?? '';
  const trouvees = await compte(annuaire);
  await annuaire.getByRole('button', { name: 'Copier le lien' }).click();
  const lien = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(lien.href).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/[\w-]+\/annuaire\?/);
  const { subEntityId } = JSON.parse(lien.searchParams.get('context') ?? '{}') as { subEntityId: string };
  expect(subEntityId).not.toMatch(/@|[0-9a-f]{8}-/);

  // Someone else opens it in Teams, then in a plain browser.
  const autre = await parcours.ouvrirPage();
  const rouvert = await ouvrir(autre.page, 'annuaire', { profil: 'invite', sous: subEntityId });
  await rouvert.getByRole('heading', { level: 2, name: nom }).waitFor();
  await attendre(rouvert, trouvees);
  expect(await rouvert.getByRole('searchbox').inputValue()).toBe('parents');
  for (const filtre of ['Parentalité', 'Familles', 'Cézac'])
    await rouvert.getByRole('button', { name: `Retirer le filtre ${filtre}` }).waitFor();
  expect(await rouvert.getByRole('switch', { name: 'et les communes voisines' }).isChecked()).toBe(true);
  expect(decodeURIComponent(new URL(lien.searchParams.get('webUrl') ?? '').hash.slice(1))).toBe(subEntityId);

  // A damaged link opens the annuaire.
  const abime = await ouvrir(autre.page, 'annuaire', {
    profil: 'invite',
    sous: 'chercher/fiche/x?commune=Paris&q=%E0%A4%A',
  });
  await attendre(abime, tout);
  expect([...fautes, ...autre.fautes]).toEqual([]);
});

test('une recherche gardée signale la structure qui arrive, puis se renomme et s’oublie', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire', { profil: 'partenaire', sous: 'chercher/?q=ludobus' });
  await annuaire.getByRole('button', { name: 'Garder cette recherche' }).click();
  await annuaire.getByRole('dialog').getByRole('textbox').fill('Jeux à la campagne');
  await annuaire.getByRole('dialog').getByRole('button', { name: 'Garder', exact: true }).click();
  await annuaire.getByRole('button', { name: 'Recherches gardées : 1', exact: true }).waitFor();
  expect(await parcours.regard.lignes('Recherches')).toHaveLength(1);

  const champs = { Title: 'Ludobus de la Saye', Type: 'Association', Statut: 'Active' };
  expect((await parcours.regard.graph('/lists/Structures/items', 'POST', { fields: champs })).statut).toBe(201);
  await page.reload();
  const apres = onglet(page, 'annuaire');
  await apres.getByRole('button', { name: /Recherches gardées : 1, 1 nouvelle structure/ }).click();
  await apres.getByRole('dialog').getByRole('button', { name: 'Ludobus de la Saye' }).waitFor();
  await apres.getByRole('dialog').getByRole('button', { name: 'Jeux à la campagne', exact: true }).click();
  await apres.getByRole('option', { name: /Ludobus de la Saye/ }).waitFor();
  await apres.getByRole('button', { name: 'Recherches gardées : 1', exact: true }).click();

  const dialogue = apres.getByRole('dialog');
  await dialogue.getByText('Rien de nouveau.').waitFor();
  await dialogue.getByRole('button', { name: 'Renommer « Jeux à la campagne »' }).click();
  await dialogue.getByRole('textbox').fill('Jeux');
  await dialogue.getByRole('button', { name: 'Renommer', exact: true }).click();
  await dialogue.getByRole('button', { name: 'Oublier « Jeux »' }).click();
  await dialogue.getByText('Vous ne gardez aucune recherche.').waitFor();
  expect(await parcours.regard.lignes('Recherches')).toEqual([]);
  expect(fautes).toEqual([]);
});

test('une question sans réponse propose les plus proches avec leurs raisons, et se garde comme besoin', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const sous = 'chercher/?q=creche+bilingue&commune=33151';
  const annuaire = await ouvrir(page, 'annuaire', { profil: 'partenaire', sous });
  await annuaire.getByRole('heading', { name: 'Aucune structure ne correspond' }).waitFor();
  const proche = annuaire.getByRole('button', { name: /^Sans « bilingue »/ }).first();
  const annonce = Number(/(\d+) structure/.exec((await proche.textContent()) ?? '')?.[1]);

  await annuaire.getByRole('button', { name: 'Garder cette question comme besoin' }).click();
  const dialogue = annuaire.getByRole('dialog');
  await dialogue.getByText('Creche bilingue, à Donnezac').waitFor();
  await dialogue.getByRole('textbox').fill('Écrire à anne@exemple.example');
  await dialogue.getByRole('button', { name: 'Garder le besoin' }).click();
  await dialogue.getByText(/une adresse électronique/).waitFor();
  await dialogue.getByRole('textbox').fill('Deux familles par mois.');
  await dialogue.getByRole('button', { name: 'Garder le besoin' }).click();
  await dialogue.waitFor({ state: 'detached' });
  const besoin = (await parcours.regard.lignes('Besoins')).find((b) => b.fields.CommuneInsee === '33151');
  expect(besoin?.fields).toMatchObject({
    Title: 'Creche bilingue, à Donnezac',
    CommuneInsee: '33151',
    Etat: 'Ouvert',
    Precisions: 'Deux familles par mois.',
  });

  await proche.click();
  await attendre(annuaire, annonce);
  // The refused request is an answer like any other; nothing else failed.
  expect(fautes.filter((f) => !f.includes('422'))).toEqual([]);
});

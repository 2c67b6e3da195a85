import { unParcours } from './parcours.ts';

const parcours = unParcours();

describe('Insérer une fiche dans une conversation', () => {
  test('la recherche de l’extension montre des aperçus ; la fiche choisie paraît dans le canal en carte, sans adresse', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    await page.goto('/?onglet=publications&profil=partenaire');
    await page.getByRole('button', { name: 'Insérer une fiche' }).press('Enter');
    const dialogue = page.getByRole('dialog', { name: 'Insérer une fiche' });
    await dialogue.getByLabel('Recherche').fill('toits partages');
    const resultat = dialogue.getByRole('button', { name: /Toits partagés/ });
    await resultat.waitFor();
    await resultat.press('Enter');
    await page.getByRole('button', { name: 'Publier' }).press('Enter');

    const article = page.getByRole('article').first();
    await article.getByRole('heading', { name: 'Toits partagés' }).waitFor();
    await article.getByRole('heading', { name: 'Idriss Lacoste' }).waitFor();
    await article.getByText('Logement').first().waitFor();
    const [publication] = await parcours.regard.publications();
    const [fiche] = (await parcours.regard.lignes('Structures')).filter((l) => l.fields.Title === 'Toits partagés');
    const adresse = String(fiche?.fields.Adresse ?? '');
    expect(adresse.length).toBeGreaterThan(5);
    expect(JSON.stringify(publication?.carte)).not.toContain(adresse);

    await article.getByRole('link', { name: 'Ouvrir la fiche' }).click();
    await page
      .frameLocator('iframe[title="Annuaire"]')
      .getByRole('heading', { name: 'Toits partagés' })
      .first()
      .waitFor();
    expect(fautes).toEqual([]);
  });

  test('l’opération refuse qui n’a pas de jeton, et une recherche vide', async () => {
    expect((await parcours.regard.api(undefined, 'GET', 'extension/fiches?texte=logement')).statut).toBe(401);
    expect((await parcours.regard.api('lecture', 'GET', 'extension/fiches')).statut).toBe(400);
    const { corps, statut } = await parcours.regard.api('lecture', 'GET', 'extension/fiches?texte=logement');
    expect(statut).toBe(200);
    expect((corps as { fiches: unknown[] }).fiches.length).toBeGreaterThan(1);
  });
});

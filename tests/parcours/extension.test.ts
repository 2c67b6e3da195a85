import { APPELANTS_DE_LEXTENSION } from '../../infra/local/locataire.ts';
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
    await page.getByRole('button', { name: 'Publier', exact: true }).press('Enter');

    const article = page.getByRole('article').first();
    await article.getByRole('heading', { name: 'Toits partagés' }).waitFor();
    await article.getByRole('heading', { name: 'Idriss Lacoste' }).waitFor();
    await article.getByText('Logement').first().waitFor();
    const publication = (await parcours.regard.publications()).at(-1);
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

  const chercher = async (appelant: string) => {
    const reponse = await fetch(`${parcours.demonstration.origine}/local/extension`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ profil: 'partenaire', valeurs: { texte: 'logement' }, appelant }),
    });
    return { statut: reponse.status, corps: (await reponse.json()) as { resultats?: unknown[]; erreur?: string } };
  };

  test.each(Object.entries(APPELANTS_DE_LEXTENSION))(
    'l’API répond quand le jeton est demandé par %s',
    async (_, appelant) => {
      const { statut, corps } = await chercher(appelant);
      expect([statut, corps.resultats?.length]).toEqual([200, expect.any(Number)]);
      expect(corps.resultats?.length).toBeGreaterThan(1);
    },
  );

  test('l’API refuse un jeton demandé par une application que personne n’a admise', async () => {
    const { statut, corps } = await chercher('00000000-1111-4222-8333-444444444444');
    expect(statut).toBe(400);
    expect(corps.erreur).toBe('Votre session n’est plus valable ici : ouvrez de nouveau l’onglet.');
  });

  test('l’opération refuse qui n’a pas de jeton, et une recherche vide', async () => {
    expect((await parcours.regard.api(undefined, 'GET', 'extension/fiches?texte=logement')).statut).toBe(401);
    expect((await parcours.regard.api('lecture', 'GET', 'extension/fiches')).statut).toBe(400);
    const { corps, statut } = await parcours.regard.api('lecture', 'GET', 'extension/fiches?texte=logement');
    expect(statut).toBe(200);
    expect((corps as { fiches: unknown[] }).fiches.length).toBeGreaterThan(1);
  });
});

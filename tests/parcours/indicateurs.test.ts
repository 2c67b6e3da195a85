import { essayerLesVues, type Vue } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

const lIndicateur = async (libelle: string) =>
  (await parcours.regard.lignes('Indicateurs')).find(({ fields }) => fields.Title === libelle);

describe('Tenir les indicateurs', () => {
  test('la coordination crée un indicateur, l’essaie sur les mois passés, l’enregistre et le lit sur la page', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'indicateurs');
    await onglet.getByRole('tab', { name: 'Tenir les indicateurs' }).click();
    await onglet.getByRole('button', { name: 'Nouvel indicateur' }).click();
    await onglet.getByRole('button', { name: 'Créer l’indicateur' }).click();
    await onglet.getByText('Donnez le nom de l’indicateur.').waitFor();
    await onglet.getByRole('textbox', { name: 'Nom de l’indicateur' }).fill('Rencontres de santé tenues');
    await onglet.getByRole('combobox', { name: 'Fiche action' }).selectOption({ index: 1 });
    await onglet.getByRole('combobox', { name: 'Calcul' }).selectOption('rencontres-tenues');
    await onglet.getByText('Rencontres tenues sur la période, rapportées aux rencontres prévues').waitFor();
    // Only what this count can be limited by is offered.
    expect(await onglet.getByRole('combobox', { name: 'Limité aux types de structure' }).count()).toBe(0);
    await onglet.getByRole('textbox', { name: 'Situation de départ' }).fill('2,5');
    await onglet.getByRole('button', { name: 'Ajouter une cible' }).click();
    const cible = onglet.getByRole('group', { name: 'Cible 1' });
    await cible.getByRole('textbox', { name: /bas de la fourchette/ }).fill('70');
    await cible.getByRole('textbox', { name: 'Haut de la fourchette' }).fill('60');
    await onglet.getByRole('button', { name: 'Essayer sur les mois passés' }).click();
    await onglet.getByText('Le haut de la fourchette dépasse le bas.').waitFor();
    await cible.getByRole('textbox', { name: 'Haut de la fourchette' }).fill('80');
    await onglet.getByRole('button', { name: 'Essayer sur les mois passés' }).click();
    const essai = onglet.getByRole('region', { name: 'Essai sur les mois passés' });
    await essai.getByText(/^Depuis janvier/).waitFor();
    expect(await essai.getByRole('row').count()).toBe(13);
    await essai
      .getByText(/lignes? en /)
      .first()
      .click();
    await essai.getByRole('link').first().waitFor();
    expect(await lIndicateur('Rencontres de santé tenues')).toBeUndefined();

    await onglet.getByRole('button', { name: 'Créer l’indicateur' }).click();
    await onglet.getByText('Rencontres de santé tenues').first().waitFor();
    await onglet.getByText(/Cible.: 70 à 80/).waitFor();
    expect((await lIndicateur('Rencontres de santé tenues'))?.fields.ValeurOrigine).toBe(2.5);

    await onglet.getByRole('tab', { name: 'Mois' }).click();
    await onglet.getByRole('button', { name: 'Mois suivant' }).click();
    const ligne = onglet.getByRole('group', { name: 'Rencontres de santé tenues', exact: true });
    await ligne.getByText('70 à 80').waitFor();
    expect(fautes).toEqual([]);
  });

  test('une valeur se saisit avec son commentaire, se lit à côté du chiffre, se corrige et garde son histoire', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'indicateurs');
    await onglet.getByRole('button', { name: 'Mois suivant' }).click();
    await onglet.getByText('Chiffres provisoires au').waitFor();
    const bouton = onglet.getByRole('button', { name: /^Saisir une valeur de/ }).first();
    const libelle = ((await bouton.getAttribute('aria-label')) ?? '').replace('Saisir une valeur de ', '');
    await bouton.click();
    await onglet.getByRole('heading', { name: `Valeurs de « ${libelle} »`, level: 1 }).waitFor();
    const mois = onglet.getByRole('combobox', { name: 'Mois' });
    await mois.selectOption({ index: 0 });
    await onglet.getByRole('textbox', { name: /^Valeur/ }).fill('');
    await onglet.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await onglet.getByText('Donnez la valeur du mois.').waitFor();
    await onglet.getByRole('textbox', { name: /^Valeur/ }).fill('17');
    await onglet.getByRole('textbox', { name: 'Commentaire' }).fill('Vu avec Mme Durand');
    await onglet.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await onglet
      .getByText(/^Le commentaire semble contenir un nom de personne/)
      .first()
      .waitFor();
    await onglet.getByRole('textbox', { name: 'Commentaire' }).fill('Baisse due aux travaux');
    await onglet.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    const histoire = onglet.getByRole('region', { name: 'Les valeurs saisies' });
    await histoire
      .getByText(/Baisse due aux travaux/)
      .first()
      .waitFor();
    await onglet.getByRole('textbox', { name: /^Valeur/ }).fill('18');
    await onglet.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await histoire
      .getByText(/valeurs? d’avant$/)
      .first()
      .waitFor();

    await onglet.getByRole('tab', { name: 'Mois' }).click();
    await onglet.getByRole('button', { name: 'Mois suivant' }).click();
    const ligne = onglet.getByRole('group', { name: libelle, exact: true });
    await ligne.getByText('« Baisse due aux travaux »').first().waitFor();
    // The refusal of the comment that named somebody is an answer 422, which the browser notes.
    expect(fautes.filter((faute) => !faute.includes('status of 422'))).toEqual([]);
  });

  test('un chiffre s’ouvre sur ce qui l’a fait, pour un partenaire aussi, et chaque ligne mène à sa page', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'indicateurs', { profil: 'partenaire' });
    await onglet
      .getByRole('table', { name: /^Objectifs et résultats/ })
      .first()
      .waitFor();
    const ligne = onglet.getByRole('group', { name: 'Nombre de groupes et de rencontres organisées', exact: true });
    await ligne
      .getByText(/^Ce qui fait ce chiffre/)
      .last()
      .click();
    await ligne.getByRole('link').first().waitFor();
    expect(await onglet.getByRole('button', { name: /^Saisir une valeur/ }).count()).toBe(0);
    expect(fautes).toEqual([]);
  });

  test('un changement dit ce que les mois arrêtés gardent ; archivé, l’indicateur quitte la page, repris il revient', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'indicateurs', { sous: 'tenir' });
    await onglet.getByRole('button', { name: 'Modifier l’indicateur Nombre de diffusions' }).click();
    await onglet.getByRole('textbox', { name: 'Unité' }).fill('exemplaires');
    await onglet.getByRole('button', { name: 'Essayer sur les mois passés' }).click();
    await onglet.getByRole('columnheader', { name: 'Gardé' }).waitFor();
    await onglet.getByText(/mois arrêtés gardent leurs chiffres .colonne/).waitFor();
    await onglet.getByText(/Il sera compté autrement/).waitFor();
    await onglet.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await onglet.getByRole('tab', { name: 'Tenir les indicateurs' }).waitFor();

    const ligne = onglet.getByRole('listitem').filter({ hasText: 'Nombre de diffusions' });
    await ligne.getByRole('button', { name: 'Archiver', exact: true }).click();
    await onglet.getByRole('dialog').getByRole('button', { name: 'Archiver', exact: true }).click();
    await ligne.waitFor({ state: 'detached' });
    await onglet.getByRole('switch', { name: 'Montrer aussi les archivés' }).click();
    await ligne.getByText(/^Archivé le/).waitFor();
    await ligne.getByRole('button', { name: 'Reprendre', exact: true }).click();
    await onglet.getByRole('dialog').getByRole('button', { name: 'Reprendre', exact: true }).click();
    await ligne.getByRole('button', { name: 'Archiver', exact: true }).waitFor();
    expect(fautes).toEqual([]);
  });

  test('qui n’est pas de la coordination n’y a pas de rubrique, et son adresse ne s’ouvre pas', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    for (const profil of ['partenaire', 'invite', 'lecture'] as const) {
      const onglet = await ouvrir(page, 'indicateurs', { profil });
      await onglet.getByRole('heading', { name: 'Les faits du mois' }).waitFor();
      expect(await onglet.getByRole('tab', { name: 'Tenir les indicateurs' }).count()).toBe(0);
    }
    expect(fautes).toEqual([]);
  });

  const VUES: Readonly<Record<string, Vue>> = {
    'indicateurs-tenir': async (page) => {
      const onglet = await ouvrir(page, 'indicateurs', { sous: 'tenir' });
      await onglet
        .getByRole('button', { name: /^Modifier l’indicateur/ })
        .first()
        .waitFor();
    },
    'indicateur-modifier': async (page) => {
      const onglet = await ouvrir(page, 'indicateurs', {
        sous: `indicateur/${(await lIndicateur('Nombre de diffusions'))?.id}`,
      });
      await onglet.getByRole('button', { name: 'Essayer sur les mois passés' }).click();
      await onglet.getByRole('region', { name: 'Essai sur les mois passés' }).waitFor();
    },
  };
  essayerLesVues(parcours, {
    ...VUES,
    'indicateur-valeurs': async (page) => {
      const onglet = await ouvrir(page, 'indicateurs', { sous: 'tenir' });
      await onglet
        .getByRole('button', { name: /^Saisir une valeur de/ })
        .first()
        .click();
      await onglet.getByRole('region', { name: 'Les valeurs saisies' }).waitFor();
    },
  });
});

import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { UNE_BASE } from '../functions/demandes/plan.ts';
import { essayerLesVues, type Vue } from './accessible.ts';
import { jourDans } from './jours.ts';
import { unParcours } from './parcours.ts';
import { onglet, ouvrir } from './teams.ts';

const parcours = unParcours();

const fiches = async () => parcours.regard.lignes('FichesAction');
const laFiche = async (numero: string) => (await fiches()).find(({ fields }) => fields.Numero === numero);

describe('Le plan', () => {
  test('la coordination crée une fiche, la confie à une structure, la retrouve sur la page et l’emporte', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan');
    await plan.getByRole('button', { name: 'Nouvelle fiche action' }).click();
    await plan.getByRole('button', { name: 'Créer la fiche', exact: true }).click();
    await plan.getByText('Donnez le titre de l’action.').waitFor();
    await plan.getByRole('textbox', { name: 'Titre' }).fill('Aller vers les habitants');
    await plan.getByRole('textbox', { name: 'Axe' }).fill('Axe 1. Lutter contre l’isolement');
    await plan.getByRole('textbox', { name: 'Objectifs opérationnels' }).fill('Rejoindre\n- Repérer les lieux');
    await plan.getByRole('button', { name: 'Ajouter une étape' }).click();
    const etape = plan.getByRole('group', { name: 'Étape 1' });
    await etape.getByRole('textbox', { name: 'Ce qu’il y a à faire' }).fill('Choisir trois lieux');
    await etape.getByLabel('Pour le').fill(jourDans(-3));
    await plan.getByRole('combobox', { name: /^Structures qui portent l’action/ }).fill('espace france');
    await plan.getByRole('listbox').getByRole('option').first().click();
    await plan.getByRole('button', { name: 'Créer la fiche', exact: true }).click();
    await plan.getByRole('heading', { name: 'Aller vers les habitants', level: 1 }).waitFor();
    await plan.getByText('1 étape en retard').waitFor();

    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter' });
    await annuaire.getByRole('link', { name: /^Voir les étapes : \d+ étapes? du plan en retard$/ }).click();
    const retards = onglet(page, 'plan');
    expect(await retards.getByRole('combobox', { name: 'Montrer' }).inputValue()).toBe('etapes-en-retard');
    await retards.getByRole('button', { name: /Aller vers les habitants/ }).click();

    await plan.getByRole('checkbox', { name: /^Choisir trois lieux/ }).click();
    await plan.getByText('Rien n’est en retard.').waitFor();
    expect(await plan.getByRole('checkbox', { name: /^Choisir trois lieux/ }).isChecked()).toBe(true);

    const telecharge = page.waitForEvent('download');
    await plan.getByRole('button', { name: 'Fiche en .docx' }).click();
    const xml = unzipSync(readFileSync(await (await telecharge).path()))['word/document.xml'];
    expect(strFromU8(xml ?? new Uint8Array())).toContain('Repérer les lieux');

    await plan.getByRole('button', { name: 'Le plan', exact: true }).click();
    const axe = plan.getByRole('region', { name: 'Axe 1. Lutter contre l’isolement' });
    await axe.getByText('Étape faite : Choisir trois lieux').waitFor();
    expect(fautes).toEqual([]);
  });

  test('« À traiter » mène aux décisions en retard, que l’on garde à une structure puis à une personne', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter' });
    const lien = annuaire.getByRole('link', { name: /^Voir les décisions : / });
    const combien = Number(/(\d+) décision/.exec((await lien.getAttribute('aria-label')) ?? '')?.[1]);
    await lien.click();
    const rencontres = onglet(page, 'rencontres');
    const lignes = rencontres.getByRole('list', { name: 'Décisions' }).getByRole('listitem');
    await lignes.first().waitFor();
    expect(await lignes.count()).toBe(combien);
    const structure = rencontres.getByRole('combobox', { name: 'Structure qui porte' });
    await structure.selectOption({ index: 1 });
    const choisie = await structure.locator('option:checked').textContent();
    for (const ligne of await lignes.all()) expect(await ligne.textContent()).toContain(choisie ?? '?');
    const adresse = await rencontres.locator('body').evaluate(() => decodeURIComponent(location.hash));
    expect(adresse).toMatch(/^#decisions\/en-retard\?structure=\d+$/);
    expect(fautes).toEqual([]);
  });

  test('une rencontre préparée depuis une fiche s’y rattache d’avance', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const fiche = await laFiche('7');
    const plan = await ouvrir(page, 'plan', { sous: `fiche/${fiche?.id}` });
    await plan.getByRole('link', { name: 'Préparer une rencontre' }).click();
    const rencontres = onglet(page, 'rencontres');
    await rencontres.getByRole('heading', { name: 'Créer une rencontre', level: 1 }).waitFor();
    expect(await rencontres.getByRole('combobox', { name: 'Fiche action' }).inputValue()).toBe(fiche?.id);
    expect(fautes).toEqual([]);
  });

  test('une structure modifie la fiche qu’elle porte, sans y lire ni changer ce qui est à la coordination', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const fiche = await laFiche('6');
    const plan = await ouvrir(page, 'plan', { sous: `fiche/${fiche?.id}`, profil: 'partenaire' });
    await plan.getByRole('button', { name: 'Modifier', exact: true }).click();
    await plan.getByRole('heading', { name: /^Modifier/, level: 1 }).waitFor();
    expect(await plan.getByRole('textbox', { name: 'Axe' }).count()).toBe(0);
    await plan.getByRole('textbox', { name: 'Enjeu', exact: true }).fill('Un enjeu dit par qui la porte');
    await plan.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await plan.getByText('Un enjeu dit par qui la porte').first().waitFor();
    await plan.getByText(/^Histoire de la fiche/).click();
    await plan.getByText(/→ Un enjeu dit par qui la porte/).waitFor();
    expect(fautes).toEqual([]);
  });

  test('qui ne la porte pas la lit sans pouvoir la modifier', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const fiche = await laFiche('1');
    for (const profil of ['partenaire', 'lecture'] as const) {
      const plan = await ouvrir(page, 'plan', { sous: `fiche/${fiche?.id}/modifier`, profil });
      await plan.getByRole('heading', { name: 'Où en est l’action' }).waitFor();
      expect(await plan.getByRole('button', { name: 'Modifier', exact: true }).count()).toBe(0);
      expect(await plan.getByRole('checkbox').count()).toBe(0);
    }
    expect(fautes).toEqual([]);
  });

  test('une base importée se cherche, se compare, et se reprend comme fiche du plan', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous: 'base' });
    await plan.getByRole('heading', { name: 'La base d’actions est vide' }).waitFor();
    await plan.getByRole('button', { name: 'Importer une base', exact: true }).click();
    await plan.getByLabel('Fichier texte de la base').setInputFiles({
      name: 'base.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(UNE_BASE),
    });
    await plan.getByText('2 actions nouvelles').waitFor();
    await plan.getByRole('button', { name: 'Importer', exact: true }).click();
    await plan.getByRole('dialog').waitFor({ state: 'detached' });
    await plan.getByRole('checkbox', { name: 'Comparer « Café des aidants »' }).click();
    await plan.getByRole('checkbox', { name: 'Comparer « Jardin partagé »' }).click();
    await plan.getByRole('button', { name: 'Comparer ces deux actions' }).click();
    await plan.getByRole('columnheader', { name: 'Jardin partagé' }).waitFor();
    await plan.getByRole('button', { name: 'Revenir à la liste' }).click();
    await plan.getByRole('searchbox', { name: 'Chercher une action' }).fill('jardins partages');
    await plan.getByText('1 action', { exact: true }).waitFor();
    await plan.getByRole('button', { name: 'Jardin partagé' }).click();
    await plan.getByRole('button', { name: 'Reprendre dans notre plan' }).click();
    await plan.getByRole('textbox', { name: 'Axe' }).fill('Axe 2');
    await plan.getByRole('button', { name: 'Créer la fiche', exact: true }).click();
    await plan.getByText('Reprise de « Jardin partagé »').first().waitFor();
    expect(fautes).toEqual([]);
  });

  /** The base, two of its records ticked. */
  async function aComparer(page: Page) {
    await parcours.regard.api('coordination', 'POST', 'plan/base', { contenu: UNE_BASE });
    const plan = await ouvrir(page, 'plan', { sous: 'base' });
    for (const rang of [0, 1])
      await plan
        .getByRole('checkbox', { name: /^Comparer/ })
        .nth(rang)
        .click();
    const comparer = plan.getByRole('button', { name: 'Comparer ces deux actions' });
    await comparer.waitFor();
    return { plan, comparer };
  }

  test('qui porte l’action note une convention au clavier ; sa fin prochaine se dit sur la fiche et sur le plan', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const fiche = await laFiche('6');
    const plan = await ouvrir(page, 'plan', { sous: `fiche/${fiche?.id}`, profil: 'partenaire' });
    await plan.getByRole('button', { name: 'Noter une convention' }).press('Enter');
    const saisie = plan.getByRole('dialog', { name: 'Noter une convention' });
    await saisie.getByRole('textbox', { name: 'Titre' }).fill('Prêt de salles (essai)');
    await saisie.getByRole('combobox', { name: 'État' }).selectOption('Signée');
    await saisie.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    await saisie.getByText('Dites quel jour elle a été signée.').waitFor();
    await saisie.getByLabel('Signée le').fill(jourDans(-300));
    await saisie.getByLabel(/^Prend fin le/).fill(jourDans(20));
    await saisie.getByRole('textbox', { name: /^Outils partagés/ }).fill('Agenda des salles');
    await saisie.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    await saisie.waitFor({ state: 'detached' });
    await plan.getByText('Outils partagés : Agenda des salles').waitFor();
    await plan.getByText('Prend bientôt fin').waitFor();
    const lecture = await ouvrir(page, 'plan', { sous: 'conventions', profil: 'lecture' });
    await lecture.getByRole('button', { name: /^6\. / }).click();
    await lecture.getByText('Prend bientôt fin').waitFor();
    expect(await lecture.getByRole('button', { name: /convention|Corriger/ }).count()).toBe(0);
    expect(fautes).toEqual([]);
  });

  test('deux fiches du plan se lisent côte à côte, à l’adresse que l’on garde', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const [un, sept] = [await laFiche('1'), await laFiche('7')];
    const plan = await ouvrir(page, 'plan', { sous: `fiche/${un?.id}`, profil: 'lecture' });
    await plan.getByRole('button', { name: 'Comparer', exact: true }).press('Enter');
    await plan.getByRole('combobox', { name: 'Comparer avec' }).selectOption(sept?.id ?? '');
    await plan.getByRole('row', { name: /^Budget .*accordés.*accordés/ }).waitFor();
    const adresse = await plan.locator('body').evaluate(() => decodeURIComponent(location.hash));
    expect(adresse).toBe(`#fiche/${un?.id}/comparer/${sept?.id}`);
    await plan.getByRole('button', { name: 'La fiche action' }).press('Enter');
    await plan.getByRole('heading', { name: /^1\. /, level: 1 }).waitFor();
    expect(fautes).toEqual([]);
  });

  const VUES: Readonly<Record<string, Vue>> = {
    'fiches-comparees': async (page) => {
      const [un, sept] = [await laFiche('1'), await laFiche('7')];
      const plan = await ouvrir(page, 'plan', { sous: `fiche/${un?.id}/comparer/${sept?.id}` });
      await plan.getByRole('row', { name: /^Budget / }).waitFor();
    },
    'plan-convention': async (page) => {
      const plan = await ouvrir(page, 'plan', { sous: `fiche/${(await laFiche('8'))?.id}` });
      await plan.getByRole('button', { name: /^Corriger « Convention d’accueil/ }).click();
      await plan.getByRole('dialog', { name: 'Corriger une convention' }).waitFor();
    },
    plan: async (page) => {
      await (await ouvrir(page, 'plan')).getByRole('button', { name: /^1\. / }).waitFor();
    },
    'fiche-action': async (page) => {
      const plan = await ouvrir(page, 'plan', { sous: `fiche/${(await laFiche('8'))?.id}` });
      await plan.getByRole('heading', { name: /^Indicateurs/ }).waitFor();
    },
    'fiche-action-modifier': async (page) => {
      const plan = await ouvrir(page, 'plan', { sous: `fiche/${(await laFiche('8'))?.id}/modifier` });
      await plan.getByRole('group', { name: 'Étape 1' }).waitFor();
    },
    'base-d-actions': async (page) => void (await aComparer(page)),
    comparaison: async (page) => {
      const { plan, comparer } = await aComparer(page);
      await comparer.click();
      await plan.getByRole('table').waitFor();
    },
  };
  essayerLesVues(parcours, VUES);
});

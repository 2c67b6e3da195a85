import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { essayerLesVues, type Vue } from './accessible.ts';
import { image, unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

const fiche = async (numero: string) =>
  (await parcours.regard.lignes('FichesAction')).find(({ fields }) => fields.Numero === numero)?.id ?? '';
const lignes = async (financeur: string) =>
  (await parcours.regard.lignes('Financements')).filter(({ fields }) => fields.Title === financeur);
const piece = async (telecharge: Promise<Download>, nom: string) =>
  strFromU8(unzipSync(readFileSync(await (await telecharge).path()))[nom] ?? new Uint8Array());

describe('Le budget d’une action', () => {
  test('une conseillère en lecture lit le budget du plan et d’une action, et ne peut rien y changer', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { profil: 'lecture' });
    const duPlan = plan.getByRole('region', { name: 'Budget du plan' });
    await duPlan.getByText(/^\d actions sur 8 ont un budget\. /).waitFor();
    await image(page, 'plan');
    await duPlan.locator('summary').press('Enter');
    await duPlan.getByRole('row', { name: /^Caf / }).waitFor();
    const lue = await ouvrir(page, 'plan', { sous: `fiche/${await fiche('1')}`, profil: 'lecture' });
    const budget = lue.getByRole('region', { name: 'Budget et cofinancements' });
    await budget.getByRole('table', { name: 'Lignes du budget' }).getByRole('row', { name: /^Caf/ }).first().waitFor();
    await budget.getByRole('table', { name: 'Par financeur' }).getByRole('row', { name: /^Caf/ }).waitFor();
    expect(await budget.getByRole('button').count()).toBe(0);
    await budget.scrollIntoViewIfNeeded();
    await image(page, 'budget');
    expect(fautes).toEqual([]);
  });

  test('qui porte l’action ajoute une ligne au clavier, la voit se contredire, la corrige et la retire', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous: `fiche/${await fiche('6')}`, profil: 'partenaire' });
    await plan.getByRole('button', { name: 'Ajouter une ligne' }).press('Enter');
    const saisie = plan.getByRole('dialog', { name: 'Nouvelle ligne de budget' });
    await saisie.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    await saisie.getByText('Dites un montant au moins : demandé, accordé ou versé.').waitFor();
    await saisie.getByRole('textbox', { name: /^Financeur/ }).fill('Fondation (essai)');
    await saisie.getByRole('textbox', { name: 'Accordé (€)' }).fill('mille');
    await saisie.getByText('Écrivez un montant, par exemple 1 250,50.').waitFor();
    await saisie.getByRole('textbox', { name: 'Accordé (€)' }).fill('1 000,01');
    await saisie.getByRole('textbox', { name: 'Versé (€)' }).fill('1000,02');
    await saisie.getByRole('textbox', { name: 'Versé (€)' }).press('Enter');
    await saisie.waitFor({ state: 'detached' });
    await plan.getByText(/^Fondation \(essai\), \d{4}\s: 1\s000,02\s€ versés, pour 1\s000,01\s€ accordés\.$/).waitFor();
    expect((await lignes('Fondation (essai)')).map(({ fields }) => [fields.Accorde, fields.Verse])).toEqual([
      [1000.01, 1000.02],
    ]);
    await plan.getByRole('button', { name: /^Corriger Fondation \(essai\)/ }).press('Enter');
    const correction = plan.getByRole('dialog', { name: 'Corriger une ligne de budget' });
    await correction.getByRole('textbox', { name: 'Versé (€)' }).fill('500');
    await correction.getByRole('textbox', { name: 'Versé (€)' }).press('Enter');
    await plan.getByText(/versés, pour/).waitFor({ state: 'detached' });
    await plan.getByRole('button', { name: /^Retirer Fondation \(essai\)/ }).press('Enter');
    await plan.getByRole('button', { name: 'Retirer', exact: true }).last().press('Enter');
    // Said once it is done: behind the dialog, nothing has a role.
    await plan.getByText('Ligne retirée du budget.').first().waitFor();
    await plan.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await plan.getByRole('button', { name: /^Retirer Fondation \(essai\)/ }).count()).toBe(0);
    expect(await lignes('Fondation (essai)')).toEqual([]);
    expect(fautes).toEqual([]);
  });

  test('un texte libre se découpe, dit la somme qui se contredit, et ne garde que ce qui est confirmé ; le bilan d’un financeur le dit', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const id = await fiche('6');
    const plan = await ouvrir(page, 'plan', { sous: `fiche/${id}`, profil: 'partenaire' });
    await plan.getByRole('button', { name: 'Découper un texte' }).press('Enter');
    const decoupe = plan.getByRole('dialog', { name: 'Découper un texte' });
    await decoupe
      .getByRole('textbox', { name: 'Texte' })
      .fill('3 200,50 € MSA accordés + 1 500 € commune, soit 4 800 €. 12 familles dont 5 nouvelles.');
    await decoupe.getByText(/^3\s200,50\s€ \+ 1\s500\s€ = 4\s700,50\s€, et non 4\s800\s€\.$/).waitFor();
    await decoupe.getByText('4 parties trouvées').waitFor();
    expect(await lignes('MSA')).toEqual([]);
    await decoupe.getByRole('checkbox', { name: 'Garder « 1 500 € »' }).press('Space');
    await decoupe.getByRole('button', { name: 'Garder ce qui est coché' }).press('Enter');
    await decoupe.waitFor({ state: 'detached' });
    await plan.getByRole('table', { name: 'Lignes du budget' }).getByRole('row', { name: /^MSA/ }).waitFor();
    await plan.getByText('12 familles dont 5 nouvelles', { exact: true }).waitFor();
    expect((await lignes('MSA')).map(({ fields }) => fields.Accorde)).toEqual([3200.5]);
    expect(await lignes('Commune')).toEqual([]);
    const emporte = page.waitForEvent('download');
    await plan.getByRole('button', { name: 'Fiche en .docx' }).press('Enter');
    expect(await piece(emporte, 'word/document.xml')).toContain('Budget et cofinancements');

    const bilan = await ouvrir(page, 'plan', { sous: 'bilan', profil: 'lecture' });
    await bilan.getByRole('heading', { name: /^Action 1\./ }).waitFor();
    await bilan.getByRole('combobox', { name: 'Financeur' }).selectOption('MSA');
    await bilan.getByRole('heading', { name: /^Action 1\./ }).waitFor({ state: 'detached' });
    await bilan.getByText(/^MSA \(3\s200,50\s€\)\s: 3\s200,50\s€ accordés$/).waitFor();
    await bilan.getByText(/^1 action sur 1 a un budget\. /).waitFor();
    const document = page.waitForEvent('download');
    await bilan.getByRole('button', { name: 'Bilan en .docx' }).press('Enter');
    const xml = await piece(document, 'word/document.xml');
    expect(xml).toMatch(/Actions soutenues par.: MSA/);
    expect(xml).not.toContain('Action 1.');
    const classeur = page.waitForEvent('download');
    await bilan.getByRole('button', { name: 'Chiffres en .xlsx' }).press('Enter');
    expect(await piece(classeur, 'xl/workbook.xml')).toContain('name="Budget"');
    expect(fautes).toEqual([]);
  });

  const VUES: Readonly<Record<string, Vue>> = {
    'budget-d-action': async (page) => {
      const plan = await ouvrir(page, 'plan', { sous: `fiche/${await fiche('7')}` });
      await plan.getByRole('table', { name: 'Lignes du budget' }).waitFor();
    },
    'budget-ligne': async (page) => {
      const plan = await ouvrir(page, 'plan', { sous: `fiche/${await fiche('7')}` });
      await plan.getByRole('button', { name: 'Ajouter une ligne' }).click();
      await plan.getByRole('dialog', { name: 'Nouvelle ligne de budget' }).waitFor();
    },
    'budget-decouper': async (page) => {
      const plan = await ouvrir(page, 'plan', { sous: `fiche/${await fiche('7')}` });
      await plan.getByRole('button', { name: 'Découper un texte' }).click();
      await plan.getByRole('textbox', { name: 'Texte' }).fill('153 + 168, soit 323. 3 200 € Caf. 120 h × 18 €');
      await plan.getByText(/^153 \+ 168 = 321, et non 323\.$/).waitFor();
    },
  };
  essayerLesVues(parcours, VUES);
});

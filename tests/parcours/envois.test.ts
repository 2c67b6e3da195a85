import { readFileSync } from 'node:fs';
import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

/** The structure to which the most was sent. */
async function laPlusEcrite(): Promise<string> {
  const combien = new Map<string, number>();
  for (const { fields } of await parcours.regard.lignes('Sollicitations')) {
    const structure = String(fields.StructureLookupId);
    combien.set(structure, (combien.get(structure) ?? 0) + 1);
  }
  const [premiere] = [...combien].toSorted((a, b) => b[1] - a[1] || Number(a[0]) - Number(b[0]));
  return premiere?.[0] ?? '';
}

describe('Le journal des envois', () => {
  test('s’ouvre de la fiche, se filtre, et s’emporte sans adresse', async () => {
    const id = await laPlusEcrite();
    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', { sous: `chercher/fiche/${id}` });
    await annuaire.getByRole('button', { name: 'Journal des envois' }).press('Enter');
    await annuaire.getByRole('heading', { name: /^Ce qui a été envoyé/ }).waitFor();
    const lignes = annuaire.getByRole('main').getByRole('listitem');
    await lignes.first().waitFor();
    const toutes = await lignes.count();
    const natures = annuaire.getByRole('combobox', { name: 'Nature' });
    const nature = (await natures.getByRole('option').allTextContents())[1] ?? '';
    await natures.selectOption(nature);
    const filtrees = await lignes.count();
    expect(filtrees).toBeGreaterThan(0);
    expect(filtrees).toBeLessThanOrEqual(toutes);
    expect(await lignes.filter({ hasText: nature }).count()).toBe(filtrees);
    const telecharge = page.waitForEvent('download');
    await annuaire.getByRole('button', { name: 'CSV' }).click();
    const texte = readFileSync(await (await telecharge).path(), 'utf8');
    expect(texte.trim().split('\r\n')).toHaveLength(filtrees + 1);
    expect(texte).not.toContain('@');
    await annuaire.getByRole('button', { name: 'Retour à la fiche' }).click();
    await annuaire.getByRole('button', { name: 'Journal des envois' }).waitFor();
    expect(fautes).toEqual([]);
  });

  test('qui lit seulement ne le voit pas sur une fiche', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', {
      sous: `chercher/fiche/${await laPlusEcrite()}`,
      profil: 'lecture',
    });
    await annuaire.getByRole('article').getByRole('heading').first().waitFor();
    expect(await annuaire.getByRole('button', { name: 'Journal des envois' }).count()).toBe(0);
    expect(fautes).toEqual([]);
  });

  essayerLesVues(parcours, {
    envois: async (page) => {
      const annuaire = await ouvrir(page, 'annuaire', { sous: `envois/${await laPlusEcrite()}` });
      await annuaire.getByRole('main').getByRole('listitem').first().waitFor();
    },
  });
});

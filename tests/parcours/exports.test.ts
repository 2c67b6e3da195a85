import { readFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/node';
import { essayerLesVues, type Vue } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
const sous = 'exporter';

describe('Exporter', () => {
  test('la coordination choisit une période et un format, et emporte rencontres, présences et décisions', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const rencontres = await ouvrir(page, 'rencontres', { sous });
    await rencontres.getByLabel('Du', { exact: true }).fill('2025-01-01');
    await rencontres.getByRole('combobox', { name: 'Format' }).selectOption('Rencontre thématique');
    const obtenir = async (nom: string) => {
      const telecharge = page.waitForEvent('download');
      await rencontres.getByRole('button', { name: nom }).click();
      const fichier = await telecharge;
      return { nom: fichier.suggestedFilename(), octets: readFileSync(await fichier.path()) };
    };
    for (const tableau of ['Rencontres', 'Présences', 'Décisions']) {
      const { nom, octets } = await obtenir(`Tableur (.xlsx), ${tableau}`);
      expect(nom).toMatch(/^(rencontres|presences|decisions)-2025-01-01-\d{4}-\d{2}-\d{2}\.xlsx$/);
      const [feuille] = await readXlsxFile(octets);
      expect(feuille?.data.length).toBeGreaterThan(1);
    }
    const { octets } = await obtenir('CSV, Rencontres');
    const lignes = octets.toString('utf8').trim().split('\r\n');
    expect(lignes.length).toBeGreaterThan(1);
    expect(lignes.slice(1).every((l) => l.includes('"Rencontre thématique"'))).toBe(true);
    expect(fautes).toEqual([]);
  });

  test('qui lit emporte les indicateurs ; la coordination seule les ouvre, sous la licence qu’elle choisit', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const lecture = await ouvrir(page, 'indicateurs', { sous, profil: 'lecture' });
    const emporte = page.waitForEvent('download');
    await lecture.getByRole('button', { name: 'Tableur (.xlsx), Indicateurs' }).click();
    const [feuille] = await readXlsxFile(readFileSync(await (await emporte).path()));
    expect(feuille?.data[0]).toEqual(expect.arrayContaining(['Indicateur', 'Mois', 'Valeur', 'Définition']));
    expect(await lecture.getByRole('heading', { name: 'Données ouvertes' }).count()).toBe(0);
    const coordination = await ouvrir(page, 'indicateurs', { sous });
    await coordination.getByRole('combobox', { name: 'Licence' }).selectOption('odbl-1.0');
    const ouverte = page.waitForEvent('download');
    await coordination.getByRole('button', { name: 'JSON, Données ouvertes' }).click();
    const lu = JSON.parse(readFileSync(await (await ouverte).path(), 'utf8'));
    expect(lu.licenses[0].name).toBe('odbl-1.0');
    expect(lu.resources[0].data.length).toBeGreaterThan(50);
    const rencontres = await ouvrir(page, 'rencontres', { profil: 'lecture' });
    await rencontres.getByRole('tab', { name: 'Passées' }).waitFor();
    expect(await rencontres.getByRole('tab', { name: 'Exporter' }).count()).toBe(0);
    expect(fautes).toEqual([]);
  });

  const VUES: Readonly<Record<string, Vue>> = {
    'exporter-rencontres': async (page) => {
      const rencontres = await ouvrir(page, 'rencontres', { sous });
      await rencontres.getByRole('combobox', { name: 'Commune d’accueil' }).waitFor();
    },
    'exporter-indicateurs': async (page) => {
      const indicateurs = await ouvrir(page, 'indicateurs', { sous });
      await indicateurs.getByRole('heading', { name: 'Données ouvertes' }).waitFor();
    },
  };
  essayerLesVues(parcours, VUES);
});

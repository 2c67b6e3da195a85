import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { avecPartage } from '../partage.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

interface Fichier {
  readonly name: string;
  readonly buffer: Buffer;
}

/** As a secretary’s spreadsheet saves it: semicolons, Windows-1252. */
const enregistre = (name: string, lignes: readonly (readonly string[])[]): Fichier => ({
  name,
  buffer: Buffer.from(lignes.map((cellules) => cellules.join(';')).join('\r\n'), 'latin1'),
});

async function choisir(page: Page, { name, buffer }: Fichier): Promise<FrameLocator> {
  const onglet = await ouvrir(page, 'annuaire', { sous: 'importer' });
  await onglet.getByRole('button', { name: 'Choisir un fichier' }).waitFor();
  await onglet.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await onglet.getByText(`«\u00A0${name}\u00A0»\u00A0: reconnu comme`).waitFor();
  return onglet;
}

async function prevoir(onglet: FrameLocator): Promise<void> {
  await onglet.getByRole('button', { name: 'Voir ce que deviendront les lignes' }).click();
  await onglet.getByRole('heading', { name: 'Ce que deviendront les lignes' }).waitFor();
}

/** Brings in what may come in, and gives the figures of the report. */
async function faireEntrer(onglet: FrameLocator): Promise<Readonly<Record<string, number>>> {
  await onglet.getByRole('button', { name: /^Faire entrer|^Voir le rapport/ }).click();
  await onglet.getByRole('heading', { name: 'Rapport d’import' }).waitFor({ timeout: 60_000 });
  const [quoi, combien] = [
    await onglet.locator('dl dt').allTextContents(),
    await onglet.locator('dl dd').allTextContents(),
  ];
  return Object.fromEntries(quoi.map((q, i) => [q, Number(combien[i])]));
}

async function telecharger(page: Page, onglet: FrameLocator): Promise<Fichier & { readonly texte: string }> {
  const [telechargement] = await Promise.all([
    page.waitForEvent('download'),
    onglet.getByRole('button', { name: 'Télécharger les lignes à corriger' }).click(),
  ]);
  const buffer = readFileSync(await telechargement.path());
  return { name: telechargement.suggestedFilename(), buffer, texte: buffer.toString('utf8') };
}

const parNom = (lignes: readonly { readonly fields: Record<string, unknown> }[], nom: string) =>
  lignes.find(({ fields }) => fields.Title === nom)?.fields;

describe('Sur des listes vides', () => {
  const parcours = unParcours('vide');
  const abime = enregistre('associations.csv', [
    ['Associations de la communauté de communes, 2026'],
    [],
    ['Nom', 'SIRET', 'Téléphone', 'Commune', 'Courriel', 'Remarque'],
    ['Club de lecture fictif', '7,32829E+13', '557000001', 'Saint-Savin', 'club@exemple.fr', 'Cercle ouvert à tous'],
    ['Atelier vélo fictif', '73282932000074', '05 57 00 00 02', 'Cézac', 'velo@exemple.fr', ''],
    ['', '', '', 'Cézac', 'perdu@exemple.fr', ''],
    ['Total', '3'],
  ]);

  test('un tableau abîmé entre, réparé où c’est sûr ; le reste est dit par ligne et colonne, et rendu à corriger', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await choisir(page, abime);
    await onglet.getByText('La ligne 7 est un total').waitFor();
    await onglet.getByRole('combobox', { name: /Remarque/ }).selectOption({ label: 'Présentation' });
    await prevoir(onglet);
    await onglet.getByText(/^ligne 4, Téléphone \(C\) : zéro initial rétabli/).waitFor();
    expect(await faireEntrer(onglet)).toEqual({ Créées: 2, Modifiées: 0, Refusées: 1 });
    await onglet.getByText(/ligne 4, SIRET \(B\) : le tableur a arrondi le SIRET/).waitFor();

    const aCorriger = await telecharger(page, onglet);
    expect(aCorriger.name).toBe('a-corriger-associations.csv');
    expect(aCorriger.texte).toContain('"Club de lecture fictif";"7,32829E+13"');
    expect(aCorriger.texte).toContain('"perdu@exemple.fr"');
    expect(aCorriger.texte).not.toContain('Atelier');

    const lignes = await parcours.regard.lignes('Structures');
    expect(lignes).toHaveLength(2);
    expect(parNom(lignes, 'Club de lecture fictif')).toMatchObject({
      Telephone: '+33557000001',
      Description: 'Cercle ouvert à tous',
    });
    expect(parNom(lignes, 'Club de lecture fictif')?.Siret).toBeUndefined();

    // Corrected and brought back as it is, the file completes the fiche; it doubles nothing.
    const corrige = aCorriger.texte.replace('7,32829E+13', '44306184100047').replace(/^"Nom : .*\r\n/m, '');
    const suite = await choisir(page, { name: aCorriger.name, buffer: Buffer.from(corrige) });
    await prevoir(suite);
    expect(await faireEntrer(suite)).toEqual({ Créées: 0, Modifiées: 1 });
    expect(parNom(await parcours.regard.lignes('Structures'), 'Club de lecture fictif')?.Siret).toBe('44306184100047');
    expect(fautes).toEqual([]);
  });

  test('le même fichier une seconde fois retrouve les colonnes choisies et ne change rien', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const avant = await parcours.regard.lignes('Structures');
    const onglet = await choisir(page, abime);
    await onglet.getByText('Vos choix du dernier import de ce fichier sont repris.').waitFor();
    expect(await onglet.getByRole('combobox', { name: /Remarque/ }).inputValue()).toBe('description');
    await prevoir(onglet);
    expect(await faireEntrer(onglet)).toEqual({ Créées: 0, Modifiées: 0, Inchangées: 2, Refusées: 1 });
    expect(await parcours.regard.lignes('Structures')).toEqual(avant);
    expect(fautes).toEqual([]);
  });

  test('les mots inconnus se décident, les personnes entrent une fois dit si elles sont informées', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await choisir(
      page,
      enregistre('inconnues.csv', [
        ['Nom', 'Commune', 'Type', 'Thématiques', 'Contact'],
        ['Guilde fictive', 'Cézac', 'Asso', 'Solidarité, Divers', 'Paule Inventée'],
      ]),
    );
    await onglet.getByRole('button', { name: 'Voir ce que deviendront les lignes' }).click();
    await onglet.getByRole('heading', { name: 'Valeurs inconnues\u00A0: 2' }).waitFor();
    await onglet
      .getByRole('combobox', { name: /Solidarité/ })
      .selectOption({ label: 'Nouveau mot\u00A0: «\u00A0Solidarité\u00A0»' });
    await prevoir(onglet);
    await onglet.getByText(/Thématiques\u00A0: Solidarité/).waitFor();
    await onglet.getByText('Contact, lu par la coordination seule\u00A0: Paule Inventée').waitFor();
    await onglet.getByRole('radio', { name: /^Maillage les informera/ }).check();
    expect(await faireEntrer(onglet)).toMatchObject({ Créées: 1 });
    const [contact] = await parcours.regard.lignes('Contacts');
    expect(contact?.fields).toMatchObject({ Title: 'Paule Inventée', Visibilite: 'coordination' });
    expect(contact?.fields.InformeLe).toBeUndefined();
    expect((await parcours.regard.lignes('Vocabulaire')).map(({ fields }) => fields.Title)).toContain('Solidarité');
    expect(fautes).toEqual([]);
  });

  test('un fichier qui n’est pas un tableau est refusé avec ce qu’il faut faire', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'annuaire', { sous: 'importer' });
    await onglet.getByRole('button', { name: 'Choisir un fichier' }).waitFor();
    const buffer = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    await onglet
      .locator('input[type="file"]')
      .setInputFiles({ name: 'annuaire.xls', mimeType: 'application/vnd.ms-excel', buffer });
    await onglet.getByText(/enregistrez-le au format \.xlsx/).waitFor();
    expect(fautes).toEqual([]);
  });

  avecPartage('Les documents réels', (dossier) => {
    test.each([
      ['dataset.xlsx', join('data-inclusion', 'dataset.xlsx'), 'jeu data·inclusion'],
      ['rna.csv', join('rna-waldec', 'rna_waldec_extrait.csv'), 'répertoire national des associations'],
      ['finess.csv', join('finess', 'finess-extrait.csv'), 'répertoire FINESS'],
    ])('%s entre par l’onglet, et la seconde fois ne change rien', async (name, chemin, source) => {
      const fichier = { name, buffer: readFileSync(join(dossier, 'donnees', chemin)) };
      const { page, fautes } = await parcours.ouvrirPage();
      const onglet = await choisir(page, fichier);
      await onglet.getByText(source).waitFor();
      await prevoir(onglet);
      const premiere = await faireEntrer(onglet);
      expect(premiere.Créées).toBeGreaterThan(0);
      const apres = await parcours.regard.lignes('Structures');

      const encore = await choisir(page, fichier);
      await prevoir(encore);
      const seconde = await faireEntrer(encore);
      expect(seconde).toMatchObject({ Créées: 0, Modifiées: 0 });
      expect(await parcours.regard.lignes('Structures')).toEqual(apres);
      expect(fautes).toEqual([]);
    });
  });
});

describe('Sur le territoire d’exemple', () => {
  const parcours = unParcours();

  test('ce qui ressemble à une fiche attend une décision : la même la complète, une autre est créée', async () => {
    const avant = (await parcours.regard.lignes('Structures')).length;
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await choisir(
      page,
      enregistre('forum.csv', [
        ['Nom', 'Téléphone', 'Commune', 'Site web'],
        ['Association Cap accessible', '', 'Cézac', 'https://cap-accessible.example/'],
        ['Cap access', '536490189', 'Cézac', ''],
        ['Chorale fictive du forum', '557000003', 'Cézac', ''],
      ]),
    );
    await prevoir(onglet);
    await onglet.getByRole('button', { name: 'À trancher (2)' }).click();
    await onglet
      .getByRole('link', { name: /^Voir la fiche de Cap accessible/ })
      .first()
      .waitFor();
    const question = (ligne: number) => onglet.getByRole('radiogroup', { name: new RegExp(`^Ligne ${ligne},`) });
    await question(2).getByRole('radio', { name: 'C’est la même' }).check();
    await onglet.getByRole('button', { name: 'À modifier (1)' }).waitFor();
    await question(3).getByRole('radio', { name: 'C’est une autre' }).check();
    await onglet.getByRole('button', { name: 'À créer (2)' }).waitFor();
    expect(await faireEntrer(onglet)).toEqual({ Créées: 2, Modifiées: 1 });
    const apres = await parcours.regard.lignes('Structures');
    expect(apres).toHaveLength(avant + 2);
    expect(apres.filter(({ fields }) => fields.SiteWeb === 'https://cap-accessible.example/')).toHaveLength(1);
    expect(fautes).toEqual([]);
  });

  test('une coupure arrête l’import sans rien perdre ; le reprendre n’écrit rien deux fois', async () => {
    const avant = (await parcours.regard.lignes('Structures')).length;
    const { page, fautes } = await parcours.ouvrirPage();
    const COMBIEN = 250;
    const onglet = await choisir(
      page,
      enregistre('listing.csv', [
        ['Nom', 'Commune', 'Identifiant'],
        ...Array.from({ length: COMBIEN }, (_, i) => [`Amicale ${nomDeRang(i)}`, 'Cézac', `L${i}`]),
      ]),
    );
    await prevoir(onglet);
    let coupes = 0;
    await page.route('**/api/imports/structures', (route) => {
      const { lignes } = route.request().postDataJSON() as { readonly lignes: readonly unknown[] };
      // The last part, the shorter one, meets a dead network three times.
      coupes += 1;
      return lignes.length < 200 && coupes < 5 ? route.abort() : route.continue();
    });
    await onglet.getByRole('button', { name: /^Faire entrer/ }).click();
    await onglet.getByText('L’import s’est interrompu').waitFor({ timeout: 60_000 });
    await onglet.getByRole('button', { name: 'Reprendre l’import' }).click();
    await onglet.getByRole('heading', { name: 'Rapport d’import' }).waitFor({ timeout: 60_000 });
    expect(await onglet.locator('dl dd').first().textContent()).toBe(String(COMBIEN));
    expect(await parcours.regard.lignes('Structures')).toHaveLength(avant + COMBIEN);
    expect(fautes.filter((f) => !f.includes('ERR_FAILED'))).toEqual([]);
  });
});

/** Names that do not resemble one another: nothing here is to be a duplicate. */
const SYLLABES = [
  'ba',
  'ko',
  'mi',
  'zu',
  'lé',
  'pra',
  'vou',
  'tin',
  'gar',
  'son',
  'fex',
  'dol',
  'hui',
  'jam',
  'nor',
  'cré',
];
const nomDeRang = (i: number): string =>
  [i % 16, Math.floor(i / 16) % 16, (i * 7 + 3) % 16, (i * 11 + 5) % 16].map((r) => SYLLABES[r]).join('');

import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { nouvellePage, ouvrir } from './teams.ts';

const parcours = unParcours();

const TELEPHONE = { viewport: { width: 360, height: 740 }, hasTouch: true } as const;

describe('Le public compté à la porte, sur un téléphone', () => {
  let rencontre: string;
  beforeAll(async () => {
    const comptees = new Set(
      (await parcours.regard.lignes('Comptages')).map((c) => String(c.fields.RencontreLookupId)),
    );
    const libre = (await parcours.regard.lignes('Rencontres')).find(
      ({ id, fields }) => fields.Etat === 'Tenue' && !comptees.has(id),
    );
    if (libre === undefined) throw new Error('Toutes les rencontres tenues ont leur public compté.');
    rencontre = libre.id;
  });

  const telephone = async (): Promise<{ page: Page; contexte: BrowserContext; porte: FrameLocator }> => {
    const { page } = await parcours.ouvrirPage(TELEPHONE);
    const porte = await ouvrir(page, 'rencontres', { sous: `rencontre/${rencontre}/compter` });
    await porte.getByRole('heading', { name: 'Compter à la porte' }).waitFor();
    return { page, contexte: page.context(), porte };
  };
  const total = (porte: FrameLocator, n: string) => porte.getByRole('status').filter({ hasText: n }).waitFor();
  const envoyes = (porte: FrameLocator) => porte.getByText('Tout est envoyé.').waitFor();
  const comptes = async (source: string) =>
    (await parcours.regard.lignes('Comptages'))
      .filter((c) => String(c.fields.RencontreLookupId) === rencontre && c.fields.Source === source)
      .reduce((n, c) => n + Number(c.fields.Nombre), 0);

  test('sans réseau, rien n’est perdu : gardé sur l’appareil, puis envoyé une fois ; deux téléphones s’ajoutent', async () => {
    const { contexte, porte } = await telephone();
    await porte.getByRole('button', { name: '26-59 ans' }).tap();
    await total(porte, '1 personne');
    await envoyes(porte);
    await contexte.setOffline(true);
    for (const age of ['26-59 ans', '0-10 ans', '0-10 ans', '60 ans et plus'])
      await porte.getByRole('button', { name: age }).tap();
    await porte.getByRole('button', { name: 'Première fois' }).tap();
    await porte.getByRole('button', { name: '18-25 ans' }).tap();
    await porte.getByText(/Dernière\s: 18-25 ans, .*première fois/).waitFor();
    await porte.getByRole('button', { name: '18-25 ans' }).tap();
    await porte.getByRole('button', { name: 'Annuler la dernière' }).tap();
    await total(porte, '6 personnes');
    await porte.getByText('5 gardés sur cet appareil, seront envoyés.').waitFor();
    await porte.getByText('Le réseau manque').waitFor();
    expect(await comptes('Porte')).toBe(1);
    await contexte.setOffline(false);
    await envoyes(porte);
    expect(await comptes('Porte')).toBe(6);

    const second = await telephone();
    await total(second.porte, '6 personnes');
    await second.porte.getByRole('button', { name: '11-17 ans' }).tap();
    await total(second.porte, '7 personnes');
    await envoyes(second.porte);
    expect(await comptes('Porte')).toBe(7);
  });

  test('la page fermée sans réseau, ce qui était compté part à la prochaine ouverture de l’onglet', async () => {
    const { page, contexte, porte } = await telephone();
    const avant = await comptes('Porte');
    await contexte.setOffline(true);
    for (const age of ['0-10 ans', '11-17 ans']) await porte.getByRole('button', { name: age }).tap();
    await porte.getByText('2 gardés sur cet appareil, seront envoyés.').waitFor();
    await page.close();
    await contexte.setOffline(false);
    const autre = await ouvrir((await nouvellePage(contexte)).page, 'rencontres');
    await autre.getByText(/2 comptages gardés sur cet appareil/).waitFor();
    await autre.getByText(/2 comptages gardés sur cet appareil/).waitFor({ state: 'detached' });
    expect(await comptes('Porte')).toBe(avant + 2);
  });

  test('le papier corrige la porte, l’écart se lit, les deux sont gardés', async () => {
    const { page } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${rencontre}/public` });
    const avant = await comptes('Porte');
    await onglet
      .getByLabel(/^Non précisé, /)
      .first()
      .fill(String(avant + 3));
    await onglet.getByRole('button', { name: 'Enregistrer le comptage sur papier' }).click();
    await onglet.getByText('Le papier compte.').waitFor();
    await onglet.getByText('+3', { exact: true }).waitFor();
    expect([await comptes('Porte'), await comptes('Papier')]).toEqual([avant, avant + 3]);
  });
});

describe('Compter le public', () => {
  const tenue = async () => (await parcours.regard.lignes('Rencontres')).find((r) => r.fields.Etat === 'Tenue')?.id;
  essayerLesVues(parcours, {
    'comptage-a-la-porte': async (page) => {
      const porte = await ouvrir(page, 'rencontres', { sous: `rencontre/${await tenue()}/compter` });
      await porte.getByRole('button', { name: '26-59 ans' }).click();
      await porte.getByText('Tout est envoyé.').waitFor();
    },
    'cartes-de-passage': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await tenue()}/cartes` });
      await onglet.getByRole('button', { name: 'Tirer d’autres codes' }).waitFor();
    },
    'comptage-du-public': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await tenue()}/public` });
      await onglet.getByRole('button', { name: 'Enregistrer le comptage sur papier' }).waitFor();
    },
  });
});

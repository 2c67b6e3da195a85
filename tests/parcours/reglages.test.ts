import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
const LIBELLE = 'Durée d’un lien personnel';
const laLigne = async () =>
  (await parcours.regard.lignes('Reglages')).find(({ fields }) => fields.Title === 'dureeLienJours')?.fields;

test('la coordination change un réglage dans l’onglet, lit ce qui change, puis revient à la valeur ordinaire', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire', { sous: 'reglages' });
  await annuaire.getByRole('button', { name: `Changer : ${LIBELLE}` }).click();
  const dialogue = annuaire.getByRole('dialog', { name: LIBELLE });
  await dialogue.getByRole('textbox').fill('400');
  await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
  await dialogue.getByText('Un nombre entier entre 1 et 90 est attendu.').waitFor();
  await dialogue.getByRole('textbox').fill('45');
  await dialogue.getByText(/De «\s30\sjours\s» à «\s45\sjours\s»\./).waitFor();
  await dialogue.getByRole('textbox').press('Enter');
  await annuaire.getByText(`Réglage enregistré : ${LIBELLE}.`).first().waitFor();
  expect(await laLigne()).toMatchObject({ Valeur: '45', DerniereBonne: '45' });

  await annuaire.getByRole('button', { name: `Revenir à la valeur ordinaire : ${LIBELLE}` }).click();
  await annuaire.getByRole('dialog').getByRole('button', { name: 'Revenir à la valeur ordinaire' }).click();
  await annuaire.getByText(`Valeur ordinaire remise : ${LIBELLE}.`).first().waitFor();
  expect((await laLigne())?.Valeur).toBeUndefined();
  expect(fautes).toEqual([]);
});

test('qui n’est pas de la coordination n’a pas cette partie', async () => {
  const { page } = await parcours.ouvrirPage();
  for (const profil of ['partenaire', 'invite', 'lecture'] as const) {
    const annuaire = await ouvrir(page, 'annuaire', { profil, sous: 'reglages' });
    await annuaire.getByRole('heading', { name: 'Annuaire des partenaires' }).first().waitFor({ state: 'attached' });
    expect(await annuaire.getByRole('button', { name: /^Changer :/ }).count()).toBe(0);
  }
});

essayerLesVues(parcours, {
  reglages: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'reglages' });
    await annuaire.getByRole('button', { name: `Changer : ${LIBELLE}` }).waitFor();
  },
  'changer-un-reglage': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'reglages' });
    await annuaire.getByRole('button', { name: 'Changer : Champs que tout le monde peut lire' }).click();
    await annuaire.getByRole('dialog').getByRole('combobox').waitFor();
  },
});

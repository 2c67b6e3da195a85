import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
const THEME = 'Santé';

/** Two contacts in post of one structure. */
async function deuxPersonnes(): Promise<readonly { readonly id: string; readonly nom: string }[]> {
  const enPoste = (await parcours.regard.lignes('Contacts')).filter(
    ({ fields }) => fields.Actif === true && fields.Opposition !== true,
  );
  const parNom = new Map(enPoste.map((l) => [String(l.fields.Title), l] as const));
  return [...parNom].slice(0, 2).map(([nom, { id }]) => ({ id, nom }));
}

test('la coordination nomme, voit qui suit, imprime la passation, puis la confie en un geste', async () => {
  const [elle, lui] = await deuxPersonnes();
  if (elle === undefined || lui === undefined) throw new Error('Pas assez de contacts.');
  const { page, fautes } = await parcours.ouvrirPage();
  const onglet = await ouvrir(page, 'annuaire', { sous: 'referents' });
  await onglet.getByRole('button', { name: `Nommer pour ${THEME}` }).click();
  const dialogue = onglet.getByRole('dialog');
  await dialogue.getByRole('combobox', { name: 'Référent' }).fill(elle.nom);
  await onglet.getByRole('option', { name: elle.nom }).first().click();
  await dialogue.getByLabel('À savoir pour prendre le relais').fill('Le médecin passe le mardi.');
  await dialogue.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await onglet.getByText('C’est enregistré.').first().waitFor();
  await onglet.getByText(/^Sur \d+ thématiques/).waitFor();
  await onglet
    .getByRole('button', { name: `Passation : ${elle.nom}` })
    .first()
    .click();

  const feuille = onglet.frameLocator('iframe');
  await feuille.getByRole('heading', { name: elle.nom }).waitFor();
  await feuille.getByText('Le médecin passe le mardi.').waitFor();
  const telechargement = page.waitForEvent('download');
  await onglet.getByRole('button', { name: 'Document Word' }).click();
  expect((await telechargement).suggestedFilename()).toBe(`Passation - ${elle.nom}.docx`);

  await onglet.getByRole('button', { name: 'Confier à…' }).click();
  const confier = onglet.getByRole('dialog');
  await confier.getByRole('button', { name: 'Confier à' }).click();
  await confier.getByText('Choisissez une personne.').waitFor();
  await confier.getByRole('combobox', { name: 'Personne qui prend le relais' }).fill(lui.nom);
  await onglet.getByRole('option', { name: lui.nom }).first().click();
  await confier.getByRole('button', { name: 'Confier à' }).click();
  await onglet
    .getByText(/^Transmis/)
    .first()
    .waitFor();
  const places = (await parcours.regard.lignes('Referents')).map(({ fields }) => fields);
  expect(places.find((f) => f.Thematique === THEME)).toMatchObject({ ReferentLookupId: lui.id });
  expect(places.flatMap((f) => [f.ReferentLookupId, f.BinomeLookupId])).not.toContain(elle.id);
  expect(fautes).toEqual([]);
});

test('un partenaire n’y a pas de rubrique, et l’API la lui refuse', async () => {
  const { statut } = await parcours.regard.api('partenaire', 'GET', 'referents');
  expect(statut).toBe(403);
});

describe('Chaque vue des référents', () => {
  essayerLesVues(parcours, {
    référents: async (page) => {
      const onglet = await ouvrir(page, 'annuaire', { sous: 'referents' });
      await onglet.getByRole('button', { name: 'Nommer pour Logement' }).waitFor();
    },
    'nommer un référent': async (page) => {
      const onglet = await ouvrir(page, 'annuaire', { sous: 'referents' });
      await onglet.getByRole('button', { name: 'Nommer pour Logement' }).click();
      await onglet.getByRole('dialog').getByRole('combobox', { name: 'Binôme' }).waitFor();
    },
    passation: async (page) => {
      const onglet = await ouvrir(page, 'annuaire', { sous: 'referents/theme/Logement' });
      await onglet.frameLocator('iframe').getByRole('heading', { name: 'Logement' }).first().waitFor();
    },
  });
});

import type { Page } from 'playwright-core';
import { depuisHeureLocale } from '../../core/temps/heure-locale.ts';
import { essayerLesVues } from './accessible.ts';
import { jourDans } from './jours.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
const regard = () => parcours.regard;

const COMITE = 'Le comité de ce qui se tient déjà (essai)';
const PERMANENCES = 'Les permanences de l’été (essai)';
const HEURES = 'Heures de réunion évitées (essai)';

const ligneDe = async (liste: string, titre: string) =>
  (await regard().lignes(liste)).filter(({ fields }) => fields.Title === titre);
const uneRencontre = async (titre: string, jour: string, structures: readonly string[]): Promise<string> => {
  const { statut, corps } = await regard().api('coordination', 'POST', 'rencontres', {
    cle: `parcours-${titre.length}-${jour}`,
    titre,
    thematique: 'Parentalité',
    format: 'Rencontre thématique',
    debut: depuisHeureLocale(`${jour}T10:00:00`),
    dureeMinutes: 90,
    modalite: 'En présence',
    lieu: 'Salle des fêtes',
    structures: structures.map((id) => ({ id, raison: 'Même thématique' })),
  });
  expect(statut).toBe(200);
  return (corps as { readonly id: string }).id;
};

let structures: readonly { readonly id: string; readonly nom: string }[] = [];
let comite = '';
beforeAll(async () => {
  const lues = (await regard().lignes('Structures')).filter(
    ({ fields }) => fields.Statut === 'Active' && !String(fields.Title).includes('('),
  );
  structures = lues.slice(0, 3).map(({ id, fields }) => ({ id, nom: String(fields.Title) }));
  comite = await uneRencontre(
    COMITE,
    jourDans(9),
    structures.map(({ id }) => id),
  );
  const [fiche] = await regard().lignes('FichesAction');
  const { statut } = await regard().graph('/lists/Indicateurs/items', 'POST', {
    fields: { Title: HEURES, FicheActionLookupId: fiche?.id, Type: 'Réalisation', Calcul: 'heures-evitees' },
  });
  expect(statut).toBe(201);
});

/** The form of a new rencontre, at its second step, with these structures alone. */
async function jusquAuxPartenaires(page: Page, titre: string) {
  const onglet = await ouvrir(page, 'rencontres', { sous: 'nouvelle' });
  await onglet.getByRole('combobox', { name: /^Thématique/ }).selectOption('Parentalité');
  await onglet.getByRole('textbox', { name: 'Titre' }).fill(titre);
  await onglet.getByRole('button', { name: 'Choisir les partenaires' }).click();
  await onglet.getByRole('button', { name: 'Ne rien retenir' }).click();
  for (const { nom } of structures.slice(0, 2)) {
    await onglet.getByRole('combobox', { name: 'Ajouter une structure' }).fill(nom);
    await onglet.getByRole('option', { name: nom }).first().click();
    await onglet.getByRole('checkbox', { name: nom, exact: true, checked: true }).waitFor();
  }
  const greffer = onglet.getByRole('button', { name: `Y ajouter un point : ${COMITE}` });
  await greffer.waitFor();
  return { onglet, greffer };
}

describe('Greffer dès la création', () => {
  test('le point va à l’autre rencontre, rien n’est créé à moitié, personne n’est prévenu', async () => {
    const avant = (await regard().courriels()).length;
    const { page, fautes } = await parcours.ouvrirPage();
    const { onglet, greffer } = await jusquAuxPartenaires(page, PERMANENCES);
    await greffer.click();
    const dialogue = onglet.getByRole('dialog');
    await dialogue.getByText(/^3\sh de réunion évitées/).waitFor();
    await dialogue.getByRole('button', { name: 'Y ajouter un point' }).click();
    await onglet.getByText('Le point est proposé, la rencontre n’a pas été créée.').first().waitFor();
    await onglet.getByRole('heading', { level: 1, name: COMITE }).waitFor();
    await onglet.getByText(PERMANENCES).first().waitFor();
    expect((await ligneDe('PointsOrdreDuJour', PERMANENCES)).map(({ fields }) => fields.RencontreLookupId)).toEqual([
      comite,
    ]);
    const gardees = await ligneDe('Rencontres', PERMANENCES);
    expect(gardees.map(({ fields }) => [fields.Etat, fields.GreffeeSur])).toEqual([['Annulée', comite]]);
    expect((await regard().courriels()).length).toBe(avant);
    const reparti = await ouvrir(page, 'rencontres', { sous: 'nouvelle' });
    await reparti.getByRole('combobox', { name: /^Thématique/ }).waitFor();
    expect(await reparti.getByRole('textbox', { name: 'Titre' }).inputValue()).toBe('');
    expect(fautes).toEqual([]);
  });

  test('l’ordre du jour de l’autre prend le point, et l’indicateur compte les heures évitées', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${comite}/odj` });
    await onglet.getByRole('button', { name: 'Établir l’ordre du jour' }).first().click();
    await onglet.getByText(PERMANENCES).first().waitFor();
    const indicateurs = await ouvrir(page, 'indicateurs');
    await indicateurs.getByRole('button', { name: 'Mois suivant' }).click();
    const ligne = indicateurs.getByRole('group', { name: HEURES, exact: true });
    await ligne
      .getByText(/^3(\s|$)/)
      .first()
      .waitFor();
    await ligne
      .getByText(/^Ce qui fait ce chiffre/)
      .last()
      .click();
    await ligne
      .getByText(/devenue un point d’une autre/)
      .first()
      .waitFor();
    expect(fautes).toEqual([]);
  });
});

describe('Programmer de nouveau une rencontre annulée', () => {
  const TITRE = 'Une rencontre que l’on reprend (essai)';
  let annulee = '';
  const reprise = async () => (await regard().lignes('Rencontres')).filter(({ fields }) => fields.Reprend === annulee);

  test('annulée, elle se reprend avec ses invités et ses points ; les deux pages se renvoient l’une à l’autre', async () => {
    annulee = await uneRencontre(
      TITRE,
      jourDans(30),
      structures.map(({ id }) => id),
    );
    const { statut } = await regard().api('coordination', 'POST', `rencontres/${annulee}/points`, {
      cle: 'parcours-reprise',
      titre: 'Le point qui suit (essai)',
      type: 'Échange',
    });
    expect(statut).toBe(200);
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${annulee}` });
    await onglet.getByRole('button', { name: 'Annuler la rencontre', exact: true }).click();
    const dialogue = onglet.getByRole('alertdialog');
    await dialogue.getByRole('textbox', { name: 'Motif' }).fill('La salle est prise');
    await dialogue.getByRole('button', { name: /^Annuler/ }).click();
    await onglet.getByRole('button', { name: 'Programmer de nouveau' }).click();
    await onglet.getByText(/^Reprend la rencontre annulée du/).waitFor();
    await onglet.getByLabel('Date').fill(jourDans(44));
    await onglet.getByRole('button', { name: 'Choisir les partenaires' }).click();
    for (const { nom } of structures)
      await onglet.getByRole('checkbox', { name: nom, exact: true, checked: true }).waitFor();
    await onglet.getByRole('button', { name: 'Créer la rencontre' }).click();
    const retour = onglet.getByRole('link', { name: /^Reprend la rencontre annulée du/ });
    await retour.waitFor();
    const [neuve, ...autres] = await reprise();
    expect(autres).toHaveLength(0);
    const vues = await ouvrir(page, 'rencontres', { sous: `rencontre/${neuve?.id}/points` });
    await vues.getByText('Le point qui suit (essai)').first().waitFor();
    const ancienne = await ouvrir(page, 'rencontres', { sous: `rencontre/${annulee}` });
    await ancienne.getByRole('link', { name: /^Reprise le/ }).waitFor();
    await ancienne.getByRole('button', { name: 'Dupliquer' }).waitFor();
    expect(await ancienne.getByRole('button', { name: 'Programmer de nouveau' }).count()).toBe(0);
    expect(fautes).toEqual([]);
  });

  essayerLesVues(parcours, {
    'creation-et-greffe': async (page) => {
      await jusquAuxPartenaires(page, PERMANENCES);
    },
    'greffe-a-confirmer': {
      partie: '[role="dialog"]',
      aller: async (page) => {
        const { onglet, greffer } = await jusquAuxPartenaires(page, PERMANENCES);
        await greffer.click();
        await onglet.getByRole('dialog').waitFor();
      },
    },
    'rencontre-annulee-et-reprise': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${annulee}` });
      await onglet.getByRole('link', { name: /^Reprise le/ }).waitFor();
    },
    'rencontre-qui-reprend': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${(await reprise())[0]?.id}` });
      await onglet.getByRole('link', { name: /^Reprend la rencontre/ }).waitFor();
    },
  });
});

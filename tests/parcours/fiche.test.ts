import type { FrameLocator, Locator, Page } from 'playwright-core';
import { essayerLesVues } from './accessible.ts';
import type { Element, NomProfil } from './demonstration.ts';
import { unParcours } from './parcours.ts';
import { attendreLeSilence, onglet, ouvrir } from './teams.ts';

/** Fictional, as everything in the sample. */
const EXISTANTE = 'Toits partagés';
const LONGUE = 'Association intercommunale pour l’accueil, l’écoute et l’accompagnement des familles du Nord Gironde';
const SIENNE = { partenaire: 'Centre social Les Deux Rives', invite: 'Familles du Vitrezais' } as const;

const parcours = unParcours();
const lignes = (liste: string) => parcours.regard.lignes(liste);
const structure = async (nom: string): Promise<Element> => {
  const ligne = (await lignes('Structures')).find(({ fields }) => fields.Title === nom);
  if (ligne === undefined) throw new Error(`${nom} n’est pas dans l’annuaire.`);
  return ligne;
};
const contactsDe = async (id: string) =>
  (await lignes('Contacts')).filter(({ fields }) => String(fields.StructureLookupId) === id);

const commande = (cadre: FrameLocator | Locator, nom: string | RegExp) => cadre.getByRole('button', { name: nom });
const champ = (cadre: FrameLocator | Locator, nom: RegExp) => cadre.getByRole('textbox', { name: nom });

describe('La coordination', () => {
  let page: Page;
  let fautes: readonly string[];
  beforeAll(async () => {
    ({ page, fautes } = await parcours.ouvrirPage());
  });
  afterAll(() => parcours.fermer(page));

  test('est avertie d’un doublon pendant qu’elle écrit, puis crée une fiche', async () => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'nouvelle-fiche' });
    await champ(annuaire, /^Nom/).fill(EXISTANTE.toUpperCase());
    await annuaire.getByText('Une fiche de l’annuaire lui ressemble').waitFor();
    await commande(annuaire, `Ouvrir cette fiche : ${EXISTANTE}`).click();
    await annuaire.getByRole('heading', { name: EXISTANTE }).waitFor();

    // What was typed is still there on the way back.
    await annuaire.getByRole('button', { name: 'Nouvelle fiche', exact: true }).click();
    expect(await champ(annuaire, /^Nom/).inputValue()).toBe(EXISTANTE.toUpperCase());
    await champ(annuaire, /^Nom/).fill(LONGUE);
    await champ(annuaire, /^SIRET/).fill('123 456');
    await commande(annuaire, 'Créer la fiche').click();
    await annuaire.getByText('2 champs à corriger avant d’enregistrer.').waitFor();
    await annuaire.getByText('Choisissez le type de la structure.').waitFor();
    await annuaire.getByText('vérifiez ses 14 chiffres').waitFor();

    await annuaire.getByRole('combobox', { name: 'Type de structure' }).selectOption('Association');
    await champ(annuaire, /^SIRET/).fill('');
    await annuaire.getByRole('combobox', { name: 'Commune' }).fill('cezac');
    await champ(annuaire, /^Horaires/).fill('lundi au vendredi : 9h-12h');
    await commande(annuaire, 'Créer la fiche').click();
    await annuaire.getByRole('heading', { name: LONGUE }).waitFor();
    expect((await structure(LONGUE)).fields).toMatchObject({
      Commune: 'Cézac',
      CommuneInsee: '33123',
      Horaires: 'Mo-Fr 09:00-12:00',
      Statut: 'Active',
    });
    expect(fautes).toEqual([]);
  });

  test('change tous les champs et qui les voit, sans perdre ce qu’elle a écrit quand quelqu’un d’autre modifie la fiche', async () => {
    const { id } = await structure(LONGUE);
    const annuaire = onglet(page, 'annuaire');
    await commande(annuaire, 'Modifier la fiche').click();
    const dialogue = annuaire.getByRole('alertdialog');
    await champ(dialogue, /^Téléphone/).fill('05 36 49 77 00');
    await dialogue.getByText('Qui voit quoi').first().click();
    await dialogue
      .getByRole('group', { name: 'Qui voit quoi' })
      .getByLabel('Téléphone', { exact: true })
      .selectOption('Coordination seule');

    const { eTag } = await structure(LONGUE);
    const autre = { eTag, champs: { telephone: '0536497711', sigle: 'AIAF' } };
    expect((await parcours.regard.api('coordination', 'POST', `structures/${id}/modifier`, autre)).statut).toBe(200);

    await commande(dialogue, 'Enregistrer').click();
    await dialogue.getByText('Quelqu’un a modifié cette fiche pendant que vous écriviez').waitFor();
    await dialogue.getByText(/Sa version\s: 05.36.49.77.11/).waitFor();
    expect(await champ(dialogue, /^Téléphone/).inputValue()).toBe('05 36 49 77 00');
    expect(await champ(dialogue, /^Sigle/).inputValue()).toBe('AIAF');
    await commande(dialogue, 'Enregistrer').click();
    await dialogue.waitFor({ state: 'detached' });
    expect((await structure(LONGUE)).fields).toMatchObject({
      Telephone: '+33536497700',
      Sigle: 'AIAF',
      Visibilites: '{"telephone":"coordination"}',
    });

    await annuaire.getByText(/^Histoire des valeurs/).click();
    await annuaire.getByText(/05.36.49.77.11 → 05.36.49.77.00/).waitFor();
    // The console tells of the refusal; nothing else went wrong.
    expect(fautes.filter((faute) => !faute.includes('409'))).toEqual([]);
  });

  test('ajoute un contact, archive la fiche, et revient en arrière', async () => {
    const annuaire = onglet(page, 'annuaire');
    await ajouterContact(annuaire, 'Dominique Exemple');
    const { id } = await structure(LONGUE);
    expect((await contactsDe(id)).map(({ fields }) => fields)).toMatchObject([
      { Title: 'Dominique Exemple', Principal: true, Actif: true },
    ]);
    const [cartes] = await Promise.all([
      page.waitForEvent('download'),
      commande(annuaire, 'Télécharger les contacts (vCard)').click(),
    ]);
    expect(cartes.suggestedFilename()).toMatch(/^association-intercommunale.*\.vcf$/);

    await commande(annuaire, 'Gérer la fiche').click();
    await annuaire.getByRole('menuitem', { name: 'Archiver la fiche' }).click();
    await annuaire.getByText('Cette fiche est archivée').waitFor();
    await annuaire.getByRole('searchbox').fill(LONGUE);
    await annuaire.getByText(/^0 structure/).waitFor();
    await commande(annuaire, 'Remettre dans l’annuaire').click();
    await annuaire.getByText('La fiche est de nouveau dans l’annuaire (active).').first().waitFor();
    expect((await structure(LONGUE)).fields.Statut).toBe('Active');
  });
});

async function ajouterContact(annuaire: FrameLocator, nom: string): Promise<void> {
  await commande(annuaire, 'Ajouter un contact').click();
  const dialogue = annuaire.getByRole('dialog');
  await champ(dialogue, /^Nom complet/).fill(nom);
  await champ(dialogue, /^Courriel/).fill(`${nom.split(' ')[0]?.toLowerCase()}@exemple.example`);
  await dialogue.getByRole('checkbox', { name: /sait que ses coordonnées/ }).check();
  await commande(dialogue, 'Enregistrer le contact').click();
  await annuaire.getByText('Contact ajouté.').first().waitFor();
  await annuaire.getByText(nom).first().waitFor();
}

describe.each(['partenaire', 'invite'] as const)('Un membre de structure, profil %s', (profil) => {
  test('gère les contacts de sa structure, et ne touche pas à ceux d’une autre', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const { id } = await structure(SIENNE[profil]);
    const annuaire = await ouvrir(page, 'annuaire', { profil, sous: id });
    const nom = profil === 'partenaire' ? 'Alix Exemple' : 'Charlie Exemple';
    await ajouterContact(annuaire, nom);
    await commande(annuaire, `Actions sur le contact ${nom}`).click();
    await annuaire.getByRole('menuitem', { name: 'N’est plus en poste' }).click();
    await annuaire.getByText('1 ancien contact').waitFor();
    const parti = async () => (await contactsDe(id)).find(({ fields }) => fields.Title === nom);
    expect((await parti())?.fields.Actif).toBe(false);

    // The last one who has an account: asked first.
    const compte = (await contactsDe(id)).find(({ fields }) => typeof fields.Oid === 'string');
    await commande(annuaire, `Actions sur le contact ${String(compte?.fields.Title)}`).click();
    await annuaire.getByRole('menuitem', { name: 'N’est plus en poste' }).click();
    await annuaire.getByText('C’est le dernier contact de cette structure qui a un compte').waitFor();
    await commande(annuaire, 'Garder le contact').click();
    expect((await contactsDe(id)).find(({ id: c }) => c === compte?.id)?.fields.Actif).toBe(true);
    expect(await commande(annuaire, 'Gérer la fiche').count()).toBe(0);

    const autre = await structure(EXISTANTE);
    const [leur] = await contactsDe(autre.id);
    const refus = await parcours.regard.api(profil, 'POST', `structures/${autre.id}/contacts/${leur?.id}/retirer`, {
      eTag: leur?.eTag,
    });
    expect(refus.statut).toBe(403);
    expect(fautes).toEqual([]);
  });
});

test.each<NomProfil>(['lecture', 'partenaire'])(
  'le profil %s ne voit sur une autre fiche aucun bouton de gestion',
  async (profil) => {
    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', { profil, sous: (await structure(EXISTANTE)).id });
    await annuaire.getByRole('heading', { name: EXISTANTE }).waitFor();
    await attendreLeSilence(page);
    for (const nom of ['Gérer la fiche', 'Ajouter un contact', /^Actions sur le contact/])
      expect(await commande(annuaire, nom).count()).toBe(0);
    expect(await annuaire.getByRole('button', { name: 'Nouvelle fiche', exact: true }).count()).toBe(0);
    expect(await annuaire.getByText(/^Histoire des valeurs/).count()).toBe(0);
    expect(fautes).toEqual([]);
  },
);

test('la coordination remplit une fiche depuis le répertoire national, valeur par valeur ; l’histoire dit d’où elles viennent', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire', { sous: 'nouvelle-fiche' });
  await annuaire.getByText('Remplir depuis le répertoire national').click();
  await champ(annuaire, /^SIRET ou nom/).fill('cabane aux livres');
  await champ(annuaire, /^SIRET ou nom/).press('Enter');
  await commande(annuaire, /^Choisir LA CABANE AUX LIVRES/).click();
  await commande(annuaire, /^Reprendre \d valeurs/).click();
  expect(await champ(annuaire, /^SIRET(?! ou)/).inputValue()).toBe('10000010800009');
  expect(await annuaire.getByRole('combobox', { name: 'Commune' }).inputValue()).toBe('Saint-Savin');
  await champ(annuaire, /^Nom/).fill('La cabane aux livres');
  await annuaire.getByRole('combobox', { name: 'Type de structure' }).selectOption('Association');
  await commande(annuaire, 'Créer la fiche').click();
  await annuaire.getByRole('heading', { name: 'La cabane aux livres' }).waitFor();
  const { fields } = await structure('La cabane aux livres');
  expect(fields).toMatchObject({ Siret: '10000010800009', Rna: 'W333000108', CommuneInsee: '33473' });
  expect(String(fields.Provenance)).toContain('Répertoire Sirene');
  expect(fautes).toEqual([]);
});

essayerLesVues(parcours, {
  'chercher-au-repertoire': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'nouvelle-fiche' });
    await annuaire.getByText('Remplir depuis le répertoire national').click();
    await champ(annuaire, /^SIRET ou nom/).fill('exemple');
    await champ(annuaire, /^SIRET ou nom/).press('Enter');
    await annuaire.getByText('2 établissements trouvés').waitFor();
  },
  'valeurs-du-repertoire': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'nouvelle-fiche' });
    await annuaire.getByText('Remplir depuis le répertoire national').click();
    await champ(annuaire, /^SIRET ou nom/).fill('exemple');
    await champ(annuaire, /^SIRET ou nom/).press('Enter');
    await commande(annuaire, /^Choisir LA CABANE AUX LIVRES/).click();
    await commande(annuaire, /^Reprendre \d valeurs/).waitFor();
  },
});

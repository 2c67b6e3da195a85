import type { Page } from 'playwright-core';
import { type Clavier, creerClavier } from './au-clavier.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const SIENNE = 'Familles du Vitrezais';
const AUTRE = 'Toits partagés';

const parcours = unParcours();

const idDe = async (nom: string): Promise<string> =>
  (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === nom)?.id ?? '';

describe('L’annuaire au clavier seul', () => {
  let page: Page;
  let fautes: readonly string[];
  let allerA: Clavier['allerA'];
  let activer: Clavier['activer'];
  let recoit: Clavier['recoit'];
  beforeEach(async () => {
    ({ page, fautes } = await parcours.ouvrirPage());
    ({ allerA, activer, recoit } = creerClavier(page));
  });
  afterEach(async () => {
    expect(fautes).toEqual([]);
  });

  test('on passe d’une partie à l’autre par les flèches, et la seconde rangée suit', async () => {
    const onglet = await ouvrir(page, 'annuaire');
    const chercher = onglet.getByRole('tab', { name: 'Chercher' });
    await onglet.getByRole('tab', { name: 'À traiter' }).waitFor();
    await allerA(chercher);
    await page.keyboard.press('ArrowRight');
    await recoit(onglet, onglet.getByRole('tab', { name: 'À traiter' }));
    await page.keyboard.press('Enter');
    await allerA(onglet.getByRole('tab', { name: 'Ce qui attend' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await recoit(onglet, onglet.getByRole('heading', { level: 1, name: 'Doublons' }));
  });

  test('une paire dite distincte s’en va : le clavier reprend à la suivante', async () => {
    const onglet = await ouvrir(page, 'annuaire', { sous: 'a-traiter/doublons' });
    const paires = onglet
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: onglet.getByRole('button', { name: /^Comparer/ }) });
    await paires.first().waitFor();
    const combien = await paires.count();
    await activer(paires.first().getByRole('button', { name: 'Ce ne sont pas les mêmes' }));
    await paires.nth(combien - 1).waitFor({ state: 'detached' });
    await recoit(onglet, paires.first().getByRole('button', { name: /^Comparer/ }));
    // From the comparison to the merge, then undone, by the same key.
    await page.keyboard.press('Enter');
    await recoit(onglet, onglet.getByRole('heading', { level: 1, name: 'Comparer deux fiches' }));
    await activer(onglet.getByRole('button', { name: 'Fusionner', exact: true }));
    await recoit(onglet, onglet.getByRole('heading', { level: 1, name: 'Fusions' }));
    await activer(onglet.getByRole('button', { name: 'Annuler la fusion' }));
    await activer(onglet.getByRole('alertdialog').getByRole('button', { name: 'Annuler la fusion' }));
    await onglet
      .getByText(/^Annulée/)
      .first()
      .waitFor();
    await recoit(onglet, onglet.getByRole('main').locator(':focus'));
  });

  test('un partenaire propose, la coordination accepte ; à chaque fois le focus a où aller', async () => {
    const onglet = await ouvrir(page, 'annuaire', { profil: 'partenaire', sous: await idDe(AUTRE) });
    const proposer = onglet.getByRole('button', { name: 'Proposer une correction', exact: true });
    await activer(proposer);
    const dialogue = onglet.getByRole('dialog');
    await allerA(dialogue.getByLabel('Qu’est-ce qui ne va pas'));
    await page.keyboard.insertText('Le portail est désormais rue du Moulin.');
    await activer(dialogue.getByRole('button', { name: 'Envoyer la proposition' }));
    await dialogue.waitFor({ state: 'detached' });
    await recoit(onglet, proposer);

    const chezElle = await ouvrir(page, 'annuaire', { sous: 'propositions' });
    const carte = chezElle.getByRole('article', { name: AUTRE });
    await activer(
      carte
        .getByRole('button', { name: 'Marquer comme traitée' })
        .or(carte.getByRole('button', { name: /^Accepter|traité/i }))
        .first(),
    );
    await carte.waitFor({ state: 'detached' });
    await recoit(chezElle, chezElle.getByRole('main').locator(':focus'));
  });

  test('une recherche gardée : le dialogue s’ouvre sur son nom, Échap rend le focus au bouton', async () => {
    const onglet = await ouvrir(page, 'annuaire', { sous: 'chercher/?q=parents' });
    const garder = onglet.getByRole('button', { name: 'Garder cette recherche' });
    await activer(garder);
    const dialogue = onglet.getByRole('dialog');
    await dialogue.waitFor();
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'detached' });
    await recoit(onglet, garder);
    await page.keyboard.press('Enter');
    await activer(dialogue.getByRole('button', { name: 'Garder', exact: true }));
    await dialogue.waitFor({ state: 'detached' });
    await recoit(onglet, garder);
    await activer(onglet.getByRole('button', { name: /^Recherches gardées|recherche gardée/i }));
    await onglet.getByRole('dialog').waitFor();
  });

  test('une mise en lien depuis la fiche, de la première touche à l’envoi', async () => {
    const onglet = await ouvrir(page, 'annuaire', { sous: await idDe(AUTRE) });
    const mettre = onglet.getByRole('button', { name: 'Mettre en lien', exact: true });
    await activer(mettre);
    const dialogue = onglet.getByRole('dialog');
    await allerA(dialogue.getByRole('combobox', { name: 'Structure qui demande' }));
    await page.keyboard.type('familles du vitrezais');
    await onglet.getByRole('option', { name: new RegExp(SIENNE) }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await allerA(dialogue.getByLabel('Thématique du besoin'));
    await page.keyboard.type('Logement');
    await activer(dialogue.getByRole('button', { name: 'Envoyer les deux courriels' }));
    await dialogue.waitFor({ state: 'detached' });
    await recoit(onglet, mettre);
  });

  test('un groupe se compose, se range et se retire', async () => {
    const NOM = 'Comité du clavier';
    const onglet = await ouvrir(page, 'annuaire', { sous: 'groupes' });
    const nouveau = onglet.getByRole('button', { name: 'Nouveau groupe' });
    await activer(nouveau);
    const dialogue = onglet.getByRole('dialog');
    await allerA(dialogue.getByLabel('Nom du groupe'));
    await page.keyboard.insertText(NOM);
    await allerA(dialogue.getByRole('combobox', { name: 'Ajouter une structure' }));
    await page.keyboard.type('toits partages');
    await onglet.getByRole('option', { name: new RegExp(AUTRE) }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const place = dialogue.getByRole('combobox', { name: `Place de ${AUTRE} dans le groupe` });
    await allerA(place);
    await page.keyboard.type('Noyau');
    expect(await place.inputValue()).toBe('Noyau');
    await activer(dialogue.getByRole('button', { name: 'Garder le groupe' }));
    await dialogue.waitFor({ state: 'detached' });
    await recoit(onglet, nouveau);
    const sien = onglet.getByRole('listitem').filter({ hasText: NOM });
    await sien.getByText(/^noyau\s: 1$/).waitFor();

    const changer = sien.getByRole('button', { name: `Changer ${NOM}` });
    await activer(changer);
    await dialogue.waitFor();
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'detached' });
    await recoit(onglet, changer);
    await activer(sien.getByRole('button', { name: `Retirer ${NOM}` }));
    await activer(dialogue.getByRole('button', { name: 'Retirer', exact: true }));
    await sien.waitFor({ state: 'detached' });
    await recoit(onglet, onglet.getByRole('main').locator(':focus'));
  });

  test('une thématique s’ajoute au vocabulaire, et les formulaires la proposent aussitôt', async () => {
    const onglet = await ouvrir(page, 'annuaire', { sous: 'vocabulaire' });
    const ajouter = onglet.getByRole('button', { name: 'Ajouter une thématique' });
    await activer(ajouter);
    const dialogue = onglet.getByRole('dialog');
    await allerA(dialogue.getByLabel('Terme'));
    await page.keyboard.insertText('Aide alimentaire');
    await allerA(dialogue.getByLabel('Mots courants'));
    await page.keyboard.insertText('épicerie solidaire');
    await activer(dialogue.getByRole('button', { name: 'Enregistrer', exact: true }));
    await dialogue.waitFor({ state: 'detached' });
    await recoit(onglet, ajouter);
    const sienne = onglet.getByRole('listitem').filter({ hasText: 'Aide alimentaire' });
    await sienne.getByText('Ajouté ici').waitFor();

    await activer(sienne.getByRole('button', { name: /^Que faire de/ }));
    await recoit(onglet, onglet.getByRole('menuitem', { name: /^Corriger/ }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialogue.getByText('Rien ne porte ce mot.').waitFor();
    await allerA(dialogue.getByLabel('Nouveau nom'));
    await page.keyboard.insertText('Aide aux repas');
    await activer(dialogue.getByRole('button', { name: 'Renommer', exact: true }));
    await dialogue.waitFor({ state: 'detached' });
    await onglet.getByRole('listitem').filter({ hasText: 'Aide aux repas' }).getByText('Ajouté ici').waitFor();

    await activer(onglet.getByRole('button', { name: 'Nouvelle fiche', exact: true }));
    const thematiques = onglet.getByRole('combobox', { name: 'Thématiques' });
    await activer(thematiques);
    await onglet
      .getByRole('menuitemcheckbox', { name: 'Aide aux repas' })
      .or(onglet.getByRole('option', { name: 'Aide aux repas' }))
      .waitFor();
  });
});

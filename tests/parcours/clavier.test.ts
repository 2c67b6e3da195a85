import type { Page } from 'playwright-core';
import { ordreDuJour } from '../../core/ordre-du-jour/ordre-du-jour.ts';
import { type Clavier, creerClavier } from './au-clavier.ts';
import { jourDans } from './jours.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

const premiere = async (liste: string): Promise<string> => (await parcours.regard.lignes(liste))[0]?.id ?? '';
/** A rencontre that was held: on some days the first of the list is one that was cancelled. */
const tenue = async (): Promise<string> =>
  (await parcours.regard.lignes('Rencontres')).find(({ fields }) => fields.Etat === 'Tenue')?.id ?? '';

/** A day to come whose number is that of its month: it is typed the same in every order. */
function lesMemesChiffres(): string {
  for (let rang = 30; ; rang += 1) {
    const [, mois, jour] = jourDans(rang).split('-');
    if (mois === jour) return jourDans(rang);
  }
}

describe('Au clavier seul', () => {
  let page: Page;
  let allerA: Clavier['allerA'];
  let activer: Clavier['activer'];
  let ecrire: Clavier['ecrire'];
  beforeEach(async () => {
    ({ page } = await parcours.ouvrirPage());
    ({ allerA, activer, ecrire } = creerClavier(page));
  });

  test('on cherche, on parcourt, on ouvre une fiche, on la ferme et on se retrouve dans la liste', async () => {
    const annuaire = await ouvrir(page, 'annuaire');
    const recherche = annuaire.getByRole('searchbox');
    await recherche.waitFor();
    await allerA(recherche);
    const combien = annuaire.getByRole('status').filter({ hasText: /structure/ });
    await combien.waitFor();
    const toutes = (await combien.textContent()) ?? '';
    await page.keyboard.insertText('parentalite');
    await combien.filter({ hasNotText: toutes }).waitFor();
    const liste = annuaire.getByRole('listbox', { name: 'Structures trouvées' });
    await liste.getByRole('option').first().waitFor();
    await allerA(liste);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const ouverte = liste.getByRole('option', { selected: true });
    await ouverte.waitFor();
    expect(await ouverte.getAttribute('aria-posinset')).toBe('2');
    await annuaire.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('Escape');
    await annuaire.getByRole('complementary', { name: 'Carte des communes' }).waitFor();
    await allerA(liste, 'Shift+Tab');
    expect(await recherche.inputValue()).toBe('parentalite');
  });

  test('on crée une rencontre', async () => {
    const rencontres = await ouvrir(page, 'rencontres');
    const creer = rencontres.getByRole('button', { name: 'Créer une rencontre' });
    await creer.waitFor();
    await allerA(creer);
    await page.keyboard.press('Enter');
    const thematique = rencontres.getByRole('combobox', { name: /^Thématique/ });
    await thematique.waitFor();
    await allerA(thematique);
    await page.keyboard.type('Parentalité');
    expect(await thematique.inputValue()).toBe('Parentalité');
    await allerA(rencontres.getByLabel('Date'));
    const jour = lesMemesChiffres();
    await page.keyboard.type(jour.split('-').toReversed().join(''));
    expect(await rencontres.getByLabel('Date').inputValue()).toBe(jour);
    await allerA(rencontres.getByRole('button', { name: 'Choisir les partenaires' }));
    await page.keyboard.press('Enter');
    // The second step starts from its title.
    const titre = rencontres.getByRole('heading', { name: 'Les partenaires à inviter' });
    await titre.waitFor();
    await allerA(rencontres.getByRole('checkbox', { checked: true }).first());
    const retenues = rencontres.getByRole('status').filter({ hasText: /retenue/ });
    const avant = await retenues.textContent();
    await page.keyboard.press('Space');
    await retenues.filter({ hasNotText: avant ?? '' }).waitFor();
  });

  test('on compose un ordre du jour : déplacé, verrouillé, complété, rééquilibré, enregistré', async () => {
    const [aVenir] = (await parcours.regard.lignes('Rencontres')).filter(
      ({ fields }) => fields.Etat === 'À planifier' && Number(fields.DureeMinutes) >= 90,
    );
    const { id = '', eTag = '' } = aVenir ?? {};
    await parcours.regard.api('coordination', 'POST', `rencontres/${id}/ordre-du-jour`, { eTag });
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/odj` });
    await activer(rencontres.getByRole('button', { name: 'Composer', exact: true }));
    const points = rencontres.getByRole('list', { name: 'Points à l’ordre du jour' });
    await points.waitFor();
    const titres = () =>
      points.getByRole('spinbutton').evaluateAll((champs) => champs.map((c) => c.getAttribute('aria-label') ?? ''));
    const avant = await titres();

    const dernier = points.getByRole('listitem').last();
    const monter = dernier.getByRole('button', { name: /^Monter/ });
    await allerA(monter);
    await page.keyboard.press('Alt+ArrowUp');
    const dit = rencontres.getByRole('status').filter({ hasText: `${avant.length - 1}e sur ${avant.length}, à` });
    await dit.waitFor();
    expect(await titres()).toEqual([...avant.slice(0, -2), avant.at(-1), avant.at(-2)]);
    await page.keyboard.press('Alt+ArrowDown');
    await activer(dernier.getByRole('button', { name: /^Verrouiller/ }));

    await allerA(rencontres.getByRole('button', { name: 'Ajouter un point', exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    const dialogue = rencontres.getByRole('dialog');
    await ecrire(dialogue.getByRole('textbox', { name: /^Titre/ }), 'Ce que le clavier ajoute');
    await ecrire(dialogue.getByRole('textbox', { name: 'Sous-points' }), 'Un sous-point');
    await activer(dialogue.getByRole('button', { name: 'Valider' }));
    await dialogue.waitFor({ state: 'hidden' });
    await allerA(rencontres.getByRole('button', { name: 'Rééquilibrer' }));
    await page.keyboard.press('Enter');
    await activer(rencontres.getByRole('button', { name: 'Enregistrer', exact: true }));
    await rencontres.getByRole('table', { name: 'Ordre du jour minuté' }).getByText('Un sous-point').waitFor();

    const gardee = (await parcours.regard.lignes('Rencontres')).find((r) => r.id === id);
    const odj = ordreDuJour.parse(JSON.parse(String(gardee?.fields.OrdreDuJour)));
    expect(odj.points.reduce((n, p) => n + p.duree, 0)).toBe(odj.dureeMinutes);
    expect(odj.points.filter((p) => p.verrouille === true)).toHaveLength(1);
    expect(odj.points.find((p) => p.source === 'ajoute')?.sousPoints).toEqual(['Un sous-point']);
  });

  test('un dialogue garde le clavier, Échap le ferme et rend le focus au bouton', async () => {
    const aVenir = (await parcours.regard.lignes('Rencontres')).find(({ fields }) => fields.Etat === 'À planifier');
    const rencontres = await ouvrir(page, 'rencontres', { sous: aVenir?.id ?? '' });
    const annuler = rencontres.getByRole('button', { name: 'Annuler la rencontre', exact: true });
    await annuler.waitFor();
    await allerA(annuler);
    await page.keyboard.press('Enter');
    const dialogue = rencontres.getByRole('alertdialog');
    await dialogue.waitFor();
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('Tab');
      expect(
        await dialogue.evaluate((n) => n.contains(document.activeElement) || document.activeElement === document.body),
      ).toBe(true);
    }
    await allerA(dialogue.getByRole('button', { name: 'Garder la rencontre' }));
    await page.keyboard.press('Enter');
    await dialogue.waitFor({ state: 'hidden' });
    await annuler.and(rencontres.locator(':focus')).waitFor();
  });

  test('le dialogue de correction d’une fiche rend le focus à la fiche', async () => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: await premiere('Structures') });
    const corriger = annuaire.getByRole('button', { name: 'Vérifier', exact: true });
    await corriger.waitFor();
    await allerA(corriger);
    await page.keyboard.press('Enter');
    await annuaire.getByRole('menuitem', { name: 'Partie par partie' }).press('Enter');
    const dialogue = annuaire.getByRole('dialog');
    await dialogue.getByRole('button', { name: 'Corriger : Coordonnées' }).waitFor();
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'hidden' });
    // The fiche stays open: Escape closes one thing at a time.
    await corriger.waitFor();
    await corriger.and(annuaire.locator(':focus')).waitFor();
  });

  test('le dialogue du rapport Teams rend le focus au bouton qui l’a ouvert', async () => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: await tenue() });
    await rencontres.getByRole('tab', { name: 'Invités et présences' }).click();
    const importer = rencontres.getByRole('button', { name: 'Importer le rapport Teams' });
    await importer.press('Enter');
    const dialogue = rencontres.getByRole('dialog');
    await dialogue.waitFor();
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'hidden' });
    await importer.and(rencontres.locator(':focus')).waitFor();
  });
});

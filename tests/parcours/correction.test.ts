import type { Page } from 'playwright-core';
import { codeRecu, lienRecu } from './liens.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const STRUCTURE = 'Toits partagés';
/** The one that the guest of the demonstration represents. */
const SIENNE = 'Familles du Vitrezais';

const parcours = unParcours();

const fiche = async (nom: string) => {
  const ligne = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === nom);
  if (ligne === undefined) throw new Error(`${nom} n’est pas dans l’annuaire.`);
  return ligne;
};

/** Goes by Tab to the control of this name, as someone without a mouse does, and presses Enter. */
async function activer(page: Page, nom: RegExp | string): Promise<void> {
  const cible = page.getByRole('button', { name: nom, exact: typeof nom === 'string' });
  await cible.first().waitFor();
  for (let pas = 0; pas < 80; pas += 1) {
    if ((await cible.and(page.locator(':focus')).count()) > 0) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`« ${String(nom)} » n’est pas atteint au clavier.`);
}

async function allerAuChamp(page: Page, libelle: string): Promise<void> {
  const cible = page.getByLabel(libelle, { exact: true });
  await cible.waitFor();
  for (let pas = 0; pas < 40; pas += 1) {
    if ((await cible.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Le champ « ${libelle} » n’est pas atteint au clavier.`);
}

test('sans compte, au clavier, à 360 pixels : deux parties corrigées, le reste confirmé d’un geste', async () => {
  const { id } = await fiche(STRUCTURE);
  await parcours.regard.api('coordination', 'POST', `structures/${id}/liens`, {});
  const lien = await lienRecu(parcours.regard);
  const { page, fautes } = await parcours.ouvrirPage({ viewport: { width: 360, height: 740 } });
  await page.goto(lien);

  await activer(page, /^Corriger : Coordonnées/);
  await allerAuChamp(page, 'Téléphone');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('05 57 00 11 22');
  await activer(page, 'Enregistrer mes corrections');
  await page.getByText('C’est enregistré. Il reste 4 parties.').waitFor();

  await activer(page, /^Corriger : Accès/);
  await allerAuChamp(page, 'Précisions sur l’accès');
  await page.keyboard.type('Sonnez au portail bleu.');
  await activer(page, 'Enregistrer mes corrections');
  await page.getByText('C’est enregistré. Il reste 3 parties.').waitFor();
  // Nothing waits for the end: closing now would lose nothing.
  expect((await fiche(STRUCTURE)).fields).toMatchObject({ Telephone: '+33557001122' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await activer(page, 'Oui, tout est juste');
  await page.getByText(/^Votre fiche est confirmée à la date du/).waitFor();
  expect((await fiche(STRUCTURE)).fields).toMatchObject({
    VerifieePar: 'Lien personnel',
    Autonomie: 'Autonome',
    ModalitesDAcces: 'Sonnez au portail bleu.',
  });
  expect(fautes).toEqual([]);
});

test('un invité corrige sa fiche dans l’onglet, partie par partie', async () => {
  const { id } = await fiche(SIENNE);
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire', { profil: 'invite', sous: id });
  await annuaire.getByRole('button', { name: 'Modifier la fiche', exact: true }).click();
  const dialogue = annuaire.getByRole('dialog');
  await dialogue.getByRole('button', { name: 'Corriger : Accès' }).click();
  await dialogue.getByLabel('Précisions sur l’accès').fill('Sonnez deux fois.');
  await dialogue.getByRole('button', { name: 'Enregistrer et confirmer' }).click();
  await annuaire.getByText('C’est enregistré. Il reste 4 parties à vérifier.').first().waitFor();
  for (const section of ['Identité', 'Coordonnées', 'Services', 'Contacts'])
    await dialogue.getByRole('button', { name: `C’est juste : ${section}` }).click();
  await annuaire.getByText('Merci : la fiche est confirmée.').first().waitFor();
  expect((await fiche(SIENNE)).fields).toMatchObject({ ModalitesDAcces: 'Sonnez deux fois.', VerifieePar: 'Onglet' });
  expect(fautes).toEqual([]);
});

test('un partenaire propose sur la fiche d’un autre ; la coordination accepte en partie', async () => {
  const { id, eTag } = await fiche(STRUCTURE);
  const { page, fautes } = await parcours.ouvrirPage();
  const partenaire = await ouvrir(page, 'annuaire', { profil: 'partenaire', sous: id });
  await partenaire.getByRole('button', { name: 'Proposer une correction', exact: true }).click();
  const dialogue = partenaire.getByRole('dialog');
  await dialogue.getByLabel('Qu’est-ce qui ne va pas').fill('La permanence du mardi n’existe plus.');
  await dialogue.getByRole('button', { name: 'Accès', exact: true }).click();
  await dialogue.getByLabel('Horaires').fill('lundi : 9 h à 12 h');
  await dialogue.getByLabel('Frais').selectOption('Payant');
  await dialogue.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await partenaire.getByText('Merci : votre proposition est envoyée.').first().waitFor();
  expect((await fiche(STRUCTURE)).eTag).toBe(eTag);

  const coordination = await ouvrir(page, 'annuaire', { profil: 'coordination', sous: 'propositions' });
  const carte = coordination.getByRole('article', { name: STRUCTURE });
  await carte.getByText('La permanence du mardi n’existe plus.').waitFor();
  await carte.getByRole('checkbox', { name: 'Accepter : Frais' }).uncheck();
  await carte.getByRole('button', { name: 'Accepter en partie (1 sur 2)' }).click();
  await coordination.getByText('Proposition acceptée : la fiche est à jour.').first().waitFor();
  await carte.waitFor({ state: 'detached' });
  const { fields } = await fiche(STRUCTURE);
  expect(String(fields.Provenance)).toContain('Proposition');
  expect(fields.Frais).not.toBe('Payant');
  const proposition = (await parcours.regard.lignes('Propositions')).find((p) => p.fields.StructureLookupId === id);
  expect(proposition?.fields).toMatchObject({ Etat: 'Acceptée en partie' });
  expect(fautes).toEqual([]);
});

test('« Mes données » : tout est lu, emporté, puis caché', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire', { profil: 'invite', sous: 'mes-donnees' });
  const contact = annuaire.getByRole('form', { name: `Contact de ${SIENNE}` });
  await contact.waitFor();
  await annuaire.getByText(/^Vos droits/).waitFor();
  const [copie] = await Promise.all([
    page.waitForEvent('download'),
    annuaire.getByRole('button', { name: 'Copie pour un autre logiciel (JSON)' }).click(),
  ]);
  expect(copie.suggestedFilename()).toBe('mes-donnees.json');
  await contact.getByLabel('Qui vous voit').selectOption('coordination');
  await contact.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await annuaire.getByText('Vos données sont à jour.').first().waitFor();
  expect(await contact.getByLabel('Qui vous voit').inputValue()).toBe('coordination');
  expect(fautes).toEqual([]);
});

test('un compte détaché se rattache lui-même, au clavier, par le code reçu', async () => {
  const { id } = await fiche(SIENNE);
  const contact = (await parcours.regard.lignes('Contacts')).find(
    ({ fields }) => String(fields.StructureLookupId) === id && fields.Oid !== undefined,
  );
  const nom = String(contact?.fields.Title);
  const { page, fautes } = await parcours.ouvrirPage({ viewport: { width: 360, height: 740 } });
  const coordination = await ouvrir(page, 'annuaire', { profil: 'coordination', sous: id });
  await coordination.getByRole('button', { name: `Actions sur le contact ${nom}` }).click();
  await coordination.getByRole('menuitem', { name: 'Détacher son compte' }).click();
  await coordination.getByRole('alertdialog').getByRole('button', { name: 'Détacher son compte' }).click();
  await coordination.getByText('Le compte est détaché du contact.').first().waitFor();

  const invite = await ouvrir(page, 'annuaire', { profil: 'invite', sous: 'ma-fiche' });
  await invite.getByLabel('Votre adresse électronique dans l’annuaire').fill(String(contact?.fields.Courriel));
  await page.keyboard.press('Enter');
  await invite.getByText(/^Si l’annuaire connaît/).waitFor();
  const code = await codeRecu(parcours.regard);
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await invite.getByRole('button', { name: 'Modifier la fiche', exact: true }).waitFor();
  expect(fautes).toEqual([]);
});

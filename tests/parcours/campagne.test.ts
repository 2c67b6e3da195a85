import type { Browser, Page } from 'playwright-core';
import { aujourdhui, depuisHeureLocale, plusJours } from '../../core/temps/heure-locale.ts';
import { estJourOuvre } from '../../core/temps/jours-ouvres.ts';
import { type Regard, regarder } from './demonstration.ts';
import { lienDuCourriel } from './liens.ts';
import { ouvrirContexte, ouvrirNavigateur } from './navigateur.ts';
import { finir, image } from './parcours.ts';
import { type Demonstration, demarrer } from './serveur.ts';
import { nouvellePage, ouvrir } from './teams.ts';

const TITRE = 'Campagne d’essai';

/** Ten o’clock in Paris on a working day, `jours` from today at least. */
function dixHeures(jours: number): string {
  let jour = plusJours(aujourdhui(new Date().toISOString()), jours);
  while (!estJourOuvre(jour)) jour = plusJours(jour, 1);
  return depuisHeureLocale(`${jour}T10:00:00`);
}

/** What the server shows, and the browsers with it. */
let instant = dixHeures(1);
let demonstration: Demonstration;
let navigateur: Browser;
let regard: Regard;
const fautes: (readonly string[])[] = [];

beforeAll(async () => {
  [demonstration, navigateur] = await Promise.all([demarrer('exemple', instant), ouvrirNavigateur()]);
  regard = regarder(demonstration.origine);
});
afterAll(async () => {
  await navigateur?.close();
  if (demonstration !== undefined) await finir(demonstration);
});

const nouvelle = async (): Promise<Page> => {
  const ouverte = await nouvellePage(await ouvrirContexte(navigateur, demonstration.origine, {}, Date.parse(instant)));
  fautes.push(ouverte.fautes);
  return ouverte.page;
};
/** Stops and starts again at a later date, on the same data and the same port. */
async function avancerJusqua(jours: number): Promise<void> {
  instant = dixHeures(jours);
  await demonstration.arreter();
  demonstration = await demarrer({ reprendre: demonstration }, instant);
}
const tour = async (): Promise<void> => {
  const reponse = await fetch(`${demonstration.origine}/local/minuteurs/avancerLesCampagnes`, { method: 'POST' });
  expect(reponse.status).toBe(200);
};
const laCampagne = async () => {
  const trouvee = (await regard.lignes('Campagnes')).find(({ fields }) => fields.Title === TITRE);
  if (trouvee === undefined) throw new Error('La campagne n’est pas là.');
  return trouvee;
};
const courriels = async () => (await regard.courriels()).filter(({ nature }) => nature === 'message');
/** Fiche and address of a mail: what must never be met twice in a wave. */
const quoiAQui = ({ a, corps }: { readonly a: readonly string[]; readonly corps: string }): string =>
  `${a.join()} ${/Vérifier la fiche «\s(.*?)\s»/.exec(corps)?.[1]}`;

describe('Une campagne entière', () => {
  const repondues: string[] = [];
  /** Lost when the power went: one at most, that only its reminder reaches. */
  let perdus = 0;

  test('se prépare, s’essaie à blanc, puis se lance : rien ne part avant', async () => {
    const page = await nouvelle();
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'campagnes' });
    await annuaire.getByRole('button', { name: 'Préparer une autre campagne' }).click();
    await annuaire.getByRole('textbox', { name: 'Titre' }).fill(TITRE);
    const debut = aujourdhui(instant);
    await annuaire.getByRole('textbox', { name: 'Début', exact: true }).fill(debut);
    await annuaire.getByRole('textbox', { name: 'Premier courriel', exact: true }).fill(debut);
    await annuaire
      .getByRole('textbox', { name: 'Relance de ceux qui n’ont pas répondu', exact: true })
      .fill(plusJours(debut, 26));
    await annuaire.getByRole('textbox', { name: /^Liste à téléphoner/ }).fill(plusJours(debut, 40));
    await annuaire.getByRole('textbox', { name: /^Liste à visiter/ }).fill(plusJours(debut, 55));
    await annuaire.getByRole('combobox', { name: 'Types de structure' }).click();
    await annuaire
      .getByRole('option', { name: 'Commune', exact: true })
      .or(annuaire.getByRole('menuitemcheckbox', { name: 'Commune', exact: true }))
      .click();
    await page.keyboard.press('Escape');
    await annuaire.getByRole('button', { name: 'Enregistrer et voir l’essai à blanc' }).click();
    await annuaire.getByRole('heading', { name: 'Essai à blanc' }).waitFor();
    expect(await courriels()).toEqual([]);
    expect((await laCampagne()).fields.Etat).toBe('Préparation');
  });

  test('tuée au milieu de l’envoi, elle reprend et n’écrit deux fois à personne', async () => {
    const { id } = await laCampagne();
    const simulee = await regard.api('coordination', 'POST', `campagnes/${id}/simuler`, {});
    const { envois } = simulee.corps as { envois: { le: string; adresse: string; relance: number }[] };
    const prevus = envois.filter((e) => e.relance === 0);
    expect(prevus.length).toBeGreaterThan(6);

    const page = await nouvelle();
    const annuaire = await ouvrir(page, 'annuaire', { sous: `campagnes/${id}` });
    await annuaire.getByRole('button', { name: 'Lancer la campagne' }).click();
    // Slow enough for the kill to fall in the middle of the sending.
    await regard.pannes({ regles: [{ chemin: '/sendMail', methode: 'POST', taux: 1, effet: 'delai', retryAfter: 1 }] });
    await annuaire.getByRole('dialog').getByRole('button', { name: 'Lancer la campagne' }).click();
    while ((await courriels()).length < 3);
    await demonstration.tuer();
    await page.context().close();
    // The page lost its server: what it says of that is no fault of the page.
    fautes.pop();
    demonstration = await demarrer({ reprendre: demonstration }, instant);
    const avant = await courriels();
    expect(avant.length).toBeLessThan(prevus.length);

    await Promise.all([tour(), tour()]);
    await tour();
    const recus = (await courriels()).map(quoiAQui);
    expect(new Set(recus).size).toBe(recus.length);
    // The mail whose row was marked when the power went may be lost; no other is.
    perdus = prevus.length - recus.length;
    expect(perdus).toBeLessThanOrEqual(1);
    const lignes = (await regard.lignes('Sollicitations')).filter(({ fields }) => fields.CampagneLookupId === id);
    expect(lignes).toHaveLength(prevus.length);
    expect(new Set(lignes.map(({ fields }) => fields.Etat))).toEqual(new Set(['Envoyée']));
  });

  test('des structures répondent par leur lien, sans compte', async () => {
    for (const courriel of (await courriels()).slice(0, 3)) {
      const page = await nouvelle();
      await page.goto(lienDuCourriel(courriel.corps) ?? '');
      await page.getByRole('button', { name: 'Oui, tout est juste' }).waitFor();
      await image(page, 'lien-personnel');
      await page.getByRole('button', { name: 'Oui, tout est juste' }).click();
      await page.getByText(/^Votre fiche est confirmée à la date du/).waitFor();
      repondues.push(quoiAQui(courriel));
    }
    const { id } = await laCampagne();
    const siennes = (await regard.lignes('Sollicitations')).filter(({ fields }) => fields.CampagneLookupId === id);
    const etats = siennes.map(({ fields }) => fields.Etat);
    expect(etats.filter((e) => e === 'Répondue')).toHaveLength(3);
  });

  test('les silencieux sont relancés une fois, et eux seuls', async () => {
    const premiers = (await courriels()).map(quoiAQui);
    expect(premiers.length).toBeGreaterThan(repondues.length);
    await avancerJusqua(30);
    await tour();
    await tour();
    await avancerJusqua(38);
    await tour();
    const relances = (await courriels()).slice(premiers.length);
    const relancees = relances.map(quoiAQui);
    const silencieuses = premiers.filter((p) => !repondues.includes(p));
    expect(relancees.filter((r) => premiers.includes(r)).toSorted()).toEqual(silencieuses.toSorted());
    expect(relancees).toHaveLength(silencieuses.length + perdus);
    for (const { objet } of relances) expect(objet).toContain('Rappel');
  });

  test('la liste à téléphoner se lit, se garde en fichier, et un appel s’y note', async () => {
    await avancerJusqua(45);
    const { id } = await laCampagne();
    const page = await nouvelle();
    const annuaire = await ouvrir(page, 'annuaire', { sous: `campagnes/${id}` });
    await annuaire.getByRole('tab', { name: 'Avancement' }).waitFor();
    await image(page, 'campagne');
    await annuaire.getByRole('tab', { name: /^À téléphoner/ }).click();
    const noter = annuaire.getByRole('button', { name: /^Noter l’appel/ });
    const combien = await noter.count();
    expect(combien).toBeGreaterThan(2);
    const [fichier] = await Promise.all([
      page.waitForEvent('download'),
      annuaire.getByRole('button', { name: 'Télécharger en CSV' }).click(),
    ]);
    expect(fichier.suggestedFilename()).toBe('a-telephoner.csv');
    await noter.first().click();
    const dialogue = annuaire.getByRole('dialog');
    await dialogue.getByRole('radio', { name: 'Confirmée' }).check();
    await dialogue.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await annuaire.getByRole('tab', { name: `À téléphoner (${combien - 1})` }).waitFor();
  });

  test('à la fin, le bilan dit qui a confirmé, par quelle voie, et qui s’est tu', async () => {
    const { id } = await laCampagne();
    const page = await nouvelle();
    const annuaire = await ouvrir(page, 'annuaire', { sous: `campagnes/${id}` });
    await annuaire.getByRole('button', { name: 'Clore la campagne' }).click();
    await annuaire.getByRole('dialog').getByRole('button', { name: 'Clore la campagne' }).click();
    await annuaire.getByText('Terminée', { exact: true }).waitFor();
    await annuaire.getByRole('tab', { name: 'Bilan' }).click();
    const { fields } = await laCampagne();
    const concernees = String(fields.Concernees).split('\n').length;
    const ligne = (quoi: string) => annuaire.getByRole('row', { name: new RegExp(`^${quoi}`) });
    expect(await ligne('Fiches confirmées').textContent()).toContain(`4 sur ${concernees}`);
    expect(await ligne('Réponses : lien personnel').textContent()).toContain('3 sur 4');
    expect(await ligne('Réponses : téléphone').textContent()).toContain('1 sur 4');
    expect(await ligne('Structures sans réponse').textContent()).toContain(`${concernees - 4} sur ${concernees}`);
    expect(await ligne('Durée médiane').textContent()).toContain('sur 3 réponses');
    expect(JSON.parse(String(fields.Issues))).toMatchObject({ parCanal: { 'Lien personnel': 3, Téléphone: 1 } });
    expect(fautes.flat()).toEqual([]);
  });
});

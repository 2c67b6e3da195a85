import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';
import { enUtf16Le } from '../core/presences/rapports.ts';
import { image, unParcours } from './parcours.ts';
import { changerDOnglet, ouvrir } from './teams.ts';

const THEME = 'Parentalité';
const TITRE = 'Parentalité : préparer la semaine des familles';
const POINT = 'Choisir les communes des ateliers';
const DECISION = 'Tenir une permanence commune le mercredi';
const PARTENAIRE = 'Familles du Vitrezais';

const parcours = unParcours();
let page: Page;
let fautes: readonly string[];

const jours = (n: number): string =>
  new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(Date.now() + n * 86_400_000);

async function cocher(annuaire: FrameLocator, menu: string, valeur: string): Promise<void> {
  await annuaire.getByRole('button', { name: menu }).click();
  await annuaire.getByRole('menuitemcheckbox', { name: new RegExp(`^${valeur}\\s?\\d`) }).click();
  await page.keyboard.press('Escape');
}

const laRencontre = async () => {
  const lignes = (await parcours.regard.lignes('Rencontres')).filter(({ fields }) => fields.Title === TITRE);
  expect(lignes).toHaveLength(1);
  return lignes[0] ?? { id: '', eTag: '', fields: {} };
};

const participations = async (rencontre: string) =>
  (await parcours.regard.lignes('Participations')).filter(({ fields }) => fields.RencontreLookupId === rencontre);

describe('L’histoire, de l’annuaire à la synthèse du mois', () => {
  beforeAll(async () => {
    ({ page, fautes } = await parcours.ouvrirPage());
  });

  test('on trouve qui agit sur un thème, sans accents, puis par thématique, public et commune ensemble', async () => {
    const annuaire = await ouvrir(page, 'annuaire');
    const recherche = annuaire.getByRole('searchbox');
    const trouvees = annuaire.getByRole('listbox', { name: 'Structures trouvées' });

    await recherche.fill('creche parentale vitrezais');
    await trouvees.getByRole('option', { name: PARTENAIRE }).first().waitFor();

    await recherche.fill('');
    await cocher(annuaire, 'Thématique', THEME);
    await cocher(annuaire, 'Public', 'Familles');
    await cocher(annuaire, 'Commune', 'Saint-Savin');
    const combien = annuaire.getByRole('status').filter({ hasText: /structure/ });
    await combien.filter({ hasNotText: '184' }).waitFor();
    const retenues = Number.parseInt((await combien.textContent()) ?? '', 10);
    expect(retenues).toBeGreaterThan(1);
    await recherche.fill('creche');
    const option = trouvees.getByRole('option', { name: PARTENAIRE });
    await option.waitFor();
    await option.click();
    await annuaire.getByRole('heading', { name: PARTENAIRE }).waitFor();
    await annuaire.getByText('Café des parents').first().waitFor();
    await recherche.fill('parents');
    await trouvees.getByRole('option').nth(3).waitFor();
    await image(page, 'annuaire');
  });

  test('une rencontre naît d’une thématique, avec des partenaires proposés et la raison de chacun', async () => {
    const rencontres = await changerDOnglet(page, 'rencontres');
    await rencontres.getByRole('button', { name: 'Créer une rencontre' }).click();
    await rencontres.getByRole('combobox', { name: /^Thématique/ }).selectOption(THEME);
    await rencontres.getByRole('textbox', { name: 'Titre' }).fill(TITRE);
    await rencontres.getByLabel('Date').fill(jours(14));
    await rencontres.getByLabel('Heure de début').fill('14:00');
    await rencontres.getByLabel('Modalité').selectOption('Hybride');
    await rencontres.getByLabel('Commune d’accueil').selectOption('Saint-Savin');
    await rencontres.getByRole('textbox', { name: 'Lieu' }).fill('Salle des fêtes');
    await rencontres.getByRole('button', { name: 'Choisir les partenaires' }).click();

    await rencontres.getByRole('heading', { name: 'Les partenaires à inviter' }).waitFor();
    const proposees = rencontres
      .getByRole('listitem')
      .filter({ has: rencontres.getByRole('checkbox', { checked: true }) });
    await proposees.first().waitFor();
    const textes = await proposees.allInnerTexts();
    expect(textes.length).toBeGreaterThan(3);
    // Under each name, why it is proposed.
    for (const texte of textes) expect(texte.trim().split('\n').length).toBeGreaterThan(1);
    expect(textes.join('\n')).toMatch(/parentalité/i);
    await image(page, 'nouvelle-rencontre');

    await rencontres.getByRole('button', { name: 'Créer la rencontre' }).click();
    await rencontres.getByRole('heading', { name: TITRE }).waitFor();
    const invitees = await participations((await laRencontre()).id);
    expect(invitees).toHaveLength(textes.length);
    expect(new Set(invitees.map(({ fields }) => fields.Statut))).toEqual(new Set(['Invité']));
  });

  test('l’ordre du jour prend le point proposé par un partenaire, remplit exactement la durée et se télécharge en Word', async () => {
    const point = { cle: 'parcours-point', titre: POINT, type: 'Décision', dureeMinutes: 20 };
    const propose = await parcours.regard.api(
      'partenaire',
      'POST',
      `rencontres/${(await laRencontre()).id}/points`,
      point,
    );
    expect(propose.statut).toBe(200);

    const rencontres = page.frameLocator('iframe[title="Rencontres"]');
    await rencontres.getByRole('button', { name: 'Établir l’ordre du jour' }).first().click();
    const deroule = rencontres.getByRole('table', { name: 'Ordre du jour minuté' });
    await deroule.getByText(POINT).waitFor();
    const durees = await deroule.getByRole('row').locator('td:last-child').allInnerTexts();
    const minutes = durees.map((texte) => {
      const [, heures = '0', reste = '0'] = /^(?:(\d+)\sh)?\s?(?:(\d+)(?:\smin)?)?$/.exec(texte.trim()) ?? [];
      return Number(heures) * 60 + Number(reste);
    });
    expect(minutes.reduce((somme, duree) => somme + duree, 0)).toBe(120);
    await image(page, 'ordre-du-jour');

    const attente = page.waitForEvent('download');
    await rencontres.getByRole('button', { name: 'Télécharger en Word' }).click();
    const document = unzipSync(readFileSync(await (await attente).path()));
    const texte = strFromU8(document['word/document.xml'] ?? new Uint8Array());
    expect(texte).toContain('préparer la semaine des familles');
    for (const titre of await deroule.getByRole('row').locator('td:nth-child(2) span:first-child').allInnerTexts())
      if (!/[&<>"’']/.test(titre)) expect(texte).toContain(titre);
  });

  test('« Planifier » cliqué deux fois crée une seule réunion, avec son lien, et les invitations partent', async () => {
    const rencontres = page.frameLocator('iframe[title="Rencontres"]');
    await rencontres.getByRole('button', { name: 'Planifier dans Teams' }).dblclick();
    await rencontres.getByRole('button', { name: 'Rejoindre la réunion' }).waitFor();

    const { regard } = parcours;
    const reunions = (await regard.calendrier()).filter(({ subject }) => subject.includes('semaine des familles'));
    expect(reunions).toHaveLength(1);
    expect(reunions[0]?.onlineMeeting?.joinUrl).toMatch(/^https:\/\//);
    const attente = page.waitForEvent('download');
    await rencontres.getByRole('button', { name: 'Ajouter à mon agenda' }).click();
    const agenda = await attente;
    expect(agenda.suggestedFilename()).toMatch(/\.ics$/);
    const lignesDeLAgenda = readFileSync(await agenda.path(), 'utf8').replace(/\r\n /g, '');
    expect(lignesDeLAgenda).toContain(`SUMMARY:${TITRE}`);
    expect(lignesDeLAgenda.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const ligne = await laRencontre();
    expect(ligne.fields).toMatchObject({ Etat: 'Planifiée', EvenementId: expect.any(String) });
    expect((await regard.courriels()).some(({ objet }) => objet.includes('semaine des familles'))).toBe(true);

    await page.getByRole('button', { name: 'Calendrier', exact: true }).click();
    const rendezVous = page.getByRole('listitem').filter({ hasText: TITRE });
    await rendezVous.waitFor();
    expect(await rendezVous.count()).toBe(1);
    expect(await rendezVous.getByRole('link', { name: 'Rejoindre' }).getAttribute('href')).toMatch(/^https:\/\//);
  });

  test('déplacée d’un jour, elle dit d’abord qui sera prévenu ; la même réunion suit, et chacun l’apprend une fois', async () => {
    const { regard } = parcours;
    const misesAJour = async () =>
      (await regard.courriels()).filter(({ nature, objet }) => nature === 'mise à jour' && objet.includes(TITRE));
    const { id, fields } = await laRencontre();
    const rencontres = await ouvrir(page, 'rencontres', { sous: id });
    await rencontres.getByRole('button', { name: 'Modifier', exact: true }).click();
    await rencontres.getByLabel('Date').fill(jours(15));
    await rencontres.getByRole('textbox', { name: 'Garde d’enfants' }).fill('Sur place, dès 3 ans');
    await rencontres.getByRole('button', { name: 'Voir ce qui change' }).click();
    const dialogue = rencontres.getByRole('dialog');
    await dialogue.getByText(/personnes invitées reçoivent la mise à jour/).waitFor();
    await dialogue.getByText('Sur place, dès 3 ans').waitFor();
    expect(await misesAJour()).toEqual([]);
    await dialogue.getByRole('button', { name: 'Enregistrer et prévenir' }).dblclick();
    await rencontres.getByRole('heading', { name: TITRE }).waitFor();

    const [reunion, ...autres] = (await regard.calendrier()).filter(({ subject }) => subject === TITRE);
    expect(autres).toEqual([]);
    expect(reunion).toMatchObject({ onlineMeeting: { joinUrl: fields.LienReunion } });
    const [courriel, ...doubles] = await misesAJour();
    expect(doubles).toEqual([]);
    expect(courriel?.corps).toContain('Sur place, dès 3 ans');
    expect((await laRencontre()).fields.Debut).toContain(jours(15));
  });

  test('dupliquée, elle garde tout sauf sa date, et les mêmes invités', async () => {
    const { id } = await laRencontre();
    const invitees = await participations(id);
    const rencontres = await ouvrir(page, 'rencontres', { sous: id });
    await rencontres.getByRole('button', { name: 'Dupliquer' }).click();
    await rencontres.getByRole('heading', { name: 'Créer une rencontre' }).waitFor();
    expect(await rencontres.getByRole('textbox', { name: 'Titre' }).inputValue()).toBe(TITRE);
    expect(await rencontres.getByLabel('Date').inputValue()).toBe('');
    expect(await rencontres.getByRole('textbox', { name: 'Garde d’enfants' }).inputValue()).toBe(
      'Sur place, dès 3 ans',
    );
    await rencontres.getByRole('button', { name: 'Choisir les partenaires' }).click();
    await rencontres.getByText(new RegExp(`^${invitees.length} structures retenues sur`)).waitFor();
  });

  test('les présences viennent du rapport de Teams, avec un aperçu avant d’enregistrer', async () => {
    const { regard } = parcours;
    // The day has come: the coordination moves the date in Microsoft Lists, the meeting has just ended.
    const debut = new Date(Date.now() - 3 * 3_600_000);
    const ligne = await laRencontre();
    const deplacee = await regard.graph(`/lists/Rencontres/items/${ligne.id}/fields`, 'PATCH', {
      Debut: `${debut.toISOString().slice(0, 19)}Z`,
    });
    expect(deplacee.statut).toBe(200);

    const invitees = (await participations(ligne.id)).map(({ fields }) => String(fields.StructureLookupId));
    const contacts = (await regard.lignes('Contacts')).filter(
      ({ fields }) => invitees.includes(String(fields.StructureLookupId)) && typeof fields.Courriel === 'string',
    );
    const venus = [...new Map(contacts.map(({ fields }) => [fields.StructureLookupId, fields])).values()].slice(0, 4);
    const rapport = enUtf16Le(
      [
        ['1. Résumé'],
        ['Titre de la réunion', TITRE],
        ['Participants présents', '5'],
        [],
        ['2. Participants'],
        [
          'Nom',
          'Première arrivée',
          'Dernier départ',
          'Durée en réunion',
          'Courriel',
          'ID du participant (UPN)',
          'Rôle',
        ],
        ...venus.map(({ Title, Courriel }) => [
          String(Title),
          '03/12/2026, 14:01:00',
          '03/12/2026, 15:55:00',
          '1 h 54 min',
          String(Courriel),
          String(Courriel),
          'Participant',
        ]),
        ['Une Inconnue (Externe)', '03/12/2026, 14:01:00', '03/12/2026, 14:31:00', '30 min', '', '', 'Participant'],
      ]
        .map((cellules) => cellules.join('\t'))
        .join('\r\n'),
    );

    const rencontres = await ouvrir(page, 'rencontres', { sous: ligne.id });
    await rencontres.getByRole('tab', { name: 'Invités et présences' }).click();
    await rencontres.getByRole('button', { name: 'Importer le rapport Teams' }).click();
    const dialogue = rencontres.getByRole('dialog');
    await dialogue.locator('input[type="file"]').setInputFiles({
      name: 'rapport.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rapport),
    });
    await dialogue.getByText('Rien n’est encore enregistré.', { exact: false }).waitFor();
    await dialogue.getByText('Une Inconnue').waitFor();
    await dialogue.getByText('Non reconnue', { exact: false }).waitFor();
    expect((await participations(ligne.id)).some(({ fields }) => fields.Statut === 'Présent')).toBe(false);
    await dialogue.getByRole('button', { name: 'Reprendre 4 présences' }).click();

    await rencontres.getByText(`4 présentes, ${invitees.length} invitées`).waitFor();
    await image(page, 'presences');
    await rencontres.getByRole('button', { name: /^Enregistrer \(/ }).click();
    await rencontres.getByText('4 présences enregistrées.').first().waitFor();
    const apres = await participations(ligne.id);
    expect(apres).toHaveLength(invitees.length);
    expect(apres.filter(({ fields }) => fields.Statut === 'Présent')).toHaveLength(4);
  });

  test('une décision est notée avec qui la porte et pour quand', async () => {
    const rencontres = page.frameLocator('iframe[title="Rencontres"]');
    const parties = rencontres.getByRole('tablist', { name: 'Parties de la rencontre' });
    await parties.getByRole('tab', { name: 'Décisions' }).click();
    await rencontres.getByRole('button', { name: 'Noter une décision' }).click();
    await rencontres.getByRole('textbox', { name: /^Décision/ }).fill(DECISION);
    const structure = rencontres.getByRole('combobox', { name: 'Structure qui porte' });
    await structure.pressSequentially('familles vitrezais');
    await rencontres.getByRole('option', { name: PARTENAIRE }).click();
    await rencontres.getByLabel('Échéance').fill(jours(30));
    await rencontres.getByRole('button', { name: 'Noter', exact: true }).click();
    await rencontres.getByText('La décision est notée.').first().waitFor();
    await rencontres.getByRole('listitem').filter({ hasText: DECISION }).filter({ hasText: PARTENAIRE }).waitFor();
  });

  test('les indicateurs du mois comptent la rencontre sans nouvelle saisie', async () => {
    const debut = new Date(String((await laRencontre()).fields.Debut));
    const mois = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(debut).slice(0, 7);
    const indicateurs = await ouvrir(page, 'indicateurs', { sous: mois });
    const tenue = indicateurs.getByRole('listitem').filter({ hasText: TITRE });
    await tenue.getByText('structures présentes : 4', { exact: false }).waitFor();
  });

  test('« Publier maintenant » poste une seule carte, quoi qu’on fasse ensuite', async () => {
    const { regard } = parcours;
    const deja = (await regard.publications()).length;
    const lignes = (await regard.lignes('Publications')).length;
    const indicateurs = await ouvrir(page, 'indicateurs');
    const publier = indicateurs.getByRole('button', { name: 'Publier maintenant' });
    await publier.click();
    await indicateurs.getByRole('dialog').getByRole('button', { name: 'Publier maintenant' }).dblclick();
    await indicateurs.getByText(/^Publiée dans le canal le/).waitFor();
    expect(await regard.publications()).toHaveLength(deja + 1);
    await image(page, 'indicateurs');

    // The button is gone: these figures no longer change; a call that insists is told the same.
    await publier.waitFor({ state: 'detached' });
    const mois = await indicateurs.getByRole('combobox', { name: 'Mois' }).inputValue();
    expect(await regard.api('coordination', 'POST', `syntheses/${mois}/publier`, {})).toMatchObject({
      statut: 200,
      corps: { etat: 'Déjà publiée' },
    });

    await page.getByRole('button', { name: 'Réglages' }).click();
    await page.getByRole('button', { name: 'Déclencher : Synthèse mensuelle', exact: true }).click();
    await page.getByText('« Synthèse mensuelle » : c’est fait.').first().waitFor();
    expect(await regard.publications()).toHaveLength(deja + 1);

    await page.goto('/?onglet=publications');
    const carte = page.getByRole('article');
    await carte.first().waitFor();
    expect(await carte.count()).toBe(deja + 1);
    expect(await carte.first().textContent()).toMatch(/synthèse/i);
    await image(page, 'synthese');
    expect(await regard.lignes('Publications')).toHaveLength(lignes + 1);
  });

  test('un mois inachevé se dit provisoire avant, pendant et après sa publication, et peut reparaître', async () => {
    const { regard } = parcours;
    const deja = (await regard.publications()).length;
    const indicateurs = await ouvrir(page, 'indicateurs');
    await indicateurs.getByText('Chiffres arrêtés le').waitFor();
    await indicateurs.getByRole('button', { name: 'Mois suivant' }).click();
    await indicateurs.getByText('Chiffres provisoires au').waitFor();
    const publier = indicateurs.getByRole('button', { name: 'Publier maintenant' });
    await publier.click();
    const dialogue = indicateurs.getByRole('dialog');
    await dialogue.getByText('Le mois n’est pas terminé').waitFor();
    await dialogue.getByRole('button', { name: 'Publier maintenant' }).click();
    await indicateurs.getByText(/^Publiée dans le canal le .*, provisoire\.$/).waitFor();
    await publier.waitFor();
    const parues = await regard.publications();
    expect(parues).toHaveLength(deja + 1);
    expect(parues.map((p) => JSON.stringify(p)).filter((p) => p.includes('(provisoire)'))).toHaveLength(1);
  });

  test('aucune erreur n’a paru dans le navigateur', () => {
    expect(fautes).toEqual([]);
  });
});

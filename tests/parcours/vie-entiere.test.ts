import type { FrameLocator, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { aujourdhui, depuisHeureLocale, moisDe, plusJours, plusMinutes } from '../../core/temps/heure-locale.ts';
import { estJourOuvre } from '../../core/temps/jours-ouvres.ts';
import { moisLong } from '../../core/textes/francais.ts';
import { lireLeQr } from '../lecteur-de-qr.ts';
import { creerClavier } from './au-clavier.ts';
import { lienDuCourriel, objetDuLien } from './liens.ts';
import { image } from './parcours.ts';
import { unParcoursDePlusieursJours } from './plusieurs-jours.ts';
import { ouvrir } from './teams.ts';

const TITRE = 'Loger les jeunes du territoire';
const SUJET = 'Les garanties de loyer';
const DECISION = 'Écrire ensemble aux bailleurs';
/** Without an account; one of them never comes on a Wednesday. */
const TOITS = 'Toits partagés';
const CONSEIL = 'Conseil logement du Nord Gironde';
/** Who co-organises, a guest of the tenant; and a member of it. */
const COORGANISATRICE = 'Familles du Vitrezais';
const MEMBRE = 'Centre social Les Deux Rives';
const INVITEES = [TOITS, CONSEIL, COORGANISATRICE, MEMBRE];
/** Comes without having been invited. */
const VENUE = 'Les colocs du Vitrezay';

const TELEPHONE = { viewport: { width: 360, height: 740 } };

const parcours = unParcoursDePlusieursJours();
const { ouvrirPage } = parcours;
let rencontre = '';
/** What a telephone reads on the printed sheet. */
let scanne = '';

const ligneDe = async (liste: string, id: string) => {
  const ligne = (await parcours.regard.lignes(liste)).find((l) => l.id === id);
  if (ligne === undefined) throw new Error(`${liste} n’a pas la ligne ${id}.`);
  return ligne;
};
const idDe = async (nom: string): Promise<string> => {
  const ligne = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === nom);
  if (ligne === undefined) throw new Error(`${nom} n’est pas dans l’annuaire.`);
  return ligne.id;
};
const debutDe = async (): Promise<string> => String((await ligneDe('Rencontres', rencontre)).fields.Debut);
const participationDe = async (nom: string) => {
  const structure = await idDe(nom);
  return (await parcours.regard.lignes('Participations')).find(
    ({ fields }) => fields.RencontreLookupId === rencontre && fields.StructureLookupId === structure,
  )?.fields;
};

/** The last personal link that this structure received for a row of this list. */
async function lienDe(nom: string, liste: 'Rencontres' | 'Structures'): Promise<string> {
  const structure = await idDe(nom);
  const adresses = new Set(
    [
      ...(await parcours.regard.lignes('Contacts')).filter(({ fields }) => fields.StructureLookupId === structure),
      await ligneDe('Structures', structure),
    ].map(({ fields }) => fields.Courriel),
  );
  const objet = liste === 'Rencontres' ? rencontre : structure;
  const [dernier] = (await parcours.regard.courriels())
    .filter(({ a }) => a.some((adresse) => adresses.has(adresse)))
    .flatMap(({ corps }) => lienDuCourriel(corps) ?? [])
    .filter((lien) => objetDuLien(lien).liste === liste && objetDuLien(lien).id === objet)
    .toReversed();
  if (dernier === undefined) throw new Error(`${nom} n’a pas reçu de lien (${liste}).`);
  return dernier;
}

/** Opens the page of a rencontre on a telephone, without an account. */
async function telephone(nom: string): Promise<Page> {
  const { page } = await ouvrirPage(TELEPHONE);
  await page.goto(await lienDe(nom, 'Rencontres'));
  await page.getByRole('heading', { level: 1, name: TITRE }).waitFor();
  return page;
}

const laRencontre = (page: Page, sous: string, profil: 'coordination' | 'partenaire' | 'invite' = 'coordination') =>
  ouvrir(page, 'rencontres', { profil, sous: `rencontre/${rencontre}${sous}` });
/** Scrolls to what is named, as a thumb does before reading. */
const montrer = (ou: Locator, block: 'start' | 'center'): Promise<void> =>
  ou.evaluate((n, la) => n.scrollIntoView({ block: la }), block);
const annonce = (onglet: FrameLocator, dite: string | RegExp) => onglet.getByText(dite).first().waitFor();

/** The working day beside this one: the next, else the one before. */
const dAcote = (jour: string): string => (estJourOuvre(plusJours(jour, 1)) ? plusJours(jour, 1) : plusJours(jour, -1));

let rompue = false;
/** One step of the story: once one has failed, the next ones say so at once. */
const etape = (titre: string, jouer: () => Promise<void>): void =>
  test(titre, async () => {
    if (rompue) throw new Error('Une étape d’avant a échoué.');
    rompue = true;
    await jouer();
    rompue = false;
  });

describe('La vie entière d’une rencontre, du brouillon à l’indicateur', () => {
  etape('une structure sans compte dit par son lien quand elle ne vient jamais', async () => {
    const id = await idDe(TOITS);
    expect((await parcours.regard.api('coordination', 'POST', `structures/${id}/liens`, {})).statut).toBe(200);
    const { page, fautes } = await ouvrirPage(TELEPHONE);
    await page.goto(await lienDe(TOITS, 'Structures'));
    await page.getByRole('button', { name: 'Corriger : Coordonnées' }).click();
    await page.getByRole('textbox', { name: 'Contraintes pour se réunir' }).fill('jamais le mercredi');
    await page.getByRole('button', { name: 'Enregistrer mes corrections' }).click();
    await page.getByText(/^C’est enregistré/).waitFor();
    expect((await ligneDe('Structures', id)).fields.Contraintes).toBe('We off');
    expect(fautes).toEqual([]);
  });

  etape('la coordination crée un brouillon sans date, choisit les partenaires et qui co-organise', async () => {
    const { page, fautes } = await ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: 'nouvelle' });
    await onglet.getByRole('combobox', { name: /^Thématique/ }).selectOption('Logement');
    await onglet.getByRole('textbox', { name: 'Titre' }).fill(TITRE);
    await onglet.getByLabel('Modalité').selectOption('Hybride');
    await onglet.getByRole('textbox', { name: 'Lieu' }).fill('Maison des services');
    await onglet.getByRole('button', { name: 'Choisir les partenaires' }).click();
    await onglet.getByRole('button', { name: 'Ne rien retenir' }).click();
    for (const nom of INVITEES) {
      await onglet.getByRole('combobox', { name: 'Ajouter une structure' }).fill(nom);
      await onglet
        .getByRole('option', { name: new RegExp(`^${nom}`) })
        .first()
        .click();
      await onglet.getByRole('checkbox', { name: nom, exact: true, checked: true }).waitFor();
    }
    await onglet.getByRole('combobox', { name: 'Co-organisée par' }).click();
    await onglet.getByRole('menuitemcheckbox', { name: new RegExp(COORGANISATRICE) }).click();
    await page.keyboard.press('Escape');
    await onglet.getByText(/^4 structures retenues/).waitFor();
    await onglet.getByRole('button', { name: 'Créer la rencontre' }).click();
    await onglet.getByRole('heading', { name: TITRE }).waitFor();
    await onglet.getByText(`Co-organisée par ${COORGANISATRICE}`).waitFor();
    const [creee, ...autres] = (await parcours.regard.lignes('Rencontres')).filter((l) => l.fields.Title === TITRE);
    expect(autres).toEqual([]);
    expect(creee?.fields.Debut).toBeUndefined();
    rencontre = creee?.id ?? '';
    expect(fautes).toEqual([]);
  });

  etape('elle demande des créneaux à l’application, qui évite le mercredi, et ouvre le sondage', async () => {
    const { page, fautes } = await ouvrirPage();
    const onglet = await laRencontre(page, '/date');
    await onglet.getByRole('button', { name: 'Me proposer des créneaux' }).click();
    await annonce(onglet, /^\d+ créneaux proposés/);
    const jours = await onglet
      .getByLabel(/^Jour du créneau/)
      .evaluateAll((champs) =>
        champs.map((champ) => new Date(`${(champ as HTMLInputElement).value}T12:00:00Z`).getUTCDay()),
      );
    expect(jours.length).toBeGreaterThan(2);
    expect(jours).not.toContain(3);
    for (let rang = jours.length; rang > 3; rang -= 1)
      await onglet.getByRole('button', { name: `Retirer le créneau ${rang}` }).press('Enter');
    await onglet.getByRole('button', { name: 'Demander à 4 structures' }).click();
    await annonce(onglet, /^Ouvert aux réponses/);
    expect(fautes).toEqual([]);
  });

  etape('deux téléphones et deux comptes répondent ; la date se choisit avec sa raison', async () => {
    for (const [nom, reponse] of [
      [TOITS, 'Oui'],
      [CONSEIL, 'Si besoin'],
    ] as const) {
      const page = await telephone(nom);
      const repondre = (creneau: number, dite: string) =>
        page.getByRole('group').nth(creneau).getByRole('radio', { name: dite, exact: true }).check();
      await repondre(0, 'Non');
      await repondre(1, reponse);
      await page.getByRole('button', { name: 'Envoyer mes disponibilités' }).click();
      await page.getByText(/^Vos disponibilités sont enregistrées/).waitFor();
    }
    const { page, fautes } = await ouvrirPage();
    for (const [profil, nom] of [
      ['partenaire', MEMBRE],
      ['invite', COORGANISATRICE],
    ] as const) {
      const onglet = await laRencontre(page, '/date', profil);
      const vote = onglet.getByRole('heading', { name: `Votre réponse pour ${nom}` }).locator('xpath=..');
      await vote.getByRole('radiogroup').nth(1).getByRole('radio', { name: 'Oui', exact: true }).check();
      await vote.getByRole('button', { name: 'Enregistrer la réponse' }).click();
      await annonce(onglet, 'La réponse est enregistrée.');
    }
    const onglet = await laRencontre(page, '/date');
    await annonce(onglet, 'Toutes les structures ont répondu.');
    await annonce(onglet, /convient à 4 structures sur 4, dont 1/);
    await onglet
      .getByRole('row', { name: /En tête/ })
      .getByRole('button', { name: /^Retenir/ })
      .click();
    await onglet
      .getByRole('dialog')
      .getByRole('button', { name: /^Retenir/ })
      .click();
    await annonce(onglet, /^La rencontre est datée et planifiée/);
    expect((await ligneDe('Rencontres', rencontre)).fields).toMatchObject({ Etat: 'Planifiée' });
    expect(fautes).toEqual([]);
  });

  etape('déplacée d’un jour, elle prévient chacun une fois, et l’agenda garde une seule réunion', async () => {
    const avant = await debutDe();
    const apres = dAcote(aujourdhui(avant));
    const { page, fautes } = await ouvrirPage();
    const onglet = await laRencontre(page, '/modifier');
    await onglet.getByLabel('Date').fill(apres);
    await onglet.getByRole('button', { name: 'Voir ce qui change' }).click();
    const dialogue = onglet.getByRole('dialog');
    await dialogue.getByText(/personnes invitées reçoivent la mise à jour/).waitFor();
    await dialogue.getByRole('button', { name: 'Enregistrer et prévenir' }).click();
    await annonce(onglet, /^La rencontre est modifiée/);
    expect(aujourdhui(await debutDe())).toBe(apres);
    const dOutlook = (await parcours.regard.courriels()).filter((c) => c.objet === TITRE && c.nature !== 'message');
    expect(dOutlook.map(({ nature }) => nature)).toEqual(['invitation', 'mise à jour']);
    const reunions = (await parcours.regard.calendrier()).filter((e) => e.subject === TITRE);
    expect(reunions).toHaveLength(1);
    expect(fautes).toEqual([]);
  });

  etape('le même lien dit la nouvelle date, prend la réponse et un sujet', async () => {
    const page = await telephone(TOITS);
    await page.getByText('Oui, je viens').click();
    await page.getByText('Proposer un sujet').click();
    await page.getByLabel('Votre sujet, en une phrase').fill(SUJET);
    await page.getByRole('button', { name: 'Proposer ce sujet' }).click();
    await page.getByText('Votre sujet est transmis').waitFor();
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await page.getByText(/^Votre réponse est enregistrée/).waitFor();
    expect(await participationDe(TOITS)).toMatchObject({ Reponse: 'Vient' });
  });

  etape('l’ordre du jour prend le sujet ; qui co-organise le rééquilibre au clavier', async () => {
    const { page, fautes } = await ouvrirPage();
    const coordination = await laRencontre(page, '/odj');
    await coordination.getByRole('button', { name: 'Établir l’ordre du jour' }).first().click();
    await coordination.getByRole('table', { name: 'Ordre du jour minuté' }).getByText(SUJET).waitFor();
    await image(page, 'rencontre');

    const onglet = await laRencontre(page, '/odj', 'invite');
    const clavier = creerClavier(page);
    await clavier.activer(onglet.getByRole('button', { name: 'Composer', exact: true }));
    await clavier.ecrire(onglet.getByLabel(`Minutes de « ${SUJET} »`), '40');
    await clavier.activer(onglet.getByRole('button', { name: `Verrouiller « ${SUJET} »` }));
    await clavier.allerA(onglet.getByRole('button', { name: 'Rééquilibrer' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await onglet.getByRole('status').filter({ hasText: 'Les minutes sont partagées.' }).waitFor();
    await clavier.activer(onglet.getByRole('button', { name: 'Enregistrer', exact: true }));
    await annonce(onglet, 'L’ordre du jour est enregistré.');
    const odj = z
      .object({ points: z.array(z.object({ titre: z.string(), duree: z.number() })), dureeMinutes: z.number() })
      .parse(JSON.parse(String((await ligneDe('Rencontres', rencontre)).fields.OrdreDuJour)));
    expect(odj.points.reduce((n, p) => n + p.duree, 0)).toBe(odj.dureeMinutes);
    expect(odj.points).toContainEqual(expect.objectContaining({ titre: SUJET, duree: 40 }));
    expect(fautes).toEqual([]);
  });

  etape('la feuille d’émargement s’imprime, avec chaque invitée et le QR de la porte', async () => {
    const { page, fautes } = await ouvrirPage();
    const onglet = await laRencontre(page, '/emargement');
    const feuille = onglet.frameLocator('iframe[title="Feuille d’émargement"]');
    for (const nom of INVITEES) await feuille.getByText(nom).first().waitFor();
    await feuille.getByRole('img', { name: /^QR/ }).waitFor();
    // A sheet of A4, at the points of a screen.
    const { page: papier } = await ouvrirPage({ viewport: { width: 794, height: 1123 } });
    await papier.setContent(await feuille.locator('html').evaluate((n) => n.outerHTML));
    await papier.emulateMedia({ media: 'print' });
    // The margins that a printer leaves.
    await papier.addStyleTag({ content: 'html{padding:14mm}' });
    await image(papier, 'emargement');
    scanne = lireLeQr(await papier.screenshot());
    expect(fautes).toEqual([]);
  });

  etape('le jour venu, l’un scanne le QR, l’autre écrit le code, une structure arrive sans être invitée', async () => {
    await parcours.vivreLe(plusMinutes(await debutDe(), -10));
    const { corps } = await parcours.regard.api('coordination', 'GET', `rencontres/${rencontre}/porte`);
    const porte = z.object({ adresse: z.string(), page: z.string(), code: z.string() }).parse(corps);
    const { page } = await ouvrirPage(TELEPHONE);
    const arriver = async (nom: string) => {
      await page.getByLabel('Votre structure').fill(nom.slice(0, 5));
      await page.getByRole('button', { name: nom }).click();
      const oui = page.getByRole('button', { name: 'Oui, je suis là' });
      await oui.waitFor();
      if (nom === TOITS) await image(page, 'arrivee');
      await oui.click();
      await page.getByText(/C’est noté/).waitFor();
    };
    // Printed before the day: it opens on the day.
    expect(scanne).toBe(porte.adresse);
    await page.goto(scanne);
    await arriver(TOITS);
    await page.goto('about:blank');
    await page.goto(porte.page);
    await page.getByRole('textbox').fill(porte.code.toLowerCase());
    await page.keyboard.press('Enter');
    await arriver(CONSEIL);
    await page.getByRole('button', { name: 'Dire une autre arrivée' }).click();
    await page.getByRole('button', { name: 'Ma structure n’est pas dans la liste' }).click();
    await page.getByLabel('Nom de votre structure').fill(VENUE);
    await page.getByRole('button', { name: 'Dire que je suis là' }).click();
    await page.getByText(`C’est noté : ${VENUE} est là.`).waitFor();
  });

  etape('qui co-organise note les autres présences ; la coordination décide de la structure venue', async () => {
    const { page, fautes } = await ouvrirPage();
    const porte = await laRencontre(page, '/invites', 'invite');
    await porte.getByText('Dit à la porte').nth(1).waitFor();
    for (const nom of [COORGANISATRICE, MEMBRE]) {
      await porte.getByRole('combobox', { name: 'Pointer une structure présente' }).fill(nom);
      await porte.getByRole('option', { name: nom }).first().waitFor();
      await page.keyboard.press('Enter');
      await porte.getByRole('option', { name: nom }).first().waitFor({ state: 'detached' });
    }
    await porte.getByRole('switch', { name: 'Les présences sont complètes' }).check();
    await porte.getByRole('button', { name: 'Enregistrer (2 changements)' }).click();
    await annonce(porte, '2 présences enregistrées.');

    const onglet = await laRencontre(page, '/invites');
    await onglet.getByRole('combobox', { name: `Rattacher ${VENUE} à une fiche` }).fill('Habitat jeunes');
    await onglet
      .getByRole('option', { name: /^Habitat jeunes/ })
      .first()
      .click();
    await annonce(onglet, new RegExp(`^${VENUE}\\s: c’est`));
    await onglet.getByText(/^5 présentes, 4 invitées/).waitFor();
    expect(fautes).toEqual([]);
  });

  etape('la décision est notée, le compte rendu écrit par qui co-organise, envoyé par la coordination', async () => {
    await parcours.vivreLe(plusMinutes(await debutDe(), 24 * 60));
    const { page, fautes } = await ouvrirPage();
    const suites = await laRencontre(page, '/suites');
    await suites.getByRole('button', { name: 'Noter une décision' }).first().click();
    await suites.getByRole('textbox', { name: /^Décision/ }).fill(DECISION);
    await suites.getByRole('combobox', { name: 'Structure qui porte' }).fill(CONSEIL);
    await suites
      .getByRole('option', { name: new RegExp(CONSEIL) })
      .first()
      .click();
    await suites.getByLabel('Échéance').fill(plusJours(aujourdhui(await debutDe()), 30));
    await suites.getByRole('button', { name: 'Noter', exact: true }).click();
    await annonce(suites, 'La décision est notée.');

    const ecrire = await laRencontre(page, '/compte-rendu', 'invite');
    await ecrire.getByRole('button', { name: 'Préparer un premier jet' }).click();
    await ecrire.getByText('Remplacer par un premier jet').waitFor();
    const texte = ecrire.getByRole('textbox', { name: 'Texte du compte rendu' });
    const jet = await texte.inputValue();
    expect(jet).toContain(DECISION);
    await texte.fill(jet.replaceAll('(à compléter)', 'Deux bailleurs les acceptent.'));
    await ecrire.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await annonce(ecrire, 'Le compte rendu est enregistré.');

    const onglet = await laRencontre(page, '/compte-rendu');
    await onglet.getByRole('button', { name: 'Envoyer pour approbation' }).click();
    await onglet.getByRole('dialog').getByRole('button', { name: 'Envoyer pour approbation' }).click();
    await annonce(onglet, 'Compte rendu en approbation');
    expect(fautes).toEqual([]);
  });

  etape('de leur téléphone : ils approuvent, l’un dit sa décision faite, chacun donne son avis', async () => {
    for (const nom of [TOITS, CONSEIL]) {
      const page = await telephone(nom);
      await page.getByText('Deux bailleurs les acceptent.').first().waitFor();
      if (nom === TOITS) {
        await montrer(page.getByRole('button', { name: 'Oui, tout est juste' }), 'center');
        await image(page, 'approbation');
      }
      await page.getByRole('button', { name: 'Oui, tout est juste' }).click();
      await page.getByText('Merci. Votre accord est noté.').waitFor();
      if (nom === CONSEIL) {
        await page.getByText('C’est fait', { exact: true }).click();
        await page.getByRole('button', { name: new RegExp(`^Envoyer.*${DECISION}`) }).click();
        await page.getByText('Merci. C’est noté : c’est fait.').waitFor();
      }
      for (const phrase of await page.locator('fieldset:has(.visage)').all())
        await phrase.getByRole('radio', { name: 'Oui', exact: true }).check();
      if (nom === TOITS) {
        await montrer(page.getByRole('heading', { name: 'Votre avis' }), 'start');
        await image(page, 'avis');
      }
      await page.getByRole('button', { name: 'Envoyer mon avis' }).click();
      await page.getByText('Merci. Votre avis est compté.').waitFor();
    }
    const { page, fautes } = await ouvrirPage();
    const membre = await laRencontre(page, '/compte-rendu', 'partenaire');
    await membre.getByRole('button', { name: `Approuver pour ${MEMBRE}` }).click();
    await annonce(membre, 'Votre accord est noté.');
    const onglet = await laRencontre(page, '/avis');
    const comptes = onglet.getByRole('spinbutton', { name: /Oui$/ });
    await comptes.nth(2).waitFor();
    for (const champ of await comptes.all()) await champ.fill('5');
    await onglet.getByRole('button', { name: 'Enregistrer les avis sur papier' }).click();
    await annonce(onglet, 'Les avis sur papier sont enregistrés.');
    const suite = (await parcours.regard.lignes('Suites')).find(({ fields }) => fields.Title === DECISION);
    expect(suite?.fields.Etat).toBe('Faite');
    expect(fautes).toEqual([]);
  });

  etape(
    'le silence des autres approuve, le mois paraît dans le canal, et l’indicateur compte la rencontre',
    async () => {
      const tenue = await debutDe();
      const moisSuivant = plusJours(`${moisDe(tenue)}-28`, 4).slice(0, 7);
      const dixJours = plusJours(aujourdhui(tenue), 12);
      const jour = [dixJours, `${moisSuivant}-02`].toSorted().at(-1) ?? dixJours;
      await parcours.vivreLe(depuisHeureLocale(`${jour}T09:00:00`));
      for (const minuteur of ['suivreComptesRendus', 'cloreLesEvaluations', 'syntheseMensuelle'])
        await parcours.passer(minuteur);
      expect((await ligneDe('Rencontres', rencontre)).fields).toMatchObject({
        CompteRenduDiffuseLe: expect.any(String),
      });
      const cartes = (await parcours.regard.publications()).map((p) => JSON.stringify(p));
      expect(cartes.filter((carte) => carte.includes(TITRE))).toHaveLength(1);

      const { page, fautes } = await ouvrirPage();
      const avis = await laRencontre(page, '/avis');
      await annonce(avis, 'Sur 5 avis');
      const indicateurs = await ouvrir(page, 'indicateurs', { sous: moisDe(tenue) });
      const laSienne = indicateurs.getByRole('listitem').filter({ hasText: TITRE });
      await laSienne.getByText('structures présentes : 5', { exact: false }).waitFor();
      const mois = await ouvrir(page, 'rencontres', { sous: `calendrier/${moisDe(tenue)}` });
      await mois
        .getByRole('heading', { name: new RegExp(moisLong(moisDe(tenue)), 'i') })
        .first()
        .waitFor();
      await mois.getByText(TITRE).first().waitFor();
      await image(page, 'mois');
      expect(fautes).toEqual([]);
    },
  );
});

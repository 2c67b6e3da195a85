import type { Page } from 'playwright-core';
import { z } from 'zod';
import { planGarde } from '../../core/tables/plan-garde.ts';
import { type Clavier, creerClavier } from './au-clavier.ts';
import { jourDans } from './jours.ts';
import { liensDe } from './liens.ts';
import { unParcours } from './parcours.ts';
import { sansRetour } from './tablette.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

describe('Le jour de la rencontre, au clavier seul', () => {
  let page: Page;
  let clavier: Clavier;
  beforeEach(async () => {
    ({ page } = await parcours.ouvrirPage());
    clavier = creerClavier(page);
  });

  /** A rencontre to come with guests, and their number. */
  async function avecInvites(): Promise<{ readonly id: string; readonly invitees: readonly string[] }> {
    const participations = await parcours.regard.lignes('Participations');
    for (const { id, fields } of await parcours.regard.lignes('Rencontres')) {
      if (fields.Etat !== 'À planifier') continue;
      const invitees = participations.filter(
        (p) => String(p.fields.RencontreLookupId) === id && p.fields.Statut === 'Invité',
      );
      if (invitees.length >= 6) return { id, invitees: invitees.map((p) => String(p.fields.StructureLookupId)) };
    }
    throw new Error('Le territoire d’exemple n’a pas de rencontre à venir avec six invitées.');
  }
  const statuts = async (id: string) =>
    (await parcours.regard.lignes('Participations'))
      .filter((p) => String(p.fields.RencontreLookupId) === id && p.fields.Statut === 'Présent')
      .map((p) => [String(p.fields.StructureLookupId), p.fields.Personnes] as const);

  test('on saisit la feuille par les premières lettres, on défait, on enregistre', async () => {
    const { id, invitees } = await avecInvites();
    const noms = new Map((await parcours.regard.lignes('Structures')).map((s) => [s.id, String(s.fields.Title)]));
    const [premiere = '', seconde = ''] = invitees;
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/invites` });
    const champ = rencontres.getByRole('combobox', { name: 'Pointer une structure présente' });
    for (const [structure, combien] of [
      [premiere, ' 3'],
      [seconde, ''],
    ] as const) {
      await clavier.ecrire(champ, `${noms.get(structure)}${combien}`);
      await page.keyboard.press('Enter');
      await rencontres
        .getByRole('status')
        .filter({ hasText: `${noms.get(structure)}\u00A0: présente` })
        .waitFor();
    }
    await page.keyboard.press('Control+z');
    await rencontres.getByRole('status').filter({ hasText: 'remise comme avant' }).waitFor();
    await clavier.activer(rencontres.getByRole('button', { name: 'Enregistrer (1 changement)' }));
    await rencontres.getByText('1 présence enregistrée').first().waitFor();
    expect(await statuts(id)).toEqual([[premiere, 3]]);
  });

  test('on calcule un plan de table, on le garde, on le montre tour après tour ; un partenaire le lit', async () => {
    const { id } = await avecInvites();
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/tables` });
    const invitees = rencontres.getByRole('radio', { name: /^Les invitées/ });
    const calculer = rencontres.getByRole('button', { name: 'Calculer le plan' });
    await calculer.waitFor();
    // Those noted present come first, where there are some: the whole list is wanted here.
    if (await invitees.isVisible()) {
      await clavier.allerA(rencontres.getByRole('radio', { name: /^Les présentes/ }));
      await page.keyboard.press('ArrowRight');
    }
    await clavier.ecrire(rencontres.getByLabel('Places par table'), '3');
    await clavier.ecrire(rencontres.getByLabel('Tours'), '2');
    await clavier.activer(calculer);
    await rencontres.getByRole('heading', { name: 'Plan proposé' }).waitFor();
    await clavier.activer(rencontres.getByRole('button', { name: 'Garder ce plan' }));
    await clavier.activer(rencontres.getByRole('button', { name: 'Montrer dans la salle' }));
    await rencontres.getByText('Tour 1 sur 2').waitFor();
    await page.keyboard.press('ArrowRight');
    await rencontres.getByText('Tour 2 sur 2').waitFor();

    const ligne = (await parcours.regard.lignes('Rencontres')).find((r) => r.id === id);
    const plan = planGarde.parse(JSON.parse(String(ligne?.fields.PlanDeTable)));
    expect(plan.tours).toHaveLength(2);
    // The partner of the sample may co-organise it.
    const duPartenaire = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/tables`, profil: 'invite' });
    await duPartenaire.getByRole('heading', { name: 'Tour 2' }).waitFor();
    expect(await duPartenaire.getByRole('button', { name: 'Refaire', exact: true }).count()).toBe(0);
  });
});

describe('Une rencontre, de sa date à son avis, au clavier seul', () => {
  const TITRE = 'Le clavier suffit';
  const INVITEES = ['Toits partagés', 'Familles du Vitrezais'];
  let page: Page;
  let fautes: readonly string[];
  let clavier: Clavier;
  beforeEach(async () => {
    ({ page, fautes } = await parcours.ouvrirPage());
    clavier = creerClavier(page);
  });
  afterEach(() => {
    expect(fautes).toEqual([]);
  });

  const creee = z.object({ id: z.string() });
  const demander = async (route: string, corps: object): Promise<unknown> => {
    const { statut, corps: rendu } = await parcours.regard.api('coordination', 'POST', route, corps);
    expect([route, statut]).toEqual([route, 200]);
    return rendu;
  };
  const idsDe = async (noms: readonly string[]): Promise<readonly string[]> => {
    const lignes = await parcours.regard.lignes('Structures');
    return noms.map((nom) => lignes.find(({ fields }) => fields.Title === nom)?.id ?? '');
  };
  /** To these structures; without a date, unless one is given. */
  async function uneRencontre(cle: string, invitees: readonly string[], valeurs: object = {}): Promise<string> {
    const faite = await demander('rencontres', {
      cle: `clavier-${cle}`,
      titre: TITRE,
      thematique: 'Logement',
      format: 'Rencontre thématique',
      dureeMinutes: 90,
      modalite: 'En présence',
      lieu: 'Maison des services',
      structures: invitees.map((id) => ({ id, raison: 'Logement' })),
      ...valeurs,
    });
    return creee.parse(faite).id;
  }
  const changerLaLigne = async (id: string, valeurs: object) =>
    expect((await parcours.regard.graph(`/lists/Rencontres/items/${id}/fields`, 'PATCH', valeurs)).statut).toBe(200);
  const dans = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const deLa = async (liste: string, rencontre: string) =>
    (await parcours.regard.lignes(liste)).filter(({ fields }) => String(fields.RencontreLookupId) === rencontre);
  const dit = (quoi: string | RegExp) => page.getByRole('status').filter({ hasText: quoi });

  test('par le lien et chez la coordination : la date, la réponse, un sujet, l’arrivée, le compte rendu, l’avis', async () => {
    const rencontre = await uneRencontre('lien', await idsDe(INVITEES));
    await demander(`rencontres/${rencontre}/sondage`, {
      cle: 'clavier-sondage',
      creneaux: [{ debut: dans(20 * 1440) }, { debut: dans(22 * 1440) }],
      cloture: dans(10 * 1440),
      indispensables: [],
    });
    const [lien = ''] = [...(await liensDe(parcours.regard, rencontre)).values()];
    // The token leaves the address at once: the same page would not be loaded again.
    const ouvrirLeLien = async () => {
      await page.goto('about:blank');
      await page.goto(lien);
      await page.getByRole('heading', { level: 1, name: TITRE }).waitFor();
    };
    await ouvrirLeLien();
    await clavier.choisir(page.getByRole('group').nth(0), 'Oui');
    await clavier.choisir(page.getByRole('group').nth(1), 'Si besoin');
    await clavier.activer(page.getByRole('button', { name: 'Envoyer mes disponibilités' }));
    await dit(/^Vos disponibilités sont enregistrées/).waitFor();
    await clavier.recoit(page, page.getByRole('heading', { level: 1 }));
    await clavier.activer(page.getByRole('button', { name: 'Revenir à la rencontre' }));
    await page.getByText('Vous avez déjà répondu.').waitFor();

    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${rencontre}/date` });
    const retenir = onglet.getByRole('row', { name: /En tête/ }).getByRole('button', { name: /^Retenir/ });
    const dialogue = onglet.getByRole('dialog');
    await clavier.activer(retenir);
    await dialogue.waitFor();
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'detached' });
    await clavier.recoit(onglet, retenir);
    await page.keyboard.press('Enter');
    await clavier.activer(dialogue.getByRole('button', { name: /^Retenir/ }));
    await onglet
      .getByText(/^La rencontre est datée et planifiée/)
      .first()
      .waitFor();
    await clavier.recoit(onglet, onglet.getByRole('main').locator(':focus'));

    await ouvrirLeLien();
    await clavier.choisir(page.getByRole('group', { name: /^Est-ce que vous venez/ }), 'Oui, je viens');
    await clavier.ecrire(page.getByLabel(/^De quoi avez-vous besoin/), 'Une place de parking');
    await clavier.activer(page.locator('summary').filter({ hasText: 'Proposer un sujet' }));
    await clavier.ecrire(page.getByLabel('Votre sujet, en une phrase'), 'Un sujet au clavier');
    await clavier.choisir(page.getByRole('group', { name: /^C’est pour/ }), 'décider ensemble');
    await clavier.activer(page.getByRole('button', { name: 'Proposer ce sujet' }));
    await dit('Votre sujet est transmis').waitFor();
    await clavier.activer(page.getByRole('button', { name: 'Envoyer ma réponse' }));
    await dit(/^Votre réponse est enregistrée/).waitFor();
    const reponses = (await deLa('Participations', rencontre)).map(({ fields }) => fields.Reponse);
    expect(reponses.filter((reponse) => reponse !== undefined)).toEqual(['Vient']);
    const points = await deLa('PointsOrdreDuJour', rencontre);
    expect(points.map(({ fields }) => [fields.Title, fields.Type])).toEqual([['Un sujet au clavier', 'Décision']]);

    await changerLaLigne(rencontre, { Debut: dans(15) });
    await ouvrirLeLien();
    await clavier.activer(page.getByRole('button', { name: 'Je suis là' }));
    await dit('Votre arrivée est notée').waitFor();
    await clavier.recoit(page, dit('Votre arrivée est notée'));

    const texte = '1. Les garanties\nDeux bailleurs les acceptent.\n\n2. Les baux\nRien de neuf.';
    await changerLaLigne(rencontre, { Debut: dans(-1440), Etat: 'Tenue', CompteRendu: texte });
    const eTag = (await parcours.regard.lignes('Rencontres')).find(({ id }) => id === rencontre)?.eTag;
    await demander(`rencontres/${rencontre}/compte-rendu/soumettre`, { eTag });
    await ouvrirLeLien();
    await clavier.activer(page.locator('summary').filter({ hasText: '1. Les garanties' }));
    const champ = page.getByLabel('Votre texte pour cette partie').filter({ visible: true });
    await clavier.ecrire(champ, '1. Les garanties\nTrois bailleurs les acceptent.');
    await clavier.activer(page.getByRole('button', { name: /^Proposer ce texte/ }).filter({ visible: true }));
    await clavier.recoit(page, dit('Merci. Votre texte est transmis'));
    await clavier.activer(page.getByRole('button', { name: 'Oui, tout est juste' }));
    await clavier.recoit(page, dit('Merci. Votre accord est noté.'));
    for (const phrase of await page.locator('fieldset:has(.visage)').all()) await clavier.choisir(phrase, 'Un peu');
    await clavier.activer(page.getByRole('button', { name: 'Envoyer mon avis' }));
    await clavier.recoit(page, dit('Merci. Votre avis est compté.'));
  });

  test('à la porte, par le code du jour puis sur la tablette', async () => {
    const id = await uneRencontre('porte', await idsDe(INVITEES), { debut: dans(30) });
    const { corps } = await parcours.regard.api('coordination', 'GET', `rencontres/${id}/porte`);
    const porte = z.object({ borne: z.string(), page: z.string(), code: z.string() }).parse(corps);
    const arriver = async (lettres: string, nom: string) => {
      await clavier.ecrire(page.getByLabel('Votre structure'), lettres);
      await clavier.activer(page.getByRole('button', { name: nom }));
      await clavier.activer(page.getByRole('button', { name: 'Oui, je suis là' }));
      await dit('C’est noté').waitFor();
      await clavier.recoit(page, page.getByRole('heading', { level: 1 }));
    };
    await page.goto(porte.page);
    await clavier.ecrire(page.getByRole('textbox'), porte.code.toLowerCase());
    await page.keyboard.press('Enter');
    await arriver('toits', 'Toits partagés');
    await clavier.activer(page.getByRole('button', { name: 'Dire une autre arrivée' }));
    await clavier.activer(page.getByRole('button', { name: 'Ma structure n’est pas dans la liste' }));
    await clavier.ecrire(page.getByLabel('Nom de votre structure'), 'Atelier venu au clavier');
    await page.keyboard.press('Enter');
    await dit(/^C’est noté\s: Atelier venu au clavier est là/).waitFor();

    await sansRetour(page.context());
    await page.goto('about:blank');
    await page.goto(porte.borne);
    await arriver('famil', 'Familles du Vitrezais');
    await clavier.activer(page.getByRole('button', { name: 'Personne suivante' }));
    await page.getByLabel('Votre structure').waitFor();
    await clavier.recoit(page, page.getByRole('heading', { level: 1 }));
    const presents = (await deLa('Participations', id)).map(({ fields }) => fields.Statut);
    expect(presents).toEqual(['Présent', 'Présent']);
    expect((await deLa('Venues', id)).map(({ fields }) => fields.Nom)).toEqual(['Atelier venu au clavier']);
  });

  test('la liste à téléphoner : rappeler, puis noter une réponse', async () => {
    const NOM = 'Atelier sans adresse';
    const fields = { Title: NOM, Type: 'Association', Statut: 'Active', Telephone: '+33557000011' };
    const { statut, corps } = await parcours.regard.graph('/lists/Structures/items', 'POST', { fields });
    expect(statut).toBe(201);
    const rencontre = await uneRencontre('telephone', [creee.parse(corps).id], { debut: dans(20 * 1440) });
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${rencontre}/invites` });
    await clavier.activer(onglet.getByRole('button', { name: 'Téléphoner (1)' }));
    await clavier.recoit(onglet, onglet.getByRole('heading', { level: 1, name: 'À téléphoner' }));
    const rappeler = { name: new RegExp(`^Rappeler\\s: ${NOM}$`) };
    await clavier.activer(onglet.getByRole('button', { ...rappeler, pressed: false }));
    await onglet.getByRole('button', { ...rappeler, pressed: true }).waitFor();
    const vient = onglet.getByRole('button', { name: new RegExp(`^Vient\\s: ${NOM}$`) });
    await clavier.allerA(vient, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await onglet.getByText(`Noté pour ${NOM}.`).first().waitFor();
    await clavier.recoit(onglet, vient);
    expect((await deLa('Participations', rencontre)).map((p) => p.fields.Reponse)).toEqual(['Vient']);
  });

  test('le calendrier d’une mairie s’importe', async () => {
    const jour = jourDans(30).replaceAll('-', '');
    const ics = [
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Mairie//FR\r\nBEGIN:VEVENT\r\nUID:clavier@exemple.example',
      `DTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:${jour}\r\nSUMMARY:Conseil municipal du clavier`,
      'END:VEVENT\r\nEND:VCALENDAR\r\n',
    ].join('\r\n');
    const onglet = await ouvrir(page, 'rencontres', { sous: 'calendrier/territoire' });
    const bouton = onglet.getByRole('button', { name: 'Importer un .ics' });
    await clavier.activer(bouton);
    const dialogue = onglet.getByRole('dialog');
    const fichier = dialogue.getByLabel('Fichier .ics');
    // Waited for before the way there, not before the key alone: a key may overtake the order to intercept the dialog.
    const [choix] = await Promise.all([page.waitForEvent('filechooser'), clavier.activer(fichier)]);
    await choix.setFiles({ name: 'mairie.ics', mimeType: 'text/calendar', buffer: Buffer.from(ics) });
    await dialogue.getByText(/^Ce fichier ajoute/).waitFor();
    await clavier.activer(dialogue.getByRole('button', { name: 'Importer', exact: true }));
    await onglet
      .getByText(/^Import fini/)
      .first()
      .waitFor();
    await dialogue.waitFor({ state: 'detached' });
    await clavier.recoit(onglet, bouton);
    await onglet.getByRole('listitem').filter({ hasText: 'Conseil municipal du clavier' }).waitFor();
  });
});

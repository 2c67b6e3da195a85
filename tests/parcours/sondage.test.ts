import type { Page } from 'playwright-core';
import { z } from 'zod';
import { type Arrivee, essayerLesVues } from './accessible.ts';
import { lienDuCourriel, liensDe as liensDUneRencontre } from './liens.ts';
import { image, unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const INVITEES = ['Familles du Vitrezais', 'Toits partagés'];
const TITRE = 'Une date pour le logement des jeunes';

const parcours = unParcours();

const idDe = async (nom: string): Promise<string> => {
  const ligne = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === nom);
  if (ligne === undefined) throw new Error(`${nom} n’est pas dans l’annuaire.`);
  return ligne.id;
};

/** Two structures that may be written to, and that nothing was asked of: below their budget, whatever the day. */
async function tranquilles(): Promise<readonly string[]> {
  const lues = await Promise.all(['Sollicitations', 'Participations'].map((liste) => parcours.regard.lignes(liste)));
  const prises = new Set(lues.flat().map(({ fields }) => String(fields.StructureLookupId)));
  const joignables = (await parcours.regard.lignes('Contacts')).filter(
    ({ fields }) => fields.Actif === true && fields.Courriel !== undefined && fields.CourrielEnEchec === undefined,
  );
  const enPlace = new Set(
    (await parcours.regard.lignes('Structures')).filter((l) => l.fields.Statut === 'Active').map((l) => l.id),
  );
  const libres = joignables
    .map(({ fields }) => String(fields.StructureLookupId))
    .filter((id) => enPlace.has(id) && !prises.has(id));
  const deux = [...new Set(libres)].slice(0, 2);
  expect(deux).toHaveLength(2);
  return deux;
}

/** A rencontre whose date is to be found; the same at each call. */
async function uneRencontre(titre: string, invitees?: readonly string[]): Promise<string> {
  const ids = invitees ?? (await Promise.all(INVITEES.map(idDe)));
  const structures = ids.map((id) => ({ id, raison: 'Logement' }));
  const { statut, corps } = await parcours.regard.api('coordination', 'POST', 'rencontres', {
    cle: `sondage-${titre.length}`,
    titre,
    thematique: 'Logement',
    format: 'Rencontre thématique',
    dureeMinutes: 90,
    modalite: 'Hybride',
    lieu: 'Maison des services',
    structures,
  });
  expect(statut).toBe(200);
  return z.object({ id: z.string() }).parse(corps).id;
}

const liensDe = (rencontre: string) => liensDUneRencontre(parcours.regard, rencontre);

const TELEPHONE = { viewport: { width: 360, height: 740 } };
const repondreA = (page: Page, creneau: number, reponse: 'Oui' | 'Si besoin' | 'Non') =>
  page.getByRole('group').nth(creneau).getByRole('radio', { name: reponse, exact: true }).check();

describe('Une date se trouve', () => {
  let rencontre = '';
  let liens: readonly string[] = [];

  test('la coordination demande des créneaux à l’application, et chaque structure reçoit un courriel', async () => {
    rencontre = await uneRencontre(TITRE);
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${rencontre}` });
    await onglet.getByRole('button', { name: 'Me proposer des créneaux' }).click();
    await onglet.getByText(/^8 créneaux proposés/).waitFor();
    await onglet.getByRole('button', { name: 'Retirer le créneau 8' }).press('Enter');
    await onglet.getByRole('button', { name: 'Demander à 2 structures' }).click();
    await onglet.getByText(/^Ouvert aux réponses/).waitFor();
    await onglet.getByText('Aucune structure n’a répondu, sur 2.').waitFor();
    liens = [...(await liensDe(rencontre)).values()];
    expect(liens).toHaveLength(2);
    expect(fautes).toEqual([]);
  });

  test('deux personnes sans compte répondent de leur téléphone, un geste par créneau', async () => {
    for (const [rang, lien] of liens.entries()) {
      const { page, fautes } = await parcours.ouvrirPage(TELEPHONE);
      await page.goto(lien);
      await page.getByRole('heading', { level: 1, name: TITRE }).waitFor();
      await page.getByRole('button', { name: 'Envoyer mes disponibilités' }).click();
      await page.getByRole('alert').filter({ hasText: 'Répondez pour une date' }).waitFor();
      await repondreA(page, 0, 'Non');
      await repondreA(page, 1, rang === 0 ? 'Oui' : 'Si besoin');
      if (rang === 0) await image(page, 'vote');
      await page.getByRole('button', { name: 'Envoyer mes disponibilités' }).click();
      await page.getByText(/^Vos disponibilités sont enregistrées/).waitFor();
      await page.getByRole('button', { name: 'Revenir à la rencontre' }).click();
      await page.getByText('Vous avez déjà répondu.').waitFor();
      await page
        .getByText('2 structures peuvent venir, sur 2.')
        .waitFor({ state: rang === 1 ? 'visible' : 'detached' });
      expect(fautes).toEqual([]);
    }
  });

  test('la coordination lit pourquoi un créneau l’emporte, et le retient en un geste', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${rencontre}/date` });
    await onglet.getByText(/convient à 2 structures sur 2, dont 1/).waitFor();
    const refuse = onglet.getByRole('row', { name: /Personne ne peut venir/ });
    await refuse.getByText(/ajoutez des créneaux/).waitFor();
    expect(await refuse.getByRole('button').count()).toBe(0);
    await image(page, 'sondage');
    await onglet
      .getByRole('row', { name: /En tête/ })
      .getByRole('button', { name: /^Retenir/ })
      .click();
    await onglet
      .getByRole('dialog')
      .getByRole('button', { name: /^Retenir/ })
      .click();
    await onglet
      .getByText(/^La rencontre est datée et planifiée/)
      .first()
      .waitFor();
    await onglet.getByText('Retenu', { exact: true }).waitFor();
    const invitations = (await parcours.regard.courriels()).filter(
      (c) => c.nature === 'invitation' && c.objet === TITRE,
    );
    expect(invitations).toHaveLength(1);
    expect(fautes).toEqual([]);
  });

  test('le même lien dit alors la date, prend la réponse, garde un sujet proposé', async () => {
    const { page, fautes } = await parcours.ouvrirPage(TELEPHONE);
    await page.goto(liens[0] ?? '');
    await page.getByText('Est-ce que vous venez').waitFor();
    await page.getByText('Quelqu’un d’autre de ma structure vient').click();
    await page.getByLabel('Qui vient').fill('Lou Exemple');
    await page.getByText('Proposer un sujet').click();
    await page.getByLabel('Votre sujet, en une phrase').fill('Les garanties de loyer');
    await page.getByRole('button', { name: 'Proposer ce sujet' }).click();
    await page.getByText('Votre sujet est transmis').waitFor();
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await page.getByText(/^Votre réponse est enregistrée/).waitFor();
    const [participation] = (await parcours.regard.lignes('Participations')).filter(
      ({ fields }) => fields.Remplacant === 'Lou Exemple',
    );
    expect(participation?.fields).toMatchObject({ Reponse: 'Quelqu’un d’autre vient', Statut: 'Invité' });
    const points = await parcours.regard.lignes('PointsOrdreDuJour');
    expect(points.filter(({ fields }) => fields.Title === 'Les garanties de loyer')).toHaveLength(1);
    expect(fautes).toEqual([]);
  });

  test('une partie de la page qui ne vient pas est dite, et « Réessayer » la fait venir par le même lien', async () => {
    const { page } = await parcours.ouvrirPage(TELEPHONE);
    await page.route('**/assets/Avant-*.js', (demande) => demande.abort());
    await page.goto(liens[0] ?? '');
    await page.getByText('Une partie de cette page n’a pas pu s’ouvrir.').waitFor();
    await page.getByText('Durée').waitFor();
    await page.unroute('**/assets/Avant-*.js');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByText('Est-ce que vous venez').waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });

  test('la coordination lit les réponses, change les invités, et sait qui sera prévenu avant que rien ne parte', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${rencontre}/invites` });
    await onglet.getByText('Lou Exemple vient à la place').waitFor();
    await onglet.getByRole('button', { name: 'Changer les invités' }).click();
    await onglet.getByRole('checkbox', { name: 'Toits partagés', exact: true }).uncheck();
    await onglet.getByRole('combobox', { name: 'Ajouter une structure' }).fill('espace france services');
    await onglet
      .getByRole('option', { name: /Espace France Services/ })
      .first()
      .click();
    await onglet.getByRole('checkbox', { name: 'Espace France Services', checked: true }).first().waitFor();
    await onglet.getByRole('button', { name: 'Voir ce qui change' }).click();
    const dialogue = onglet.getByRole('dialog');
    await dialogue.getByText('Ne sont plus invitées : Toits partagés.').waitFor();
    await dialogue.getByText(/^Invitées\s: Espace France Services/).waitFor();
    const avant = (await parcours.regard.courriels()).length;
    await dialogue.getByRole('button', { name: /^Enregistrer/ }).click();
    await onglet.getByText('Les invités sont changés.').first().waitFor();
    await onglet.getByText('Toits partagés').waitFor({ state: 'detached' });
    expect((await parcours.regard.courriels()).length - avant).toBe(1);
    expect(fautes).toEqual([]);
  });
});

describe('Des créneaux s’ajoutent', () => {
  const AJOUT = `${TITRE}, et d’autres créneaux`;
  const dans = (jours: number) => new Date(Date.now() + jours * 86_400_000);

  test('ajoutés de l’écran, qui avait répondu en reçoit un courriel, retrouve ses réponses et dit le reste', async () => {
    const id = await uneRencontre(AJOUT, await tranquilles());
    const { statut } = await parcours.regard.api('coordination', 'POST', `rencontres/${id}/sondage`, {
      cle: 'sondage-qui-grandit',
      creneaux: [{ debut: dans(20).toISOString() }, { debut: dans(22).toISOString() }],
      cloture: dans(10).toISOString(),
      indispensables: [],
    });
    expect(statut).toBe(200);
    const [lien = ''] = [...(await liensDe(id)).values()];
    const { page: telephone, fautes: deLa } = await parcours.ouvrirPage(TELEPHONE);
    await telephone.goto(lien);
    await repondreA(telephone, 0, 'Oui');
    await repondreA(telephone, 1, 'Non');
    await telephone.getByRole('button', { name: 'Envoyer mes disponibilités' }).click();
    await telephone.getByText(/^Vos disponibilités sont enregistrées/).waitFor();

    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/date` });
    await onglet.getByRole('button', { name: 'Ajouter des créneaux' }).click();
    await onglet.getByText(/^1 structure a déjà répondu/).waitFor();
    await onglet.getByRole('button', { name: 'Ajouter ces créneaux' }).click();
    await onglet.getByText('Donnez un jour et une heure.').waitFor();
    await onglet.getByLabel('Jour du créneau 1').fill(dans(25).toISOString().slice(0, 10));
    await onglet.getByRole('button', { name: 'Ajouter ces créneaux' }).click();
    await onglet
      .getByText(/^Les créneaux sont ajoutés/)
      .first()
      .waitFor();
    const recus = (await parcours.regard.courriels()).filter((c) => c.objet.startsWith('D’autres dates'));
    expect(recus).toHaveLength(1);

    const { page: ensuite, fautes: puisLa } = await parcours.ouvrirPage(TELEPHONE);
    await ensuite.goto(lienDuCourriel(recus[0]?.corps ?? '') ?? '');
    await ensuite.getByText('D’autres dates attendent votre réponse').waitFor();
    await ensuite.getByText('Sans réponse de vous.').waitFor();
    await repondreA(ensuite, 2, 'Oui');
    await ensuite.getByRole('button', { name: 'Envoyer mes disponibilités' }).click();
    await ensuite.getByText(/^Vos disponibilités sont enregistrées/).waitFor();
    const sondage = (await parcours.regard.lignes('Sondages')).find(({ fields }) => fields.RencontreLookupId === id);
    const votes = (await parcours.regard.lignes('Votes')).filter((v) => v.fields.SondageLookupId === sondage?.id);
    expect(votes.map(({ fields }) => Object.keys(JSON.parse(String(fields.Reponses)) as object))).toEqual([
      ['c1', 'c2', 'c3'],
    ]);
    expect([...fautes, ...deLa, ...puisLa]).toEqual([]);
  });
});

describe('Ce qui a été dit', () => {
  test('la coordination part d’un premier jet, le complète, et l’envoie à chacun une fois', async () => {
    const id = await uneRencontre(`${TITRE}, tenue hier`);
    // Held yesterday: the list is what says so.
    const hier = new Date(Date.now() - 86_400_000).toISOString();
    const recul = await parcours.regard.graph(`/lists/Rencontres/items/${id}/fields`, 'PATCH', {
      Debut: hier,
      Etat: 'Tenue',
    });
    expect(recul.statut).toBe(200);
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/compte-rendu` });
    await onglet.getByRole('button', { name: 'Préparer un premier jet' }).click();
    const texte = onglet.getByRole('textbox', { name: 'Texte du compte rendu' });
    await onglet.getByText('Remplacer par un premier jet').waitFor();
    expect(await texte.inputValue()).toContain('Présents');
    await texte.fill('1. Les garanties\nTrois bailleurs les acceptent.');
    await onglet.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await onglet.getByText('Le compte rendu est enregistré.').first().waitFor();
    await onglet.getByRole('button', { name: 'Diffuser aux invités' }).click();
    await onglet.getByRole('dialog').getByRole('button', { name: 'Diffuser aux invités' }).click();
    await onglet
      .getByText(/^Diffusé le/)
      .first()
      .waitFor();
    const recus = (await parcours.regard.courriels()).filter((c) => c.objet.startsWith(`Compte rendu`));
    expect(recus).toHaveLength(2);
    const lien = lienDuCourriel(recus[0]?.corps ?? '');
    const { page: telephone } = await parcours.ouvrirPage(TELEPHONE);
    await telephone.goto(lien ?? '');
    await telephone.getByText('Trois bailleurs les acceptent.').waitFor();
    expect(fautes).toEqual([]);
  });
});

describe('Chaque vue du sondage', () => {
  const AUTRE = `${TITRE}, deuxième essai`;
  const depart = Date.now();
  const dans = (jours: number) => new Date(depart + jours * 86_400_000).toISOString();
  /** A poll that is open, the same at each call. */
  async function enSondage(suite = '', valeurs = {}): Promise<string> {
    const id = await uneRencontre(`${AUTRE}${suite}`);
    const { statut } = await parcours.regard.api('coordination', 'POST', `rencontres/${id}/sondage`, {
      cle: `sondage-accessible${suite.length}`,
      creneaux: [{ debut: dans(20) }, { debut: dans(22), lieu: 'Médiathèque' }],
      cloture: dans(10),
      indispensables: [],
      ...valeurs,
    });
    expect(statut).toBe(200);
    return id;
  }
  const ouvertAuGroupe = () => enSondage(', ouvert au groupe', { reponsesVisibles: true });
  const aQuorum = async () => enSondage(', à quorum', { quorum: 2, indispensables: [await idDe(INVITEES[1] ?? '')] });
  const dansLOnglet =
    (profil: 'coordination' | 'partenaire', prete: RegExp): Arrivee =>
    async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { profil, sous: `rencontre/${await enSondage()}/date` });
      await onglet.getByText(prete).first().waitFor();
    };
  essayerLesVues(parcours, {
    'ouvrir un sondage': async (page) => {
      const id = await uneRencontre(`${AUTRE}, sans sondage`);
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}` });
      await onglet.getByRole('button', { name: 'Me proposer des créneaux' }).click();
      await onglet.getByText(/créneaux proposés\./).waitFor();
    },
    'le sondage, pour la coordination': dansLOnglet('coordination', /^Réponses par structure/),
    'ajouter des créneaux': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await enSondage()}/date` });
      await onglet.getByRole('button', { name: 'Ajouter des créneaux' }).click();
      await onglet.getByLabel('Jour du créneau 1').waitFor();
    },
    'le sondage, pour un partenaire': dansLOnglet('partenaire', /^Ouvert aux réponses/),
    'retenir une date': {
      partie: '[role="dialog"]',
      aller: async (page) => {
        const id = await aQuorum();
        const sondage = (await parcours.regard.lignes('Sondages')).find((l) => l.fields.RencontreLookupId === id);
        const vote = await parcours.regard.api('coordination', 'POST', `sondages/${sondage?.id}/votes`, {
          structure: await idDe(INVITEES[0] ?? ''),
          reponses: { c1: 'Oui', c2: 'Non' },
        });
        expect(vote.statut).toBe(200);
        const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/date` });
        await onglet
          .getByRole('row', { name: /En tête/ })
          .getByRole('button', { name: /^Retenir/ })
          .click();
        await onglet
          .getByRole('dialog')
          .getByText(/^Quorum non atteint/)
          .waitFor();
      },
    },
    'un créneau où personne ne peut venir': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await aQuorum()}/date` });
      await onglet.getByText('Personne ne peut venir', { exact: true }).scrollIntoViewIfNeeded();
    },
    'changer les invités': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await enSondage()}/inviter` });
      await onglet.getByRole('checkbox', { name: 'Toits partagés', exact: true }).waitFor();
    },
    'écrire le compte rendu': async (page) => {
      const tenue = (await parcours.regard.lignes('Rencontres')).find(({ fields }) => fields.Etat === 'Tenue');
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${tenue?.id}/compte-rendu` });
      await onglet.getByRole('textbox', { name: 'Texte du compte rendu' }).waitFor();
    },
    'le sondage ouvert au groupe, pour la coordination': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await ouvertAuGroupe()}/date` });
      await onglet.getByText('Les réponses sont visibles de tous les invités').waitFor();
    },
    'le vote d’un sondage ouvert au groupe, où un autre a répondu': async (page) => {
      const [un = '', deux = ''] = [...(await liensDe(await ouvertAuGroupe())).values()];
      await page.goto(un);
      await page.getByText(/^Les autres invités liront votre réponse/).waitFor();
      await repondreA(page, 0, 'Oui');
      await page.getByRole('button', { name: 'Envoyer mes disponibilités' }).click();
      await page.getByText(/^Vos disponibilités sont enregistrées/).waitFor();
      await page.goto('about:blank');
      await page.goto(deux);
      await page.getByText(/^Les autres.*Oui.*(Vitrezais|Toits)/).waitFor();
    },
    'le vote, par le lien': async (page) => {
      const [lien] = [...(await liensDe(await enSondage())).values()];
      await page.goto(lien ?? '');
      await page.getByText('Quand pouvez-vous venir').waitFor();
    },
  });
});

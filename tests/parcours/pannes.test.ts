import type { FrameLocator, Locator } from 'playwright-core';
import type { Reponse } from './demonstration.ts';
import { regarder } from './demonstration.ts';
import { EPREUVE, insister } from './epreuve.ts';
import { moisPasse as mois } from './jours.ts';
import { finir, unParcours } from './parcours.ts';
import { type Demonstration, demarrer } from './serveur.ts';
import { ouvrir } from './teams.ts';

const STRUCTURES = 25;
const parcours = unParcours();

const dans = (jours: number): string => `${new Date(Date.now() + jours * 86_400_000).toISOString().slice(0, 19)}Z`;

const creation = (titre: string, structures: readonly string[]) => ({
  cle: `parcours-${titre.replace(/\W+/g, '-')}`.slice(0, 60),
  titre,
  thematique: 'Parentalité',
  format: 'Rencontre thématique',
  debut: dans(20),
  dureeMinutes: 90,
  modalite: 'Hybride',
  structures: structures.map((id) => ({ id, raison: 'travaille sur la parentalité' })),
});

const laRencontre = async (origine: string, titre: string) => {
  const trouvees = (await regarder(origine).lignes('Rencontres')).filter(({ fields }) => fields.Title === titre);
  expect(trouvees).toHaveLength(1);
  return trouvees[0] ?? { id: '', eTag: '', fields: {} };
};

/** What must be true in the end, whatever happened: one rencontre, one row a structure, one meeting. */
async function constater(origine: string, titre: string, statut: string): Promise<void> {
  const regard = regarder(origine);
  const { id } = await laRencontre(origine, titre);
  const participations = (await regard.lignes('Participations')).filter(
    ({ fields }) => fields.RencontreLookupId === id,
  );
  expect(participations).toHaveLength(STRUCTURES);
  expect(new Set(participations.map(({ fields }) => fields.StructureLookupId)).size).toBe(STRUCTURES);
  expect(new Set(participations.map(({ fields }) => fields.Statut))).toEqual(new Set([statut]));
  const reunions = (await regard.calendrier()).filter(
    ({ subject, isCancelled }) => subject === titre && isCancelled !== true,
  );
  expect(reunions).toHaveLength(1);
}

const lesStructures = async (origine: string) =>
  (await regarder(origine).lignes('Structures')).slice(0, STRUCTURES).map(({ id }) => id);

describe('Quand un échange sur cinq échoue', () => {
  afterEach(() => parcours.regard.pannes({}));

  test('créer, établir, planifier, saisir, publier : une réunion, une carte, aucun doublon', async () => {
    const { regard, demonstration } = parcours;
    const { origine } = demonstration;
    const titre = 'Rencontre éprouvée';
    const structures = await lesStructures(origine);
    const deja = (await regard.publications()).length;
    // Tokens first: they come from the directory, which is not what is tried here.
    await regard.pannes({ ...EPREUVE, graine: 1 });
    const api = (route: string, corps: unknown) => insister(() => regard.api('coordination', 'POST', route, corps));

    const creee = await api('rencontres', creation(titre, structures));
    expect(creee.statut).toBe(200);
    const { id } = await sansPanne(() => laRencontre(origine, titre), 2);
    await avancer(api, id, 'ordre-du-jour', origine, titre);
    await avancer(api, id, 'planifier', origine, titre);
    const presences = {
      feuilleDePresence: true,
      lignes: structures.map((structure) => ({ structure, statut: 'Présent' })),
    };
    expect((await api(`rencontres/${id}/presences`, presences)).statut).toBe(200);
    expect((await api(`syntheses/${mois(14)}/publier`, {})).statut).toBe(200);

    await regard.pannes({});
    await constater(origine, titre, 'Présent');
    const cartes = (await regard.publications()).filter(({ etat }) => etat === 'publiee');
    expect(cartes).toHaveLength(deja + 1);
    const [ligne, ...autres] = (await regard.lignes('Publications')).filter(({ fields }) => fields.Mois === mois(14));
    expect(autres).toEqual([]);
    expect(ligne?.fields.Etat).toBe('Envoyée');
  });

  /** Reading the lists to know where one is must not be tried too. */
  async function sansPanne<T>(lire: () => Promise<T>, graine: number): Promise<T> {
    await parcours.regard.pannes({});
    const lu = await lire();
    await parcours.regard.pannes({ ...EPREUVE, graine });
    return lu;
  }

  /** As in the page: the row is read again before insisting, since a lost answer may have changed it. */
  async function avancer(
    api: (route: string, corps: unknown) => Promise<Reponse>,
    id: string,
    acte: string,
    origine: string,
    titre: string,
  ): Promise<void> {
    for (let essai = 1; ; essai += 1) {
      const { eTag } = await sansPanne(() => laRencontre(origine, titre), 100 + essai);
      const reponse = await api(`rencontres/${id}/${acte}`, { eTag });
      if (reponse.statut === 200) return;
      expect([acte, reponse.statut]).toEqual([acte, 409]);
      if (essai === 6) throw new Error(`${acte} n’aboutit pas.`);
    }
  }

  test('dans le navigateur aussi, on réessaie jusqu’à planifier et publier une seule fois', async () => {
    const { regard, demonstration } = parcours;
    const titre = 'Rencontre planifiée malgré tout';
    const structures = await lesStructures(demonstration.origine);
    expect((await regard.api('coordination', 'POST', 'rencontres', creation(titre, structures))).statut).toBe(200);
    const { id } = await laRencontre(demonstration.origine, titre);
    const deja = (await regard.publications()).length;
    const { page } = await parcours.ouvrirPage();
    await regard.pannes({ ...EPREUVE, graine: 7 });

    const rencontres = await ouvrir(page, 'rencontres', { sous: id });
    await rencontres
      .getByRole('heading', { name: titre })
      .or(rencontres.getByRole('button', { name: 'Réessayer' }))
      .first()
      .waitFor();
    const planifier = /Planifier dans Teams/;
    await obtenir(rencontres, /Établir l’ordre du jour/, rencontres.getByRole('button', { name: planifier }));
    await obtenir(rencontres, planifier, rencontres.getByRole('button', { name: /Rejoindre la réunion/ }));
    const indicateurs = await ouvrir(page, 'indicateurs', { sous: mois(1) });
    await obtenir(
      indicateurs,
      /^Publier maintenant$/,
      indicateurs.getByText(/^Publiée dans le canal|a déjà paru|est publiée/),
    );

    await regard.pannes({});
    await constater(demonstration.origine, titre, 'Invité');
    expect((await regard.publications()).filter(({ etat }) => etat === 'publiee')).toHaveLength(deja + 1);
  });

  /** Clicks what is offered (the act, « Réessayer », « Recharger ») until its sequel shows. */
  async function obtenir(cadre: FrameLocator, acte: RegExp, suite: Locator): Promise<void> {
    const offerts = cadre
      .getByRole('button', { name: new RegExp(`${acte.source}|^Réessayer$|^Recharger$`), disabled: false })
      .and(cadre.locator(':not([aria-busy="true"])'));
    for (let essai = 1; essai <= 20; essai += 1) {
      await suite.or(offerts).first().waitFor({ timeout: 60_000 });
      if ((await suite.count()) > 0) return;
      // It may start or leave meanwhile: one looks again.
      await offerts
        .last()
        .click({ timeout: 5000 })
        .catch(() => undefined);
    }
    throw new Error(`Ce qui suit « ${acte.source} » ne vient pas.`);
  }
});

describe('Quand le serveur meurt au milieu', () => {
  let demonstration: Demonstration;
  beforeEach(async () => {
    demonstration = await demarrer();
  });
  afterEach(() => finir(demonstration));

  /** Kills the server when it has seen this exchange with Graph or the channel, starts it again, and gives the outcome of the demand. */
  async function tuerPendant(demande: Promise<unknown>, signe: () => Promise<boolean>): Promise<void> {
    const perdue = demande.catch(() => undefined);
    while (!(await signe().catch(() => true)));
    await demonstration.tuer();
    await perdue;
    demonstration = await demarrer({ reprendre: demonstration });
  }

  test('après la création de la réunion : planifier de nouveau la retrouve', async () => {
    const titre = 'Rencontre interrompue';
    let regard = regarder(demonstration.origine);
    const structures = await lesStructures(demonstration.origine);
    expect((await regard.api('coordination', 'POST', 'rencontres', creation(titre, structures))).statut).toBe(200);
    const avant = await laRencontre(demonstration.origine, titre);
    // Slow enough for the kill to fall between the meeting and the row that keeps it.
    await regard.pannes({ regles: [{ chemin: '/items/', methode: 'PATCH', taux: 1, effet: 'delai', retryAfter: 20 }] });
    await tuerPendant(
      regard.api('coordination', 'POST', `rencontres/${avant.id}/planifier`, { eTag: avant.eTag }),
      async () => (await regard.calendrier()).some(({ subject }) => subject === titre),
    );

    regard = regarder(demonstration.origine);
    expect((await laRencontre(demonstration.origine, titre)).fields.EvenementId).toBeUndefined();
    const { eTag } = await laRencontre(demonstration.origine, titre);
    expect((await regard.api('coordination', 'POST', `rencontres/${avant.id}/planifier`, { eTag })).statut).toBe(200);
    await constater(demonstration.origine, titre, 'Invité');
    expect((await laRencontre(demonstration.origine, titre)).fields.EvenementId).toEqual(expect.any(String));
  });

  test('après l’envoi de la carte : publier de nouveau ne la renvoie pas, et le dit', async () => {
    let regard = regarder(demonstration.origine);
    const [deja, lignes] = [(await regard.publications()).length, (await regard.lignes('Publications')).length];
    // The card is in the channel; its answer is lost, then the server.
    await regard.pannes({ regles: [{ chemin: '^/local/flux/', taux: 1, effet: 'coupure', apresEcriture: true }] });
    await tuerPendant(
      regard.api('coordination', 'POST', `syntheses/${mois(1)}/publier`, {}),
      async () => (await regard.publications()).length > deja,
    );
    regard = regarder(demonstration.origine);
    expect(await regard.publications()).toHaveLength(deja + 1);
    const { statut, corps } = await regard.api('coordination', 'POST', `syntheses/${mois(1)}/publier`, {});
    expect(statut).toBe(200);
    expect(corps).toMatchObject({ etat: expect.stringMatching(/Incertaine|En cours/) });
    expect((await regard.minuteur()).statut).toBe(200);
    expect(await regard.publications()).toHaveLength(deja + 1);
    expect(await regard.lignes('Publications')).toHaveLength(lignes + 1);
  });
});

import type { Page } from 'playwright-core';
import { LISTES_FERMEES } from '../../core/lectures/listes-fermees.ts';
import type { Element, NomProfil } from './demonstration.ts';
import { unParcours } from './parcours.ts';
import { attendreLeSilence, ouvrir } from './teams.ts';

const SIENNE = { partenaire: 'Centre social Les Deux Rives', invite: 'Familles du Vitrezais' } as const;

const parcours = unParcours();
const structure = async (nom: string): Promise<Element> => {
  const ligne = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === nom);
  if (ligne === undefined) throw new Error(`${nom} n’est pas dans l’annuaire.`);
  return ligne;
};
/** One that the coordination organises alone. */
const aVenir = async (): Promise<Element> => {
  const maintenant = new Date().toISOString();
  const participations = await parcours.regard.lignes('Participations');
  const invitant = new Set(participations.map((p) => p.fields.RencontreLookupId));
  for (const p of participations) if (p.fields.Coorganise === true) invitant.delete(p.fields.RencontreLookupId);
  const prochaines = (await parcours.regard.lignes('Rencontres'))
    .filter(({ id, fields }) => fields.Etat === 'À planifier' && String(fields.Debut) > maintenant && invitant.has(id))
    .sort((a, b) => String(a.fields.Debut).localeCompare(String(b.fields.Debut)));
  if (prochaines[0] === undefined) throw new Error('Aucune rencontre à venir.');
  return prochaines[0];
};

/** Buttons of the coordination, by tab; each must be there for it and for nobody else. */
const RESERVES = {
  annuaire: [/Gérer la fiche/],
  rencontres: [/Créer une rencontre/],
  fiche: [/Annuler la rencontre/, /Établir l’ordre du jour|Planifier dans Teams|Recalculer/],
  plan: [/Nouvelle fiche action/],
  indicateurs: [/Publier maintenant/],
} as const;

describe.each<NomProfil>(['coordination', 'partenaire', 'invite', 'lecture'])('Le profil %s', (profil) => {
  const reserve = profil === 'coordination' ? 'a' : 'n’a pas';
  let page: Page;
  let fautes: readonly string[];
  beforeAll(async () => {
    ({ page, fautes } = await parcours.ouvrirPage());
  });
  afterAll(() => parcours.fermer(page));

  test(`lit l’annuaire et ${reserve} la gestion des fiches`, async () => {
    const { id, fields } = await structure('Toits partagés');
    const annuaire = await ouvrir(page, 'annuaire', { profil, sous: id });
    await annuaire.getByRole('heading', { name: String(fields.Title) }).waitFor();
    await annuaire.getByRole('option').first().waitFor();
    await compterLesBoutons(annuaire, RESERVES.annuaire, profil);
    // The fiche of another structure: its own people or the coordination correct it.
    expect(await annuaire.getByRole('button', { name: 'Modifier la fiche', exact: true }).count()).toBe(
      profil === 'coordination' ? 1 : 0,
    );
    expect(fautes).toEqual([]);
  });

  test(`lit les rencontres et ${reserve} leur organisation`, async () => {
    const rencontre = await aVenir();
    let rencontres = await ouvrir(page, 'rencontres', { profil });
    await rencontres.getByRole('heading', { name: 'Rencontres' }).waitFor();
    await rencontres
      .getByRole('button', { name: String(rencontre.fields.Title) })
      .first()
      .waitFor();
    await compterLesBoutons(rencontres, RESERVES.rencontres, profil);

    rencontres = await ouvrir(page, 'rencontres', { profil, sous: rencontre.id });
    await rencontres.getByRole('heading', { name: String(rencontre.fields.Title), level: 1 }).waitFor();
    await compterLesBoutons(rencontres, RESERVES.fiche, profil);
    await rencontres.getByRole('tab', { name: 'Invités et présences' }).click();
    await rencontres.getByText(/présentes?, .+ invitées?/).waitFor();
    expect(await rencontres.getByRole('button', { name: 'Importer le rapport Teams' }).count()).toBe(
      profil === 'coordination' ? 1 : 0,
    );
    expect(await rencontres.getByRole('switch').count()).toBe(profil === 'coordination' ? 1 : 0);
    expect(fautes).toEqual([]);
  });

  test(`lit le plan et ${reserve} la tenue des fiches action`, async () => {
    const plan = await ouvrir(page, 'plan', { profil });
    await plan.getByRole('heading', { level: 1, name: 'Plan' }).waitFor();
    await plan.getByRole('button', { name: /^1\. / }).waitFor();
    await compterLesBoutons(plan, RESERVES.plan, profil);
    expect(fautes).toEqual([]);
  });

  test(`lit les indicateurs et ${reserve} leur publication`, async () => {
    const indicateurs = await ouvrir(page, 'indicateurs', { profil });
    await indicateurs.getByRole('heading', { name: 'Les faits du mois' }).waitFor();
    await compterLesBoutons(indicateurs, RESERVES.indicateurs, profil);
    expect(fautes).toEqual([]);
  });
});

/** The person is known a moment after the page: what is absent is looked for once nothing more is being read. */
async function compterLesBoutons(
  cadre: Awaited<ReturnType<typeof ouvrir>>,
  noms: readonly RegExp[],
  profil: NomProfil,
): Promise<void> {
  await attendreLeSilence(cadre.owner().page());
  for (const nom of noms) {
    const bouton = cadre.getByRole('button', { name: nom });
    if (profil === 'coordination') await bouton.first().waitFor();
    else expect(await bouton.count()).toBe(0);
  }
}

const JAMAIS = ['partenaire', 'invite', 'lecture', undefined] as const;

describe('Sans les droits', () => {
  test.each(JAMAIS)(
    'l’API refuse à %s tout ce qui est réservé à la coordination, et rien ne change',
    async (profil) => {
      const { regard } = parcours;
      const [rencontre, { id: autre }] = await Promise.all([aVenir(), structure('Toits partagés')]);
      const eTag = rencontre.eTag;
      const parues = (await regard.publications()).length;
      const avant = [await regard.calendrier(), await regard.courriels()];
      const demandes: readonly (readonly ['POST', string, unknown])[] = [
        ['POST', 'rencontres', creation],
        ['POST', `rencontres/${rencontre.id}/planifier`, { eTag }],
        ['POST', `rencontres/${rencontre.id}/annuler`, { eTag, motif: 'Essai de refus' }],
        ['POST', `rencontres/${rencontre.id}/ordre-du-jour`, { eTag }],
        ['POST', `rencontres/${rencontre.id}/presences`, { feuilleDePresence: true, lignes: [] }],
        ['POST', `rencontres/${rencontre.id}/suites`, { cle: 'refus-12345678', titre: 'Décision refusée' }],
        ['POST', `structures/${autre}/liens`, {}],
        ['POST', 'syntheses/2026-01/publier', {}],
      ];
      for (const [methode, route, corps] of demandes) {
        const { statut, corps: dit } = await regard.api(profil, methode, route, corps);
        expect([route, statut]).toEqual([route, profil === undefined ? 401 : 403]);
        expect(JSON.stringify(dit)).toMatch(/"message":"[^"]{10,}"/);
      }
      expect((await aVenir()).eTag).toBe(eTag);
      expect([await regard.calendrier(), await regard.courriels()]).toEqual(avant);
      expect(await regard.publications()).toHaveLength(parues);
    },
  );

  test.each(['partenaire', 'invite', 'lecture'] as const)(
    'SharePoint n’ouvre à %s aucune liste de données personnelles ni d’effectifs bruts',
    async (profil) => {
      const authorization = `Bearer ${await parcours.regard.jeton(profil, 'graph')}`;
      for (const liste of LISTES_FERMEES) {
        const { statut } = await parcours.regard.graph(`/lists/${liste}/items?$top=1`, 'GET', undefined, {
          authorization,
        });
        expect([liste, statut]).toEqual([liste, 404]);
      }
    },
  );

  test.each(['partenaire', 'invite', 'lecture'] as const)(
    'SharePoint refuse à %s d’écrire dans les listes',
    async (profil) => {
      const jeton = await parcours.regard.jeton(profil, 'graph');
      const { id, eTag } = await structure('Toits partagés');
      const reponse = await parcours.regard.graph(
        `/lists/Structures/items/${id}/fields`,
        'PATCH',
        { Telephone: '+33536490001' },
        { authorization: `Bearer ${jeton}` },
      );
      expect(reponse.statut).toBe(403);
      expect((await structure('Toits partagés')).eTag).toBe(eTag);
    },
  );
});

const creation = {
  cle: 'refus-0123456789',
  titre: 'Rencontre refusée',
  thematique: 'Parentalité',
  format: 'Rencontre thématique',
  debut: new Date(Date.now() + 10 * 86_400_000).toISOString().replace(/\.\d+/, ''),
  dureeMinutes: 60,
  modalite: 'Hybride',
  structures: [],
};

describe.each(['partenaire', 'invite'] as const)('Un membre de structure, profil %s', (profil) => {
  test('confirme et corrige sa fiche, pas celle d’une autre', async () => {
    const { page } = await parcours.ouvrirPage();
    const { id } = await structure(SIENNE[profil]);
    const annuaire = await ouvrir(page, 'annuaire', { profil, sous: id });
    await annuaire.getByRole('button', { name: 'Modifier la fiche', exact: true }).click();
    const dialogue = annuaire.getByRole('dialog');
    await dialogue.getByRole('button', { name: 'Corriger : Coordonnées' }).click();
    await dialogue.getByLabel('Téléphone', { exact: true }).fill('05 36 49 12 34');
    await dialogue.getByRole('button', { name: 'Enregistrer et confirmer' }).click();
    await annuaire.getByText('C’est enregistré. Il reste 4 parties à vérifier.').first().waitFor();
    await dialogue.getByRole('button', { name: 'Fermer', exact: true }).click();
    expect((await structure(SIENNE[profil])).fields).toMatchObject({ Telephone: '+33536491234' });
    await annuaire.getByRole('button', { name: 'Tout est juste', exact: true }).click();
    await annuaire.getByText('Merci : la fiche est confirmée.').first().waitFor();

    const autre = await structure('Toits partagés');
    const refus = await parcours.regard.api(profil, 'POST', `structures/${autre.id}/confirmer`, {
      eTag: autre.eTag,
      corrections: {},
    });
    expect(refus.statut).toBe(403);
  });

  test('propose un point à une rencontre à venir', async () => {
    const { page } = await parcours.ouvrirPage();
    const { id } = await aVenir();
    const titre = `Un point de ${SIENNE[profil]}`;
    const rencontres = await ouvrir(page, 'rencontres', { profil, sous: id });
    await rencontres.getByRole('tab', { name: 'Points proposés' }).click();
    await rencontres.getByRole('button', { name: 'Proposer un point' }).click();
    await rencontres.getByRole('textbox', { name: /^Titre du point/ }).fill(titre);
    await rencontres.getByRole('button', { name: 'Proposer', exact: true }).click();
    await rencontres
      .getByRole('listitem')
      .filter({ hasText: titre })
      .filter({ hasText: `Proposé par ${SIENNE[profil]}` })
      .waitFor();
    const points = (await parcours.regard.lignes('PointsOrdreDuJour')).filter(({ fields }) => fields.Title === titre);
    expect(points).toHaveLength(1);
  });
});

test('qui co-organise note les présences de cette rencontre, et n’y invite personne', async () => {
  const participations = await parcours.regard.lignes('Participations');
  const sienne = participations.find(({ fields }) => fields.Coorganise === true);
  const sous = `rencontre/${String(sienne?.fields.RencontreLookupId)}/invites`;
  const { page } = await parcours.ouvrirPage();
  const rencontres = await ouvrir(page, 'rencontres', { profil: 'partenaire', sous });
  await rencontres.getByText(`Co-organisée par ${SIENNE.partenaire}`).waitFor();
  await rencontres.getByRole('switch').waitFor();
  for (const nom of ['Changer les invités', 'Importer le rapport Teams', 'Annuler la rencontre'])
    expect([nom, await rencontres.getByRole('button', { name: nom }).count()]).toEqual([nom, 0]);
  const invitee = await ouvrir(page, 'rencontres', { profil: 'invite', sous });
  await invitee.getByText(`Co-organisée par ${SIENNE.partenaire}`).waitFor();
  await invitee.getByText(/présentes?, .+ invitées?/).waitFor();
  expect(await invitee.getByRole('switch').count()).toBe(0);
});

import type { Page } from 'playwright-core';
import { uneFois } from '../../core/une-fois.ts';
import { essayerLesVues } from './accessible.ts';
import { jourDans } from './jours.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
const NOM = 'Abri du Vitrezais (essai)';
const ilYA = (jours: number): string => new Date(Date.now() - jours * 86_400_000).toISOString();

const creer = async (liste: string, fields: object): Promise<string> => {
  const { statut, corps } = await parcours.regard.graph(`/lists/${liste}/items`, 'POST', { fields });
  expect(statut).toBe(201);
  return (corps as { id: string }).id;
};
/** A structure whose budget is full until the first of three asks is thirty days old, in two days. */
async function uneAuDessus(nom: string): Promise<string> {
  const id = await creer('Structures', {
    Title: nom,
    Type: 'Association',
    Statut: 'Active',
    Courriel: `${nom.split(' ')[0]?.toLowerCase()}@exemple.example`,
  });
  for (const [rang, jours] of [28, 5, 4].entries())
    await creer('Sollicitations', {
      Title: `enquete-s${id}-essai-${rang}`,
      Nature: 'Enquête',
      StructureLookupId: id,
      Canal: 'Courriel',
      Etat: 'Envoyée',
      EnvoyeeLe: ilYA(jours),
    });
  return id;
}
let id = '';
beforeAll(async () => {
  id = await uneAuDessus(NOM);
});

describe('Une structure au-dessus de son budget', () => {
  test('le lien de sa fiche attend le jour où elle repasse dessous, et rien ne part avant', async () => {
    const avant = (await parcours.regard.courriels()).length;
    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', { sous: id });
    await annuaire.getByRole('button', { name: 'Gérer la fiche' }).click();
    await annuaire.getByRole('menuitem', { name: 'Envoyer un lien de confirmation' }).click();
    const dialogue = annuaire.getByRole('dialog', { name: 'Envoyer un lien de confirmation' });
    await dialogue.getByRole('radio', { name: /^À partir du/ }).check();
    await dialogue.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await annuaire
      .getByText(/^Le lien partira de lui-même le/)
      .first()
      .waitFor();
    expect((await parcours.regard.courriels()).length).toBe(avant);
    const lignes = (await parcours.regard.lignes('Sollicitations')).filter(
      ({ fields }) => String(fields.StructureLookupId) === id && fields.Etat === 'À envoyer',
    );
    expect(lignes).toHaveLength(1);
    expect(fautes).toEqual([]);
  });

  test('une rencontre se planifie sans elle, et dit qu’elle sera invitée à son jour', async () => {
    const debut = new Date(Date.now() + 25 * 86_400_000);
    debut.setUTCHours(13, 0, 0, 0);
    const faite = await parcours.regard.api('coordination', 'POST', 'rencontres', {
      cle: 'parcours-budget',
      titre: 'Logement : qui fait quoi (essai)',
      thematique: 'Logement',
      format: 'Rencontre thématique',
      debut: `${debut.toISOString().slice(0, 19)}Z`,
      dureeMinutes: 90,
      modalite: 'En présence',
      lieu: 'Salle des fêtes',
      structures: [{ id, raison: 'Même thématique' }],
    });
    expect(faite.statut).toBe(200);
    const { id: rencontre, eTag } = faite.corps as { id: string; eTag: string };
    expect(
      (await parcours.regard.api('coordination', 'POST', `rencontres/${rencontre}/ordre-du-jour`, { eTag })).statut,
    ).toBe(200);
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${rencontre}` });
    await onglet.getByText('Lesquelles, et ce qui leur a été demandé').click();
    await onglet.getByRole('radio', { name: /^À partir du/ }).check();
    await onglet.getByRole('button', { name: 'Planifier dans Teams' }).click();
    await onglet
      .getByText(/le sera à son jour/)
      .first()
      .waitFor();
    await onglet.getByRole('tab', { name: 'Invités et présences' }).click();
    await onglet.getByText(/1 invitation différée/).waitFor();
    expect(fautes).toEqual([]);
  });

  test('les silencieuses d’une rencontre sont relancées une fois, et ce qui dépasse est dit avant', async () => {
    const autre = await creer('Structures', {
      Title: 'Atelier des Landes (essai)',
      Type: 'Association',
      Statut: 'Active',
      Courriel: 'atelier@exemple.example',
    });
    const demander = (chemin: string, corps: object) => parcours.regard.api('coordination', 'POST', chemin, corps);
    const debut = new Date(Date.now() + 25 * 86_400_000);
    debut.setUTCHours(8, 0, 0, 0);
    const faite = await demander('rencontres', {
      cle: 'parcours-relance',
      titre: 'Mobilité : qui n’a pas répondu (essai)',
      thematique: 'Logement',
      format: 'Rencontre thématique',
      debut: `${debut.toISOString().slice(0, 19)}Z`,
      dureeMinutes: 90,
      modalite: 'En présence',
      lieu: 'Salle des fêtes',
      structures: [id, autre].map((structure) => ({ id: structure, raison: 'Même thématique' })),
    });
    const { id: rencontre, eTag } = faite.corps as { id: string; eTag: string };
    expect((await demander(`rencontres/${rencontre}/planifier`, { eTag })).statut).toBe(200);
    const partis = async () => (await parcours.regard.courriels()).length;
    const avant = await partis();
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${rencontre}/invites` });
    const relancer = onglet.getByRole('button', { name: 'Relancer', exact: true });
    await relancer.click();
    const dialogue = onglet.getByRole('dialog', { name: /^Relancer les silencieuses/ });
    await dialogue.getByText('Un courriel partira à 2 structures').waitFor();
    await dialogue.getByText('Lesquelles, et ce qui leur a été demandé').waitFor();
    await dialogue.getByRole('button', { name: 'Relancer', exact: true }).click();
    await onglet.getByText('2 relances envoyées.').first().waitFor();
    expect(await partis()).toBe(avant + 2);
    await relancer.click();
    await dialogue.getByText('2 structures déjà relancées.').waitFor();
    await dialogue.getByText('Aucun courriel ne partira.').waitFor();
    expect(fautes).toEqual([]);
  });
});

describe('Ce qui se demande se lit de tous avant de partir', () => {
  const DIALOGUE = '[role="dialog"]';
  const demander = async (chemin: string, corps: object): Promise<unknown> => {
    const { statut, corps: rendu } = await parcours.regard.api('coordination', 'POST', chemin, corps);
    expect([chemin, statut]).toEqual([chemin, 200]);
    return rendu;
  };
  /** Planned, with this structure, which has said nothing, and a decision that it carries. */
  const unePlanifiee = uneFois(async (): Promise<string> => {
    const rendue = await demander('rencontres', {
      cle: 'vues-du-budget',
      titre: 'Logement : ce qui reste à faire (essai)',
      thematique: 'Logement',
      format: 'Rencontre thématique',
      debut: `${jourDans(26)}T09:00:00Z`,
      dureeMinutes: 90,
      modalite: 'En présence',
      lieu: 'Salle des fêtes',
      structures: [{ id, raison: 'Même thématique' }],
    });
    const { id: rencontre, eTag } = rendue as { id: string; eTag: string };
    await demander(`rencontres/${rencontre}/planifier`, { eTag });
    await demander(`rencontres/${rencontre}/suites`, {
      cle: 'vues-du-budget-suite',
      titre: 'Relire le bail (essai)',
      structure: id,
      echeance: jourDans(1),
    });
    return rencontre;
  });
  const lesquelles = (page: Page) => page.frameLocator('iframe').getByText('Lesquelles, et ce qui leur a été demandé');
  essayerLesVues(parcours, {
    'le lien d’une fiche, qui peut attendre': {
      partie: DIALOGUE,
      aller: async (page) => {
        // Nothing waits for it yet.
        const annuaire = await ouvrir(page, 'annuaire', { sous: await uneAuDessus('Refuge de la Livenne (essai)') });
        await annuaire.getByRole('button', { name: 'Gérer la fiche' }).click();
        await annuaire.getByRole('menuitem', { name: 'Envoyer un lien de confirmation' }).click();
        await annuaire
          .getByRole('dialog')
          .getByRole('radio', { name: /^À partir du/ })
          .waitFor();
      },
    },
    'relancer les silencieuses': {
      partie: DIALOGUE,
      aller: async (page) => {
        const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await unePlanifiee()}/invites` });
        await onglet.getByRole('button', { name: 'Relancer', exact: true }).click();
        await lesquelles(page).click();
        await onglet.getByRole('dialog').getByRole('radio', { name: 'Avec les autres' }).waitFor();
      },
    },
    'relancer qui porte une décision': {
      partie: DIALOGUE,
      aller: async (page) => {
        await unePlanifiee();
        const onglet = await ouvrir(page, 'rencontres', { sous: 'decisions/toutes' });
        await onglet.getByRole('button', { name: /^Relancer qui porte.*Relire le bail/ }).click();
        await lesquelles(page).click();
        await onglet.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Relire le bail' }).waitFor();
      },
    },
  });
});

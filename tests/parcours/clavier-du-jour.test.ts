import type { Page } from 'playwright-core';
import { planGarde } from '../../core/tables/plan-garde.ts';
import { type Clavier, creerClavier } from './au-clavier.ts';
import { unParcours } from './parcours.ts';
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

import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
const NOM = 'Comité jeunesse (essai)';

const leGroupe = async () =>
  (await parcours.regard.lignes('Groupes')).find(({ fields }) => fields.Title === NOM)?.fields;

describe('Un groupe de structures', () => {
  test('se remplit d’une recherche, change de places, et reste dans Annuaire, Groupes', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire');
    await annuaire
      .getByRole('searchbox', { name: /Chercher|Rechercher/ })
      .first()
      .fill('jeunesse');
    await annuaire.getByRole('button', { name: 'Garder comme groupe' }).click();
    const dialogue = annuaire.getByRole('dialog', { name: 'Garder comme groupe' });
    await dialogue.getByLabel('Nom du groupe').fill(NOM);
    const premiere = dialogue.getByRole('combobox', { name: /^Place de / }).first();
    await premiere.selectOption('Noyau');
    const sorties = dialogue.getByRole('button', { name: /^Sortir / });
    const avant = await sorties.count();
    await sorties.last().press('Enter');
    // The keyboard goes on from the next one, in the dialog, not from what opened it, behind.
    await dialogue.getByRole('listitem').locator(':focus').waitFor();
    expect(await sorties.count()).toBe(avant - 1);
    await dialogue.getByRole('button', { name: 'Garder le groupe' }).click();
    await annuaire
      .getByText(/^Groupe gardé/)
      .first()
      .waitFor();
    await ouvrir(page, 'annuaire', { sous: 'groupes' });
    await annuaire
      .getByRole('listitem')
      .filter({ hasText: NOM })
      .getByText(/^noyau\s: 1/)
      .waitFor();
    expect((await leGroupe())?.Lecteurs).toBe('Coordination');
    expect(fautes).toEqual([]);
  });

  test('sert à inviter : ses structures sont cochées à leur place', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const debut = new Date(Date.now() + 40 * 86_400_000).toISOString();
    const faite = await parcours.regard.api('coordination', 'POST', 'rencontres', {
      cle: 'parcours-groupes',
      titre: 'Jeunesse : nos actions (essai)',
      thematique: 'Jeunesse',
      format: 'Rencontre thématique',
      debut: `${debut.slice(0, 14)}00:00Z`,
      dureeMinutes: 90,
      modalite: 'En présence',
      structures: [],
    });
    expect(faite.statut).toBe(200);
    const { id } = faite.corps as { id: string };
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/inviter` });
    await onglet.getByRole('button', { name: 'Ne rien retenir' }).click();
    await onglet.getByRole('combobox', { name: 'Ajouter un groupe' }).selectOption({ label: NOM });
    await onglet
      .getByRole('button', { name: 'Enregistrer les invités' })
      .or(onglet.getByRole('button', { name: /^Enregistrer/ }))
      .first()
      .click();
    await onglet.getByRole('tab', { name: 'Invités et présences' }).waitFor();
    const invitees = (await parcours.regard.lignes('Participations')).filter(
      ({ fields }) => String(fields.RencontreLookupId) === id,
    );
    const fields = await leGroupe();
    const attendues = ['Noyau', 'Ponctuels', 'Informes'].flatMap((place) =>
      ((fields?.[place] ?? []) as { LookupId: number }[]).map(({ LookupId }) => LookupId),
    );
    expect(invitees.map((p) => Number(p.fields.StructureLookupId)).toSorted()).toEqual(attendues.toSorted());
    expect(invitees.filter((p) => p.fields.Role === 'Noyau')).toHaveLength(1);
    expect(fautes).toEqual([]);
  });
});

essayerLesVues(parcours, {
  groupes: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'groupes' });
    await annuaire.getByText('Comité logement').first().waitFor();
  },
  'changer-un-groupe': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'groupes' });
    await annuaire.getByRole('button', { name: 'Changer Comité logement' }).click();
    await annuaire.getByRole('dialog').getByLabel('Nom du groupe').waitFor();
  },
});

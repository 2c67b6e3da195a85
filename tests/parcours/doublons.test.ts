import { z } from 'zod';
import { lienRecu } from './liens.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const GARDEE = 'Cap accessible';
const ABSORBEE = 'Cap accessible (association)';

const parcours = unParcours();

const fiche = async (nom: string) => {
  const ligne = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === nom);
  if (ligne === undefined) throw new Error(`${nom} n’est pas dans l’annuaire.`);
  return ligne;
};

/** Rows of a list that name this structure. */
const rattachees = async (liste: string, structure: string) =>
  (await parcours.regard.lignes(liste)).filter(({ fields }) => String(fields.StructureLookupId) === structure);

describe('Deux fiches d’une même structure', () => {
  let lien = '';
  let gardee = '';
  let absorbee = '';
  let participations = 0;

  test('la coordination les trouve, les compare et les fusionne', async () => {
    [gardee, absorbee] = [(await fiche(GARDEE)).id, (await fiche(ABSORBEE)).id];
    const envoi = await parcours.regard.api('coordination', 'POST', `structures/${absorbee}/liens`, {});
    expect(envoi.statut).toBe(200);
    lien = await lienRecu(parcours.regard);
    participations = (await rattachees('Participations', absorbee)).length;
    expect(participations).toBeGreaterThan(0);

    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'annuaire', { sous: 'a-traiter/doublons' });
    await onglet.getByRole('button', { name: `Comparer ${GARDEE} et ${ABSORBEE}` }).click();
    await onglet.getByRole('heading', { name: 'Ce qui suivra' }).waitFor();
    await onglet.getByText(/^Sollicitations\s: 1 ligne rattachée/).waitFor();
    await onglet.getByRole('checkbox', { name: /^Réunir aussi 1 contact/ }).waitFor();
    await onglet.getByRole('button', { name: 'Fusionner', exact: true }).click();
    await onglet.getByText(`${ABSORBEE}, absorbée par ${GARDEE}`).waitFor();

    expect((await fiche(ABSORBEE)).fields.Statut).toBe('Archivée');
    expect(await rattachees('Participations', absorbee)).toEqual([]);
    expect(await rattachees('Contacts', absorbee)).toEqual([]);
    expect(fautes).toEqual([]);
  });

  test('le lien envoyé à la fiche absorbée ouvre la fiche gardée', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    await page.goto(lien);
    await page.getByRole('heading', { name: `Votre fiche : ${GARDEE}`, exact: true }).waitFor();
    expect(fautes).toEqual([]);
  });

  test('la fusion s’annule : les deux fiches et tout ce qui leur est rattaché sont comme avant', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'annuaire', { sous: 'a-traiter/fusions' });
    await onglet.getByRole('button', { name: 'Annuler la fusion' }).click();
    await onglet.getByRole('alertdialog').getByRole('button', { name: 'Annuler la fusion' }).click();
    await onglet
      .getByText(/^Annulée/)
      .first()
      .waitFor();
    expect(await rattachees('Participations', absorbee)).toHaveLength(participations);
    expect((await fiche(ABSORBEE)).fields.Statut).toBe('Active');

    const autre = await parcours.ouvrirPage();
    await autre.page.goto(lien);
    await autre.page.getByRole('heading', { name: `Votre fiche : ${ABSORBEE}` }).waitFor();
    expect([...fautes, ...autre.fautes]).toEqual([]);
    expect(gardee).not.toBe(absorbee);
  });

  test('dites distinctes, elles ne reviennent pas', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'annuaire', { sous: 'a-traiter/doublons' });
    const paire = onglet.getByRole('listitem').filter({ hasText: ABSORBEE });
    await paire.getByRole('button', { name: 'Ce ne sont pas les mêmes' }).click();
    await paire.waitFor({ state: 'detached' });
    expect(fautes).toEqual([]);
  });
});

describe('La conservation', () => {
  test('se voit avant de se faire : le contact parti depuis longtemps devient anonyme, sa présence reste comptée', async () => {
    const nom = 'Noé Exemple';
    // Made here: on some days those of the sample have answered lately.
    const parti = await parcours.regard.graph('/lists/Contacts/items', 'POST', {
      fields: {
        Title: nom,
        StructureLookupId: (await fiche(GARDEE)).id,
        Courriel: 'noe@exemple.example',
        Visibilite: 'partenaires',
        Actif: false,
        DernierEchange: '2020-01-15T12:00:00Z',
      },
    });
    expect(parti.statut).toBe(201);
    const { id: cree } = z.object({ id: z.string() }).parse(parti.corps);
    const presences = async () =>
      (await parcours.regard.lignes('Participations')).filter(({ fields }) => fields.Statut === 'Présent').length;
    const avant = await presences();

    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'annuaire', { sous: 'a-traiter' });
    await onglet.getByRole('button', { name: /^Voir ce qui serait fait/ }).click();
    const regle = onglet.getByRole('listitem').filter({ hasText: 'Contacts sans échange' });
    await regle.getByText(/^\d+ lignes?$/).click();
    await regle.getByText(`${nom}, ${GARDEE}`).waitFor();
    expect((await parcours.regard.lignes('Contacts')).some(({ fields }) => fields.Title === nom)).toBe(true);

    await regle.getByRole('button', { name: /^Anonymiser/ }).click();
    await onglet
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Anonymiser/ })
      .click();
    await regle.getByText('Rien n’est dû.').waitFor();
    const apres = (await parcours.regard.lignes('Contacts')).find(({ id }) => id === cree);
    expect(apres?.fields).toMatchObject({ Title: 'Contact anonymisé' });
    expect(apres?.fields.Courriel).toBeUndefined();
    expect(await presences()).toBe(avant);
    expect(fautes).toEqual([]);
  });

  test('est annoncée trente jours avant, et s’arrête par sorte en disant pourquoi', async () => {
    const nom = 'Zoé Exemple';
    await parcours.regard.graph('/lists/Contacts/items', 'POST', {
      fields: {
        Title: nom,
        StructureLookupId: (await fiche(GARDEE)).id,
        Visibilite: 'partenaires',
        Actif: false,
        DernierEchange: '2020-01-15T12:00:00Z',
      },
    });
    const passage = await fetch(`${parcours.demonstration.origine}/local/minuteurs/tenirLaConservation`, {
      method: 'POST',
    });
    expect(passage.status).toBe(200);
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'annuaire', { sous: 'a-traiter/conservation' });
    const annonce = onglet.getByRole('region', { name: 'Contacts sans échange' });
    await annonce.getByText(/anonymisées à partir du/).waitFor();
    await annonce.getByText(/^\d+ lignes? à traiter aujourd’hui$/).click();
    await annonce.getByText(`${nom}, ${GARDEE}`).waitFor();
    await annonce.getByRole('button', { name: 'Arrêter\u00A0: Contacts sans échange' }).press('Enter');
    const arret = annonce.getByRole('form', { name: 'Arrêter\u00A0: Contacts sans échange' });
    await arret.getByRole('textbox', { name: /^Pourquoi l’arrêter/ }).fill('Nous les appelons d’abord');
    await arret.getByRole('button', { name: 'Arrêter\u00A0: Contacts sans échange' }).press('Enter');
    await annonce.waitFor({ state: 'detached' });
    await onglet.getByText('Ce qui a été fait ou arrêté').click();
    await onglet.getByText(/Contacts sans échange, annoncée le .* arrêtée \(Nous les appelons d’abord\)\./).waitFor();
    expect((await parcours.regard.lignes('Contacts')).some(({ fields }) => fields.Title === nom)).toBe(true);
    expect(fautes).toEqual([]);
  });
});

test('un SIRET fermé au répertoire se remplace d’un clic par celui de l’établissement ouvert', async () => {
  const [siret, remplacant] = ['10000000000008', '10000000000024'];
  const { id } = await fiche(GARDEE);
  const fields = { Siret: siret, Registre: JSON.stringify({ siret, le: '2026-01-05', remplacant }) };
  expect((await parcours.regard.graph(`/lists/Structures/items/${id}/fields`, 'PATCH', fields)).statut).toBe(200);
  const { page, fautes } = await parcours.ouvrirPage();
  const onglet = await ouvrir(page, 'annuaire', { sous: 'a-traiter' });
  await onglet.getByRole('button', { name: /^Voir les SIRET/ }).click();
  await onglet.getByText(`SIRET ${siret}, fermé`).waitFor();
  await onglet.getByRole('button', { name: `Remplacer le SIRET : ${GARDEE}` }).click();
  await onglet.getByText('Aucun SIRET fermé').waitFor();
  expect((await fiche(GARDEE)).fields.Siret).toBe(remplacant);
  expect(fautes).toEqual([]);
});

import type { FrameLocator, Page } from 'playwright-core';
import { z } from 'zod';
import { essayerLesVues } from './accessible.ts';
import { creerClavier } from './au-clavier.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const JOIGNABLES = ['Familles du Vitrezais', 'Toits partagés'];
const SANS_COURRIEL = 'Permanence sans courriel (essai)';
const MOTIF = 'La salle est inondée';

const parcours = unParcours();

const idDe = async (nom: string): Promise<string> => {
  const ligne = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === nom);
  if (ligne === undefined) throw new Error(`${nom} n’est pas dans l’annuaire.`);
  return ligne.id;
};
const ligne = z.object({ id: z.string() });

/** The structure that no mail reaches; the same at each call. */
async function sansCourriel(): Promise<string> {
  const connue = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === SANS_COURRIEL);
  if (connue !== undefined) return connue.id;
  const { statut, corps } = await parcours.regard.api('coordination', 'POST', 'structures', {
    cle: 'annulation-structure',
    champs: { nom: SANS_COURRIEL, type: 'Association', telephone: '05 57 00 00 01' },
  });
  expect([statut, corps]).toEqual([200, expect.anything()]);
  return ligne.parse(corps).id;
}

/** A rencontre whose date was asked of two structures by mail, and of a third that no mail reaches. */
async function sondee(titre: string): Promise<string> {
  const ids = [...(await Promise.all(JOIGNABLES.map(idDe))), await sansCourriel()];
  const faite = await parcours.regard.api('coordination', 'POST', 'rencontres', {
    cle: `annulation-${titre.length}`,
    titre,
    thematique: 'Logement',
    format: 'Rencontre thématique',
    dureeMinutes: 90,
    modalite: 'Hybride',
    lieu: 'Maison des services',
    structures: ids.map((id) => ({ id, raison: 'Logement' })),
  });
  expect(faite.statut).toBe(200);
  const { id } = ligne.parse(faite.corps);
  const dans = (jours: number): string =>
    `${new Date(Date.now() + jours * 86_400_000).toISOString().slice(0, 10)}T09:00:00Z`;
  const { statut } = await parcours.regard.api('coordination', 'POST', `rencontres/${id}/sondage`, {
    cle: `annulation-sondage-${titre.length}`,
    creneaux: [{ debut: dans(40) }, { debut: dans(41) }],
    cloture: dans(30),
    indispensables: [],
    reports: [],
  });
  expect(statut).toBe(200);
  return id;
}

const annonces = async (titre: string) =>
  (await parcours.regard.courriels()).filter((c) => c.objet.startsWith('Annulée') && c.objet.includes(titre));
async function ouvrirLAnnulation(page: Page, id: string): Promise<FrameLocator> {
  const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}` });
  await onglet.getByRole('button', { name: 'Annuler la rencontre', exact: true }).click();
  await onglet
    .getByRole('alertdialog')
    .getByText(/reçoivent un courriel/)
    .waitFor();
  return onglet;
}

describe('Annuler une rencontre qui n’est dans aucun agenda', () => {
  const TITRE = 'Loger les saisonniers';

  test('dit avant qui le saura et qui appeler, écrit une fois à chacun, et garde la liste à téléphoner', async () => {
    const id = await sondee(TITRE);
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrirLAnnulation(page, id);
    const dialogue = onglet.getByRole('alertdialog');
    for (const nom of [...JOIGNABLES, SANS_COURRIEL]) await dialogue.getByText(nom).first().waitFor();
    await dialogue.getByRole('textbox', { name: 'Motif' }).fill(MOTIF);
    expect(await annonces(TITRE)).toEqual([]);
    await dialogue.getByRole('button', { name: 'Annuler la rencontre et prévenir' }).click();
    await onglet
      .getByText(/2 structures sont prévenues. 1 structure reste à appeler/)
      .first()
      .waitFor();
    const partis = await annonces(TITRE);
    expect(new Set(partis.flatMap(({ a }) => a)).size).toBe(2);
    expect(partis).toHaveLength(2);
    for (const { corps } of partis) expect(corps).toContain(MOTIF);

    await onglet.getByRole('button', { name: 'Téléphoner (1)' }).click();
    await onglet.getByText(new RegExp(`${TITRE}.*est annulée.*${MOTIF}`)).waitFor();
    const { allerA } = creerClavier(page);
    await allerA(onglet.getByRole('button', { name: `Prévenue\u00A0: ${SANS_COURRIEL}` }));
    await page.keyboard.press('Enter');
    await onglet.getByText(`${SANS_COURRIEL} est prévenue.`).first().waitFor();
    const relue = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/telephoner` });
    await relue.getByRole('button', { name: `Prévenue\u00A0: ${SANS_COURRIEL}`, pressed: true }).waitFor();
    expect(fautes).toEqual([]);
  });

  let vue = '';
  const pourVoir = async (): Promise<string> => {
    vue ||= await sondee('Loger les saisonniers, pour voir');
    return vue;
  };
  essayerLesVues(parcours, {
    'annuler : qui le saura': {
      partie: '[role="alertdialog"]',
      aller: async (page) => {
        await ouvrirLAnnulation(page, await pourVoir());
      },
    },
    'annulée, sa page et qui appeler': async (page) => {
      const id = await pourVoir();
      const eTag = (await parcours.regard.lignes('Rencontres')).find((l) => l.id === id)?.eTag;
      await parcours.regard.api('coordination', 'POST', `rencontres/${id}/annuler`, { eTag, motif: MOTIF });
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}` });
      await onglet.getByRole('button', { name: 'Téléphoner (1)' }).waitFor();
    },
    'à téléphoner, une fois annulée': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await pourVoir()}/telephoner` });
      await onglet.getByRole('button', { name: /^Prévenue/ }).waitFor();
    },
  });
});

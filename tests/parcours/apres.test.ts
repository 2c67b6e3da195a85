import { z } from 'zod';
import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
const TITRE = 'Loger les jeunes, après';
const TEXTE =
  '1. Les garanties de loyer\nDeux bailleurs les acceptent.\n– Un modèle de lettre\n\nDécisions\n– Écrire aux bailleurs.';
const TELEPHONE = { viewport: { width: 360, height: 740 } };

const demander = async (chemin: string, corps: object): Promise<unknown> => {
  const { statut, corps: rendu } = await parcours.regard.api('coordination', 'POST', chemin, corps);
  expect([chemin, statut]).toEqual([chemin, 200]);
  return rendu;
};

let tenue: Promise<string> | undefined;
/** A rencontre held yesterday, with its ordre du jour; the same at each call. */
const laTenue = (): Promise<string> => {
  tenue ??= (async () => {
    const structures = await parcours.regard.lignes('Structures');
    const invitee = structures.find(({ fields }) => fields.Title === 'Toits partagés')?.id ?? '';
    const lue = z.object({ id: z.string(), eTag: z.string() });
    const { id, eTag } = lue.parse(
      await demander('rencontres', {
        cle: 'apres-la-rencontre',
        titre: TITRE,
        thematique: 'Logement',
        format: 'Rencontre thématique',
        debut: new Date(Date.now() + 20 * 86_400_000).toISOString(),
        dureeMinutes: 90,
        modalite: 'En présence',
        structures: [{ id: invitee, raison: 'Logement' }],
      }),
    );
    const etabli = lue.parse(await demander(`rencontres/${id}/ordre-du-jour`, { eTag }));
    const point = { type: 'Échange', source: 'ajoute', origine: '', debut: 0, duree: 30 };
    await demander(`rencontres/${id}/ordre-du-jour/enregistrer`, {
      eTag: etabli.eTag,
      points: [
        { ...point, titre: 'Les garanties de loyer' },
        { ...point, titre: 'Les baux', debut: 30 },
      ],
      ecartes: [],
    });
    const hier = new Date(Date.now() - 86_400_000).toISOString();
    await parcours.regard.graph(`/lists/Rencontres/items/${id}/fields`, 'PATCH', { Debut: hier, Etat: 'Tenue' });
    await demander(`rencontres/${id}/presences`, {
      feuilleDePresence: true,
      lignes: [{ structure: invitee, statut: 'Présent' }],
    });
    return id;
  })();
  return tenue;
};

test('on note sous un point de son téléphone ; le premier jet le prend, on le garde, on l’imprime', async () => {
  const id = await laTenue();
  const { page: telephone, fautes: surLeTelephone } = await parcours.ouvrirPage(TELEPHONE);
  const mobile = await ouvrir(telephone, 'rencontres', { sous: `rencontre/${id}/compte-rendu` });
  await mobile.getByLabel('1. Les garanties de loyer').fill('Deux bailleurs les acceptent.');
  await mobile.getByRole('button', { name: /^Garder la note.: Les garanties/ }).click();
  await mobile.getByText('La note est gardée.').first().waitFor();
  expect(surLeTelephone).toEqual([]);

  const { page, fautes } = await parcours.ouvrirPage();
  const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/compte-rendu` });
  await onglet.getByRole('button', { name: 'Préparer un premier jet' }).click();
  await onglet.getByRole('button', { name: 'Remplacer par un premier jet' }).waitFor();
  expect(await onglet.getByLabel('Texte du compte rendu').inputValue()).toContain(
    '1. Les garanties de loyer\nDeux bailleurs les acceptent.',
  );
  await onglet.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await onglet.getByText('Le compte rendu est enregistré.').first().waitFor();
  await onglet.getByRole('button', { name: 'Imprimer', exact: true }).click();
  const feuille = onglet.frameLocator('iframe');
  await feuille.getByRole('heading', { name: TITRE }).waitFor();
  await feuille.getByText('Deux bailleurs les acceptent.').waitFor();
  await feuille.getByText(/Pas encore publié/).waitFor();
  expect(fautes).toEqual([]);
});

essayerLesVues(parcours, {
  'les notes par point': async (page) => {
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await laTenue()}/compte-rendu` });
    const notes = onglet.getByRole('button', { name: 'Notes par point' });
    if ((await notes.getAttribute('aria-expanded')) === 'false') await notes.click();
    await onglet.getByLabel('2. Les baux').waitFor();
  },
  'le compte rendu à imprimer': async (page) => {
    const id = await laTenue();
    const ligne = (await parcours.regard.lignes('Rencontres')).find((l) => l.id === id);
    await demander(`rencontres/${id}/compte-rendu`, { eTag: z.string().parse(ligne?.eTag), texte: TEXTE });
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/imprimer-compte-rendu` });
    await onglet.frameLocator('iframe').getByRole('heading', { name: TITRE }).waitFor();
  },
});

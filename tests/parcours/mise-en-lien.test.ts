import { lienDuCourriel, objetDuLien } from './liens.ts';
import { demanderDesNouvelles } from './nouvelles.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const DEMANDEUR = 'Familles du Vitrezais';
const DESTINATAIRE = 'Toits partagés';

const parcours = unParcours();

const structure = async (nom: string) => {
  const ligne = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === nom);
  if (ligne === undefined) throw new Error(`${nom} n’est pas dans l’annuaire.`);
  return ligne;
};
const MESSAGE = 'Une famille de quatre cherche à se loger.';
/** The introduction made by this journey, known by its message. */
const laMiseEnLien = async () => {
  const faites = (await parcours.regard.lignes('MisesEnLien')).filter(({ fields }) => fields.Message === MESSAGE);
  if (faites[0] === undefined || faites.length > 1)
    throw new Error(`${faites.length} mises en lien portent ce message.`);
  return faites[0];
};
/** The links that its mails hold: those of the sample have theirs. */
const liensDe = async (id: string) =>
  (await parcours.regard.courriels()).flatMap(({ corps }) => {
    const lien = lienDuCourriel(corps);
    const objet = lien === undefined ? undefined : objetDuLien(lien);
    return lien !== undefined && objet?.liste === 'MisesEnLien' && objet.id === id ? [lien] : [];
  });

describe('Une mise en lien', () => {
  test('se fait depuis la fiche ; un message qui désigne quelqu’un est refusé, et les deux structures sont prévenues', async () => {
    const avant = (await parcours.regard.courriels()).length;
    const courriels = async () => (await parcours.regard.courriels()).slice(avant);
    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', { sous: (await structure(DESTINATAIRE)).id });
    await annuaire.getByRole('button', { name: 'Mettre en lien', exact: true }).press('Enter');
    const dialogue = annuaire.getByRole('dialog', { name: `Mettre en lien avec ${DESTINATAIRE}` });
    await dialogue.getByRole('combobox', { name: 'Structure qui demande' }).fill('familles du vitrezais');
    await annuaire.getByRole('option', { name: new RegExp(DEMANDEUR) }).click();
    await dialogue.getByLabel('Thématique du besoin').selectOption('Logement');
    const message = dialogue.getByLabel('Message à la structure (facultatif)');
    await message.fill('Mme Durand cherche un logement, 06 12 34 56 78.');
    await dialogue.getByRole('button', { name: 'Envoyer les deux courriels' }).click();
    await dialogue
      .getByText(/un numéro de téléphone/)
      .first()
      .waitFor();
    expect(await courriels()).toEqual([]);

    await message.fill(MESSAGE);
    await dialogue.getByRole('button', { name: 'Envoyer les deux courriels' }).click();
    await annuaire
      .getByText(/^Les deux structures sont prévenues/)
      .first()
      .waitFor();
    const partis = await courriels();
    expect(partis).toHaveLength(2);
    expect(partis[0]?.corps).toContain(DEMANDEUR);
    expect(partis[0]?.corps).toContain(MESSAGE);
    expect(partis[1]?.corps).toContain(DESTINATAIRE);
    // The refusal of the message is a 422, which the browser writes in its console.
    expect(fautes.filter((f) => !f.includes('422'))).toEqual([]);
  });

  test('quinze jours plus tard, chacune répond par son lien, sans compte, et l’indicateur le dit', async () => {
    const ligne = await laMiseEnLien();
    const presentations = await liensDe(ligne.id);
    await demanderDesNouvelles(parcours, ligne.id);
    const liens = (await liensDe(ligne.id)).filter((lien) => !presentations.includes(lien));
    expect(liens).toHaveLength(2);

    for (const lien of liens) {
      const { page, fautes } = await parcours.ouvrirPage();
      await page.goto(lien);
      await page.getByRole('heading', { level: 1, name: /^Mise en lien avec/ }).waitFor();
      await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
      await page.getByText('Choisissez une réponse').waitFor();
      await page.getByRole('radio', { name: 'Oui, le contact a eu lieu' }).check();
      await page.getByRole('radio', { name: 'Oui', exact: true }).check();
      await page.getByRole('button', { name: 'Envoyer ma réponse' }).press('Enter');
      await page.getByText('Votre réponse est enregistrée.', { exact: false }).waitFor();
      expect(fautes).toEqual([]);
    }
    expect((await laMiseEnLien()).fields).toMatchObject({ Etat: 'Aboutie', Pertinente: 'Oui' });

    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'mises-en-lien' });
    await annuaire.getByRole('radio', { name: 'Closes' }).check();
    const faite = annuaire
      .getByRole('listitem')
      .filter({ hasText: `${DEMANDEUR} vers ${DESTINATAIRE}` })
      .first();
    await faite.getByText('Aboutie', { exact: true }).waitFor();
    expect(fautes).toEqual([]);
  });

  test('vers une structure déjà beaucoup sollicitée, un partenaire l’apprend en un mot et attend ; la coordination lit quoi, et choisit le jour', async () => {
    const nom = 'Abri du Vitrezais (essai)';
    const creer = async (liste: string, fields: object): Promise<string> => {
      const { statut, corps } = await parcours.regard.graph(`/lists/${liste}/items`, 'POST', { fields });
      expect(statut).toBe(201);
      return (corps as { id: string }).id;
    };
    const id = await creer('Structures', {
      Title: nom,
      Type: 'Association',
      Statut: 'Active',
      Courriel: 'abri@exemple.example',
    });
    // Three asks: it has room again once the first of them is thirty days old, in two days.
    for (const [rang, jours] of [28, 5, 4].entries())
      await creer('Sollicitations', {
        Title: `fiche-s${id}-essai-${rang}`,
        Nature: 'Confirmation de fiche',
        StructureLookupId: id,
        Canal: 'Courriel',
        Etat: 'Envoyée',
        EnvoyeeLe: new Date(Date.now() - jours * 86_400_000).toISOString(),
      });
    const avant = (await parcours.regard.courriels()).length;
    const { page, fautes } = await parcours.ouvrirPage();
    for (const profil of ['partenaire', 'coordination'] as const) {
      const annuaire = await ouvrir(page, 'annuaire', { sous: id, profil });
      await annuaire.getByRole('button', { name: 'Mettre en lien', exact: true }).click();
      const dialogue = annuaire.getByRole('dialog', { name: `Mettre en lien avec ${nom}` });
      if (profil === 'coordination') {
        await dialogue.getByRole('combobox', { name: 'Structure qui demande' }).fill('familles du vitrezais');
        await annuaire.getByRole('option', { name: new RegExp(DEMANDEUR) }).click();
      }
      await dialogue.getByLabel('Thématique du besoin').selectOption('Logement');
      await dialogue.getByLabel('Message à la structure (facultatif)').fill(`Essai d’attente (${profil}).`);
      if (profil === 'partenaire') {
        await dialogue.getByText(/est déjà beaucoup sollicitée en ce moment/).waitFor();
        expect(await dialogue.getByText(/demandes/).count()).toBe(0);
        await dialogue.getByRole('checkbox', { name: 'Envoyer dès qu’elle sera moins sollicitée' }).check();
      } else {
        await dialogue.getByText('Lesquelles, et ce qui leur a été demandé').click();
        await dialogue
          .getByRole('radio', { name: /^Dans le courriel déjà prévu|^À partir du/ })
          .first()
          .check();
      }
      await dialogue.getByRole('button', { name: 'Envoyer les deux courriels' }).click();
      await annuaire
        .getByText(/^C’est noté/)
        .first()
        .waitFor();
    }
    expect((await parcours.regard.courriels()).length).toBe(avant);
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'mises-en-lien' });
    await annuaire
      .getByText(/Faite le /)
      .first()
      .waitFor();
    expect(fautes).toEqual([]);
  });
});

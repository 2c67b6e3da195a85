import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { changerDOnglet, ouvrir } from './teams.ts';

const parcours = unParcours();
const NOM = 'Toits partagés';

let jour = '';
const lesNotes = async () => (await parcours.regard.lignes('NotesDeRelation')).map(({ fields }) => fields);
const laFiche = async (): Promise<string> => {
  const ligne = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === NOM);
  if (ligne === undefined) throw new Error(`${NOM} n’est pas dans l’annuaire.`);
  return String(ligne.id);
};

describe('Le suivi de la relation', () => {
  test('ce qui s’est dit se note sur la fiche ; le jour du rappel, l’Accueil et « À traiter » le disent, jusqu’à ce qu’il soit fait ou reporté', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', { sous: `chercher/fiche/${await laFiche()}` });
    await annuaire.getByRole('button', { name: `Noter un échange avec ${NOM}` }).click();
    const dialogue = annuaire.getByRole('dialog', { name: `Noter un échange avec ${NOM}` });
    jour = await dialogue.getByLabel('Échange du').inputValue();
    await dialogue.getByLabel('Ce qui s’est dit').fill('Appelée, à rappeler pour la salle.');
    await dialogue.getByLabel('Rappeler le').fill(jour);
    await dialogue.getByRole('button', { name: 'Garder la note' }).click();
    await annuaire.getByText('À rappeler aujourd’hui').waitFor();
    expect((await lesNotes()).filter(({ Texte }) => Texte === 'Appelée, à rappeler pour la salle.')).toHaveLength(1);

    const accueil = await changerDOnglet(page, 'accueil');
    await accueil
      .getByRole('link', { name: /structures à rappeler/ })
      .first()
      .click();
    await annuaire.getByRole('heading', { name: 'Structures à rappeler' }).waitFor();
    const lignes = annuaire.getByRole('listitem');
    await lignes.filter({ hasText: NOM }).waitFor();
    const avant = await lignes.count();
    await annuaire.getByRole('button', { name: `C’est fait : ${NOM} est rappelée` }).click();
    await lignes.filter({ hasText: NOM }).waitFor({ state: 'detached' });

    // The other is put off.
    await annuaire
      .getByRole('button', { name: /^Reporter l’appel à / })
      .first()
      .click();
    const reporter = annuaire.getByRole('dialog');
    await reporter.getByLabel('Rappeler plutôt le').fill('2099-01-10');
    await reporter.getByRole('button', { name: 'Reporter' }).click();
    await annuaire
      .getByText(/^L’appel est reporté au 10 janvier 2099/)
      .first()
      .waitFor();
    if (avant === 2) await annuaire.getByText('Personne à rappeler').waitFor();
    expect((await lesNotes()).filter(({ RappeleLe }) => RappeleLe !== undefined)).toHaveLength(1);
    expect(fautes).toEqual([]);
  });

  test('ni partenaire, ni invité, ni lecteur ne voit ces notes sur la fiche', async () => {
    const fiche = await laFiche();
    for (const profil of ['partenaire', 'invite', 'lecture'] as const) {
      const { page } = await parcours.ouvrirPage();
      const annuaire = await ouvrir(page, 'annuaire', { sous: `chercher/fiche/${fiche}`, profil });
      await annuaire.getByRole('heading', { name: NOM }).waitFor();
      expect(await annuaire.getByText('Suivi de la relation').count()).toBe(0);
      expect(await annuaire.getByText('Appelée, à rappeler').count()).toBe(0);
      await parcours.fermer(page);
    }
  });
});

essayerLesVues(parcours, {
  'suivi-de-la-relation': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: `chercher/fiche/${await laFiche()}` });
    await annuaire.getByText('Appelée, à rappeler pour la salle.').scrollIntoViewIfNeeded();
  },
  'noter-un-echange': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: `chercher/fiche/${await laFiche()}` });
    await annuaire.getByRole('button', { name: /^Noter un échange/ }).click();
    await annuaire.getByRole('dialog').getByLabel('Rappeler le').waitFor();
  },
  'structures-a-rappeler': async (page) => {
    const faite = await parcours.regard.api('coordination', 'POST', `structures/${await laFiche()}/relation`, {
      cle: 'parcours-relation-vue',
      echangeLe: '2020-11-02',
      texte: 'À revoir.',
      rappelerLe: jour,
    });
    expect(faite.statut).toBe(200);
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter/rappels' });
    await annuaire.getByText('À revoir.').waitFor();
  },
});

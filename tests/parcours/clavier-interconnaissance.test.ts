import { creerClavier } from './au-clavier.ts';
import { unParcours } from './parcours.ts';
import { onglet as ongletOuvert, ouvrir } from './teams.ts';

const parcours = unParcours();

describe('L’interconnaissance au clavier seul', () => {
  test('de l’Accueil d’un partenaire à ses douze réponses, relues', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const { activer, allerA, choisir } = creerClavier(page);
    const accueil = await ouvrir(page, 'accueil', { profil: 'partenaire' });
    await activer(accueil.getByRole('link', { name: /^Qui connaissez-vous/ }).first());
    const onglet = ongletOuvert(page, 'indicateurs');
    await onglet.getByRole('heading', { name: /^Ce que connaît/ }).waitFor();
    const groupes = onglet.getByRole('radiogroup');
    await groupes.nth(11).waitFor();
    const reponses = ['De nom', 'Nous y orientons'] as const;
    for (const [rang, groupe] of (await groupes.all()).entries()) await choisir(groupe, reponses[rang % 2] ?? 'De nom');
    await onglet.getByText('12 sur 12').waitFor();
    await activer(onglet.getByRole('button', { name: 'Enregistrer' }));
    const revoir = onglet.getByRole('button', { name: /^Revoir les réponses de/ }).first();
    await activer(revoir);
    await onglet.getByRole('heading', { name: /^Ce que connaît/ }).waitFor();
    expect(await onglet.getByRole('radio', { checked: true }).count()).toBe(12);
    await allerA(onglet.getByRole('button', { name: 'Enregistrer' }));

    await ouvrir(page, 'accueil', { profil: 'partenaire' });
    await accueil.getByRole('heading', { name: 'À venir' }).waitFor();
    const encore = await accueil.getByRole('link', { name: /^Qui connaissez-vous/ }).count();
    expect(encore).toBe(0);
    expect(fautes).toEqual([]);
  });

  test('la coordination change le dernier jour, puis clôt : l’Accueil n’en parle plus', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const { activer } = creerClavier(page);
    const accueil = await ouvrir(page, 'accueil');
    const courriels = (await parcours.regard.courriels()).length;
    await activer(accueil.getByRole('button', { name: /^Voir les? / }));
    await activer(accueil.getByRole('link', { name: /^Interconnaissance \d{4}/ }));
    const onglet = ongletOuvert(page, 'indicateurs');
    const changer = onglet.getByRole('button', { name: 'Changer le dernier jour' });
    await activer(changer);
    const dialogue = onglet.getByRole('dialog');
    await dialogue.getByText(/^Personne n’est prévenu/).waitFor();
    await activer(dialogue.getByRole('button', { name: 'Changer le dernier jour' }));
    await dialogue.getByText('C’est déjà le dernier jour.').waitFor();
    const jour = dialogue.getByLabel('Dernier jour');
    const dernier = await jour.inputValue();
    const plusTard = new Date(Date.parse(dernier) + 3 * 86_400_000).toISOString().slice(0, 10);
    await jour.fill(plusTard);
    await activer(dialogue.getByRole('button', { name: 'Changer le dernier jour' }));
    await dialogue.waitFor({ state: 'detached' });
    const annees = async () =>
      new Set(
        (await parcours.regard.lignes('Interconnaissances')).map(({ fields }) => String(fields.Cloture).slice(0, 10)),
      );
    expect((await annees()).has(dernier)).toBe(false);

    await activer(onglet.getByRole('button', { name: 'Clore maintenant' }));
    await activer(onglet.getByRole('dialog').getByRole('button', { name: 'Clore maintenant' }));
    await onglet.getByText(/Close depuis le/).waitFor();
    expect(await changer.count()).toBe(0);
    expect((await parcours.regard.courriels()).length).toBe(courriels);
    await ouvrir(page, 'accueil');
    await activer(accueil.getByRole('button', { name: /^Voir les? / }));
    expect(await accueil.getByRole('link', { name: /^Interconnaissance \d{4}/ }).count()).toBe(0);
    expect(fautes).toEqual([]);
  });
});

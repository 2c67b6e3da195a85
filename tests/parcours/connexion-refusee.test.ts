import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours('vide');

const refuser = async (refus: string | null): Promise<void> => {
  const reponse = await fetch(`${parcours.demonstration.origine}/local/connexion`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ refus }),
  });
  if (!reponse.ok) throw new Error(await reponse.text());
};
afterEach(() => refuser(null));

describe.each([
  ['AADSTS65001', 'Maillage attend l’accord de votre organisation'],
  ['AADSTS50105', 'Votre compte n’a pas encore accès à Maillage'],
  ['AADSTS53003', 'Les règles de sécurité de votre organisation refusent cette connexion'],
])('Entra refuse (%s)', (code, titre) => {
  test.each(['coordination', 'partenaire'] as const)(
    'l’onglet le dit à %s en français, avec la référence, et s’ouvre dès que c’est réglé',
    async (profil) => {
      await refuser(code);
      const { page } = await parcours.ouvrirPage();
      const annuaire = await ouvrir(page, 'annuaire', { profil });
      await annuaire.getByText(titre).first().waitFor();
      await annuaire.getByText(`Référence à donner à la coordination : ${code}`).first().waitFor();

      // Still refused: the same sentence stays, nothing breaks.
      await annuaire.getByRole('button', { name: 'Se connecter' }).first().click();
      await annuaire.getByText(titre).first().waitFor();

      await refuser(null);
      // An attempt still under way may open the tab by itself: there is nothing left to click then.
      const clic = annuaire.getByRole('button', { name: 'Se connecter' }).first().click();
      clic.catch(() => undefined);
      await annuaire.getByText(titre).first().waitFor({ state: 'detached' });
    },
  );
});

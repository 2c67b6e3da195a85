import type { Page } from 'playwright-core';
import { lienRecu } from './liens.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const STRUCTURE = 'Familles du Vitrezais';
const AUTRE = 'Toits partagés';
const HORAIRES = 'Mo-Fr 08:30-12:00';

const parcours = unParcours();

const fiche = async (nom: string) => {
  const ligne = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === nom);
  if (ligne === undefined) throw new Error(`${nom} n’est pas dans l’annuaire.`);
  return ligne;
};

/** The confirmations that were asked out of any campaign. */
const demandes = async () =>
  (await parcours.regard.lignes('Sollicitations')).filter(
    ({ fields }) => fields.Nature === 'Confirmation de fiche' && fields.CampagneLookupId === undefined,
  );

const titre = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens a link as someone who has no account does: in a browser of their own, by its address. */
async function ouvrirLeLien(lien: string) {
  const { page, fautes } = await parcours.ouvrirPage();
  const adresses: string[] = [];
  page.on('request', (demande) => adresses.push(demande.url(), demande.headers().referer ?? ''));
  await page.goto(lien);
  return { page, fautes, adresses };
}

describe('Le lien personnel, sans compte', () => {
  let lien = '';
  let avant: Awaited<ReturnType<typeof fiche>>;
  let autreAvant: Awaited<ReturnType<typeof fiche>>;

  test('la coordination envoie un lien, une seule fois, depuis la fiche', async () => {
    [avant, autreAvant] = [await fiche(STRUCTURE), await fiche(AUTRE)];
    const { page } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', { sous: avant.id });
    const envoyer = async () => {
      await annuaire.getByRole('button', { name: 'Gérer la fiche' }).click();
      await annuaire.getByRole('menuitem', { name: 'Envoyer un lien de confirmation' }).click();
      await annuaire.getByRole('dialog').getByRole('button', { name: 'Envoyer', exact: true }).click();
    };
    await envoyer();
    await annuaire
      .getByText(/^Lien envoyé/)
      .first()
      .waitFor();
    await envoyer();
    await annuaire
      .getByText(/^Un lien avait déjà été envoyé/)
      .first()
      .waitFor();
    expect(await parcours.regard.courriels()).toHaveLength(1);
    lien = await lienRecu(parcours.regard);
    expect(await demandes()).toHaveLength(1);
  });

  test('la structure corrige une valeur, puis confirme que tout est juste, sans se connecter', async () => {
    const { page, fautes, adresses } = await ouvrirLeLien(lien);
    await page.getByRole('heading', { name: `Votre fiche : ${STRUCTURE}` }).waitFor();
    await page.getByRole('button', { name: 'Corriger : Accès' }).click();
    await page.getByRole('textbox', { name: 'Horaires' }).fill('lundi au vendredi : 8 h 30 à 12 h');
    await page.getByRole('button', { name: 'Enregistrer mes corrections' }).click();
    await page.getByText('C’est enregistré. Il reste 4 parties.').waitFor();
    expect((await fiche(STRUCTURE)).fields).toMatchObject({ Horaires: HORAIRES });

    await page.getByRole('button', { name: 'Oui, tout est juste' }).click();
    await page.getByText(/^Votre fiche est confirmée à la date du/).waitFor();
    await page.getByRole('button', { name: 'Revoir ma fiche' }).click();
    await page.getByText('Vous avez déjà répondu.', { exact: false }).waitFor();

    // The token stays out of every address: the log of a server, a proxy or a history never holds it.
    const jeton = lien.split('#jeton=')[1] ?? '';
    expect(jeton.length).toBeGreaterThan(20);
    for (const adresse of [...adresses, page.url()]) expect(adresse).not.toContain(jeton);
    expect(fautes).toEqual([]);
  });

  test('la coordination voit la correction, sa date et le canal par où elle est venue', async () => {
    const { page } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', { sous: avant.id });
    await annuaire.getByRole('heading', { name: STRUCTURE }).waitFor();
    await annuaire.getByText(/^Histoire des valeurs \(\d+\)$/).click();
    const changement = annuaire.getByRole('listitem').filter({ hasText: 'Horaires' }).last();
    await changement.getByText(/ → /).waitFor();
    await changement.getByText(/, le .* \(lien personnel\)$/).waitFor();
    await annuaire.getByText(/^Vérifiée le .* \(lien personnel\)/).waitFor();
    expect((await fiche(STRUCTURE)).fields).toMatchObject({ Horaires: HORAIRES, VerifieePar: 'Lien personnel' });
  });

  test('le même courriel mène à « ne plus recevoir de rappels » : un clic l’enregistre, un clic le reprend', async () => {
    const corps = (await parcours.regard.courriels()).at(-1)?.corps ?? '';
    const adresse = /href="([^"]+#rappels=[^"]+)">Ne plus recevoir de rappels</.exec(corps)?.[1] ?? '';
    const { page, fautes } = await ouvrirLeLien(adresse);
    await titre(page).filter({ hasText: 'Ne plus recevoir de rappels' }).waitFor();
    // Opening it is not saying it: programs open the links of mails too.
    const silencieux = async () =>
      (await parcours.regard.lignes('Contacts')).filter(({ fields }) => fields.SansRappel === true).length;
    expect(await silencieux()).toBe(0);
    await page.getByRole('button', { name: 'Ne plus recevoir de rappels' }).click();
    await titre(page).filter({ hasText: 'Vous ne recevrez plus de rappels' }).waitFor();
    expect(await silencieux()).toBe(1);
    await page.getByRole('button', { name: 'Recevoir de nouveau des rappels' }).click();
    await titre(page).filter({ hasText: 'Vous recevrez de nouveau des rappels' }).waitFor();
    expect(await silencieux()).toBe(0);
    await page.getByRole('button', { name: 'Voir ma page' }).click();
    await page.getByRole('heading', { name: `Votre fiche : ${STRUCTURE}` }).waitFor();
    expect(fautes).toEqual([]);
  });

  test('aucune autre fiche n’a changé', async () => {
    expect((await fiche(AUTRE)).eTag).toBe(autreAvant.eTag);
  });

  test.each([
    ['abîmé', (l: string) => `${l.slice(0, -6)}AAAAAA`, 'Ce lien n’est pas reconnu'],
    ['coupé', (l: string) => l.slice(0, l.indexOf('#')), 'Ce lien est incomplet'],
  ])('un lien %s le dit et n’ouvre rien', async (_cas, abimer, phrase) => {
    const { page } = await ouvrirLeLien(abimer(lien));
    await titre(page).filter({ hasText: phrase }).waitFor();
    expect(await page.getByRole('button', { name: /juste/ }).count()).toBe(0);
  });

  test('un lien expiré le dit, et dit comment en avoir un autre', async () => {
    const [sollicitation] = await demandes();
    const passee = await parcours.regard.graph(`/lists/Sollicitations/items/${sollicitation?.id}/fields`, 'PATCH', {
      ExpireLe: '2020-01-01T00:00:00Z',
    });
    expect(passee.statut).toBe(200);
    const { page } = await ouvrirLeLien(lien);
    await titre(page).filter({ hasText: 'Ce lien n’est plus valable' }).waitFor();
    await page.getByRole('alert').filter({ hasText: 'un nouveau lien' }).waitFor();
    const remise = await parcours.regard.graph(`/lists/Sollicitations/items/${sollicitation?.id}/fields`, 'PATCH', {
      ExpireLe: sollicitation?.fields.ExpireLe,
    });
    expect(remise.statut).toBe(200);
  });

  test('un lien révoqué n’ouvre plus rien', async () => {
    const [sollicitation] = await demandes();
    const { page: ouverte } = await ouvrirLeLien(lien);
    await ouverte.getByRole('button', { name: 'Oui, tout est juste' }).waitFor();
    const revocation = await parcours.regard.api('coordination', 'POST', `liens/${sollicitation?.id}/revoquer`, {});
    expect(revocation.statut).toBe(200);

    await ouverte.getByRole('button', { name: 'Oui, tout est juste' }).click();
    await titre(ouverte).filter({ hasText: 'Ce lien n’est plus valable' }).waitFor();
    const { page } = await ouvrirLeLien(lien);
    await titre(page).filter({ hasText: 'Ce lien n’est plus valable' }).waitFor();
    await page.getByRole('alert').filter({ hasText: 'révoqué' }).waitFor();
  });

  test('une structure qui a fermé le dit par son lien ; la coordination ferme la fiche', async () => {
    const nom = 'Radio La Vague';
    const { id } = await fiche(nom);
    await parcours.regard.api('coordination', 'POST', `structures/${id}/liens`, {});
    const { page } = await ouvrirLeLien(await lienRecu(parcours.regard));
    await page.getByRole('button', { name: 'Votre structure a cessé son activité' }).click();
    await page.getByLabel('Un mot pour la coordination').fill('Nos émissions continuent au Fil d’Ariane 33.');
    await page.getByRole('button', { name: 'Oui, elle a cessé son activité' }).click();
    await titre(page).filter({ hasText: 'Merci de l’avoir dit' }).waitFor();
    expect((await fiche(nom)).fields.Statut).not.toBe('Fermée');

    const { page: chezElle, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(chezElle, 'annuaire', { sous: 'propositions' });
    const carte = annuaire.getByRole('article', { name: nom });
    await carte.getByText('Nos émissions continuent au Fil d’Ariane 33.').waitFor();
    await carte.getByRole('button', { name: 'Fermer la fiche' }).click();
    await carte.waitFor({ state: 'detached' });
    expect((await fiche(nom)).fields.Statut).toBe('Fermée');
    expect(fautes).toEqual([]);
  });
});

import { z } from 'zod';
import { plusMinutes } from '../../core/temps/heure-locale.ts';
import { uneFois } from '../../core/une-fois.ts';
import { lireLeQr } from '../lecteur-de-qr.ts';
import { essayerLesVues } from './accessible.ts';
import { lienRecu } from './liens.ts';
import { unParcours } from './parcours.ts';
import { sansRetour } from './tablette.ts';
import { ouvrir } from './teams.ts';

const TITRE = 'Le logement des jeunes, à la porte';
const INVITEES = ['Familles du Vitrezais', 'Toits partagés'];

const parcours = unParcours();

/** A rencontre that begins in half an hour, the same at each call. */
const uneRencontre = uneFois(() => creerLaRencontre(TITRE, 'porte-parcours'));
/** Another one, where nobody has said to be there. */
const uneAutre = uneFois(() => creerLaRencontre('Le logement des aînés, à la porte', 'porte-autre-parcours'));
/** One where the public comes, and may give a code. */
const unCafe = uneFois(() => creerLaRencontre('Le café, à la porte', 'porte-cafe-parcours', 'Café parents'));
async function creerLaRencontre(titre: string, cle: string, format = 'Rencontre thématique'): Promise<string> {
  const { regard } = parcours;
  const lignes = await regard.lignes('Structures');
  const structures = INVITEES.map((nom) => ({
    id: lignes.find(({ fields }) => fields.Title === nom)?.id,
    raison: 'Logement',
  }));
  const { statut, corps } = await regard.api('coordination', 'POST', 'rencontres', {
    cle,
    titre,
    thematique: 'Logement',
    format,
    debut: plusMinutes(new Date().toISOString(), 30),
    dureeMinutes: 90,
    modalite: 'En présence',
    lieu: 'Maison des services',
    structures,
  });
  expect(statut).toBe(200);
  return z.object({ id: z.string() }).parse(corps).id;
}
const porteDe = async (id: string) => {
  const { corps } = await parcours.regard.api('coordination', 'GET', `rencontres/${id}/porte`);
  return z.object({ adresse: z.string(), borne: z.string(), page: z.string(), code: z.string() }).parse(corps);
};

test('un téléphone par le code, la tablette par l’onglet : deux structures sont là, et la coordination le voit', async () => {
  const id = await uneRencontre();
  const { page, fautes } = await parcours.ouvrirPage();
  const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/invites` });
  await onglet.getByRole('button', { name: 'À la porte', exact: true }).click();
  await onglet.getByRole('img', { name: /^QR/ }).waitFor();
  const { page: adresse, code } = await porteDe(id);
  await onglet.getByText(`${code.slice(0, 3)} ${code.slice(3)}`).waitFor();

  const telephone = await parcours.ouvrirPage({ viewport: { width: 360, height: 740 } });
  await telephone.page.goto(adresse);
  await telephone.page.getByRole('textbox').fill(code.toLowerCase());
  await telephone.page.keyboard.press('Enter');
  await telephone.page.getByLabel('Votre structure').fill('fam');
  await telephone.page.getByRole('button', { name: INVITEES[0] ?? '' }).click();
  await telephone.page.getByRole('button', { name: 'Oui, je suis là' }).click();
  await telephone.page.getByText(/C’est noté/).waitFor();

  await sansRetour(page.context());
  const [borne] = await Promise.all([
    page.context().waitForEvent('page'),
    onglet.getByRole('link', { name: 'Ouvrir sur cette tablette' }).click(),
  ]);
  await borne.setViewportSize({ width: 1024, height: 768 });
  await borne.getByLabel('Votre structure').fill('toits');
  await borne.keyboard.press('Tab');
  await borne.keyboard.press('Enter');
  await borne.getByText('Est-ce bien votre structure').waitFor();
  await borne.keyboard.press('Tab');
  await borne.keyboard.press('Enter');
  await borne.getByText(/C’est noté/).waitFor();
  await borne.getByRole('button', { name: 'Personne suivante', exact: true }).click();
  expect(await borne.getByLabel('Votre structure').inputValue()).toBe('');
  await borne.close();

  await page.bringToFront();
  await onglet.getByRole('button', { name: 'Revenir à la rencontre' }).click();
  await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/invites` });
  await onglet.getByText('Dit à la porte').nth(1).waitFor();
  expect(fautes).toEqual([]);
  await parcours.fermer(telephone.page);
  await parcours.fermer(page);
});

test.each(['clair', 'sombre', 'contraste'] as const)(
  'sur l’écran de la salle, thème %s, comme sur l’affiche, un lecteur de QR qui n’est pas le nôtre lit l’adresse qui ouvre la porte',
  async (theme) => {
    const id = await uneAutre();
    const { page, fautes } = await parcours.ouvrirPage();
    const lues: string[] = [];
    for (const vue of ['porte', 'affiche']) {
      const onglet = await ouvrir(page, 'rencontres', { theme, sous: `rencontre/${id}/${vue}` });
      const cadre = vue === 'porte' ? onglet : onglet.frameLocator('iframe');
      const qr = cadre.getByRole('img', { name: /^QR/ });
      await qr.scrollIntoViewIfNeeded();
      lues.push(lireLeQr(await page.screenshot()));
    }
    const { adresse } = await porteDe(id);
    expect(lues).toEqual([adresse, adresse]);
    const { page: telephone } = await parcours.ouvrirPage({ viewport: { width: 360, height: 740 } });
    await telephone.goto(lues[0] ?? '');
    await telephone.getByLabel('Votre structure').fill('t');
    await telephone.getByText('Voir les 2 structures invitées').waitFor();
    expect(fautes).toEqual([]);
  },
);

describe('La porte se lit de tous', () => {
  essayerLesVues(parcours, {
    'porte-telephone': async (page) => {
      await page.goto((await porteDe(await uneRencontre())).adresse);
      await page.getByLabel('Votre structure').fill('t');
      await page.getByText('Voir les 2 structures invitées').click();
    },
    'porte-borne': async (page) => {
      await page.goto('about:blank');
      await page.goto((await porteDe(await uneRencontre())).borne);
      await page.getByLabel('Votre structure').fill('t');
    },
    'porte-mon-code': async (page) => {
      await page.goto('about:blank');
      await page.goto((await porteDe(await unCafe())).adresse);
      await page.getByRole('button', { name: /Je viens pour moi/ }).click();
      await page.getByRole('textbox').waitFor();
    },
    'porte-hors-liste': async (page) => {
      await page.goto('about:blank');
      await page.goto((await porteDe(await uneRencontre())).adresse);
      await page.getByRole('button', { name: 'Ma structure n’est pas dans la liste' }).click();
      await page.getByLabel('Nom de votre structure').fill('fami');
      await page.getByText('Ce n’est aucune de celles-ci').waitFor();
    },
    'le jour venu, par le lien': async (page) => {
      const id = await uneAutre();
      const { statut } = await parcours.regard.api('coordination', 'POST', `rencontres/${id}/liens`, {});
      expect(statut).toBe(200);
      await page.goto('about:blank');
      await page.goto(await lienRecu(parcours.regard));
      await page.getByRole('button', { name: 'Je suis là', exact: true }).waitFor();
    },
    'qui co-organise': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await uneAutre()}` });
      await onglet.getByRole('button', { name: 'Choisir qui co-organise' }).click();
      const personnes = onglet.getByRole('dialog').getByRole('combobox', { name: 'Co-organisée par' });
      await personnes.click();
      await onglet
        .getByRole('menuitemcheckbox', { name: INVITEES[0] ?? '' })
        .first()
        .click();
      await personnes.click();
      await onglet.getByRole('menu').waitFor({ state: 'detached' });
    },
    'porte-code': async (page) => {
      await page.goto((await porteDe(await uneRencontre())).page);
      await page.getByRole('button', { name: 'Continuer', exact: true }).click();
    },
  });
});

import type { Browser } from 'playwright-core';
import { essayerLesVues } from './accessible.ts';
import { creerClavier } from './au-clavier.ts';
import { type Regard, regarder } from './demonstration.ts';
import { lienDuCourriel } from './liens.ts';
import { ouvrirContexte, ouvrirNavigateur } from './navigateur.ts';
import { finir } from './parcours.ts';
import { type Demonstration, demarrer } from './serveur.ts';
import { nouvellePage, ouvrir } from './teams.ts';

let instant = '2026-11-24T10:00:00+01:00';
const APRES = '2026-12-01T10:00:00+01:00';
let demonstration: Demonstration;
let navigateur: Browser;
let regard: Regard;
beforeAll(async () => {
  [demonstration, navigateur] = await Promise.all([demarrer('exemple', instant), ouvrirNavigateur()]);
  regard = regarder(demonstration.origine);
});
afterAll(async () => {
  await navigateur?.close();
  if (demonstration !== undefined) await finir(demonstration);
});

const nouvelle = async (options: object = {}) =>
  nouvellePage(await ouvrirContexte(navigateur, demonstration.origine, options, Date.parse(instant)));
const passer = async (minuteur: string): Promise<void> => {
  const { status } = await fetch(`${demonstration.origine}/local/minuteurs/${minuteur}`, { method: 'POST' });
  expect(status).toBe(200);
};

/** A commune whose councillor nobody writes to yet. */
const MAIRIE = 'Mairie de Marsas';
const COCHER = 'Cette personne reçoit la synthèse du mois par courriel';

const ligne = async (liste: string, voulue: (fields: Record<string, unknown>) => boolean) => {
  const trouvee = (await regard.lignes(liste)).find(({ fields }) => voulue(fields));
  if (trouvee === undefined) throw new Error(`Rien de tel dans la liste ${liste}.`);
  return trouvee;
};
const lElu = async () => {
  const { id } = await ligne('Structures', ({ Title }) => Title === MAIRIE);
  const { fields } = await ligne('Contacts', (f) => f.StructureLookupId === id && f.Principal === true);
  return {
    structure: id,
    nom: String(fields.Title),
    adresse: String(fields.Courriel),
    coche: fields.SyntheseParCourriel,
  };
};
const recus = async (adresse: string) =>
  (await regard.courriels()).filter(({ a, objet }) => a.includes(adresse) && objet.startsWith('Synthèse'));
const paraitreEtEnvoyer = async () => {
  await passer('syntheseMensuelle');
  await passer('envoyerLaSynthese');
};

test('un élu choisi reçoit la synthèse du mois par courriel, l’arrête d’un clic, et n’en reçoit plus', async () => {
  const { structure, nom, adresse } = await lElu();
  const { page, fautes } = await nouvelle();
  const annuaire = await ouvrir(page, 'annuaire', { sous: structure });
  await annuaire.getByRole('button', { name: `Actions sur le contact ${nom}` }).click();
  await annuaire.getByRole('menuitem', { name: 'Modifier' }).click();
  await annuaire.getByRole('checkbox', { name: COCHER }).check();
  await annuaire.getByRole('button', { name: 'Enregistrer le contact' }).click();
  await annuaire.getByText('Reçoit la synthèse du mois', { exact: true }).waitFor();
  expect((await lElu()).coche).toBe(true);

  const indicateurs = await ouvrir(page, 'indicateurs', { sous: 'mois/2026-10' });
  await indicateurs.getByRole('heading', { name: /^Ce qui a changé/ }).waitFor();
  await indicateurs.getByRole('button', { name: 'Par courriel…' }).click();
  const apercu = indicateurs.getByRole('dialog');
  await apercu.getByText(`${nom}, ${MAIRIE}\u00A0: pas encore écrite`).waitFor();
  await apercu.getByText('Ce que dit le courriel').click();
  await apercu.getByText('Ne plus recevoir cette synthèse').waitFor();
  expect(await recus(adresse)).toEqual([]);
  await page.context().close();

  await passer('envoyerLaSynthese');
  expect(await recus(adresse)).toEqual([]);
  await Promise.all([paraitreEtEnvoyer(), passer('envoyerLaSynthese')]);
  await paraitreEtEnvoyer();
  const [courriel, ...autres] = await recus(adresse);
  expect(autres).toEqual([]);
  expect(courriel?.corps.indexOf('Ce qui a changé')).toBeLessThan(courriel?.corps.indexOf('En bref') ?? 0);
  expect(courriel?.corps).toContain('Le forum des associations a amené de nouvelles inscriptions');

  const telephone = await nouvelle({ viewport: { width: 360, height: 740 } });
  const clavier = creerClavier(telephone.page);
  await telephone.page.goto(lienDuCourriel(courriel?.corps ?? '') ?? '');
  await telephone.page.getByRole('heading', { name: /^Ne plus recevoir la synthèse du mois/ }).waitFor();
  expect((await lElu()).coche).toBe(true);
  await clavier.activer(telephone.page.getByRole('button', { name: 'Ne plus la recevoir' }));
  await telephone.page.getByRole('heading', { name: 'Vous ne recevrez plus la synthèse du mois' }).waitFor();
  expect((await lElu()).coche).toBe(false);
  expect([...fautes, ...telephone.fautes]).toEqual([]);

  instant = APRES;
  await demonstration.tuer();
  demonstration = await demarrer({ reprendre: demonstration }, instant);
  await paraitreEtEnvoyer();
  const tous = (await regard.courriels()).filter(({ objet }) => objet.startsWith('Synthèse de novembre'));
  expect(tous.length).toBeGreaterThan(0);
  expect(await recus(adresse)).toHaveLength(1);
});

describe('La page qui l’arrête, vue', () => {
  essayerLesVues(
    { ouvrirPage: nouvelle, fermer: (page) => page.context().close() },
    {
      'lien-synthese': async (page) => {
        const derniere = (await regard.courriels()).findLast(({ objet }) => objet.startsWith('Synthèse de novembre'));
        await page.goto(lienDuCourriel(derniere?.corps ?? '') ?? '');
        await page.getByRole('button', { name: 'Ne plus la recevoir' }).waitFor();
      },
    },
  );
});

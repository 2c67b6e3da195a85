import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** With VUES=dossier, every page seen is kept as a picture to look at. */
const VUES = process.env.VUES;

const parcours = unParcours();

const resultat = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), target: z.array(z.unknown()) })),
    }),
  ),
});

/**
 * What axe finds in one document; frames are looked at one by one. The sentinels by which Fluent’s Tabster holds the focus are left out: they give it
 * on at once, and hold nothing to read.
 */
async function fautesDAxe(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  const lu = await frame.evaluate(
    'axe.run({ exclude: ["[data-tabster-dummy]"] }, { iframes: false, resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  );
  return resultat
    .parse(lu)
    .violations.flatMap(({ id, help, nodes }) => nodes.map((n) => `${id} (${help}) : ${n.html.slice(0, 200)}`));
}

const THEMES = { clair: '#ffffff', sombre: '#292929', contraste: '#000000' } as const;

/** Waits until the page and its tab have this theme, and no colour still changes. */
async function estPeint(page: Page, theme: keyof typeof THEMES): Promise<void> {
  await page.waitForLoadState('networkidle');
  for (const frame of page.frames().filter((f) => f.url().startsWith('http'))) {
    await frame.waitForFunction((fond) => {
      const fournisseur = document.querySelector('.fui-FluentProvider');
      if (fournisseur === null) return false;
      const enCours = document.getAnimations().some((a) => a instanceof CSSTransition && a.playState === 'running');
      return getComputedStyle(fournisseur).getPropertyValue('--colorNeutralBackground1') === fond && !enCours;
    }, THEMES[theme]);
  }
}

const dansLaPage = async (page: Page): Promise<readonly string[]> =>
  (
    await Promise.all(
      page
        .frames()
        .filter((f) => f.url().startsWith('http'))
        .map(fautesDAxe),
    )
  ).flat();

async function garderLaVue(page: Page, nom: string): Promise<void> {
  if (VUES === undefined) return;
  mkdirSync(VUES, { recursive: true });
  await page.screenshot({ path: join(VUES, `${nom}.png`) });
}

/** Every view, and how one knows that it is there. */
const premiere = async (liste: string): Promise<string> => (await parcours.regard.lignes(liste))[0]?.id ?? '';

/** A campaign by telephone alone (nothing is mailed), made once for each key. */
async function uneCampagne(cle: string, lancee: boolean): Promise<string> {
  const faite = z.object({ id: z.string(), eTag: z.string() });
  const jour = new Date().toISOString().slice(0, 10);
  const { corps } = await parcours.regard.api('coordination', 'POST', 'campagnes', {
    cle: `accessibilite-${cle}`,
    titre: `Campagne ${cle}`,
    debut: jour,
    fin: jour,
    communes: [],
    types: ['Commune'],
    sections: [],
    epargnerMois: 0,
    vagues: [{ canal: 'Téléphone', le: jour }],
    plafondRelances: 0,
  });
  const { id, eTag } = faite.parse(corps);
  if (!lancee) return id;
  const essai = await parcours.regard.api('coordination', 'POST', `campagnes/${id}/simuler`, {});
  const { empreinte } = z.object({ empreinte: z.string() }).parse(essai.corps);
  await parcours.regard.api('coordination', 'POST', `campagnes/${id}/lancer`, { eTag, empreinte });
  return id;
}

type Arrivee = (page: Page) => Promise<void>;
const VUES_A_LIRE: Readonly<Record<string, Arrivee>> = {
  publications: async (page) => {
    await page.goto('/');
    await page.getByRole('tab', { name: 'Publications' }).waitFor();
    await page.getByText('Aucune publication pour l’instant').waitFor();
  },
  calendrier: async (page) => {
    await page.goto('/?onglet=calendrier');
    await page.getByRole('heading', { name: 'Calendrier de la coopération' }).waitFor();
  },
  annuaire: async (page) => {
    await (await ouvrir(page, 'annuaire')).getByRole('option').first().waitFor();
  },
  carteDesCommunes: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'chercher/?commune=33123&vue=deux' });
    await annuaire.getByRole('button', { name: /^Cézac/, pressed: true }).waitFor();
  },
  rienTrouve: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'chercher/?q=creche+bilingue&commune=33151' });
    await annuaire.getByRole('button', { name: 'Garder cette question comme besoin' }).click();
    await annuaire.getByRole('dialog').getByRole('textbox').waitFor();
  },
  garderRecherche: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'chercher/?q=parents' });
    await annuaire.getByRole('button', { name: 'Garder cette recherche' }).click();
    await annuaire.getByRole('dialog').getByRole('textbox').waitFor();
  },
  fiche: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: await premiere('Structures') });
    await annuaire.getByRole('button', { name: 'Tout est juste' }).waitFor();
  },
  correction: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: await premiere('Structures') });
    await annuaire.getByRole('button', { name: 'Corriger la fiche' }).click();
    await annuaire.getByRole('button', { name: 'Corriger : Coordonnées' }).click();
    await annuaire.getByRole('dialog').getByLabel('Téléphone').waitFor();
  },
  'nouvelle-fiche': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'nouvelle-fiche' });
    await annuaire.getByRole('textbox', { name: /^Nom/ }).fill('Toits partagés');
    await annuaire.getByText('Une fiche de l’annuaire lui ressemble').waitFor();
  },
  'fiche-entiere': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: await premiere('Structures') });
    await annuaire.getByRole('button', { name: 'Gérer la fiche' }).click();
    await annuaire.getByRole('menuitem', { name: 'Modifier tous les champs' }).click();
    await annuaire.getByText('Qui voit quoi').first().click();
    await annuaire.getByRole('checkbox', { name: 'Adresse protégée' }).check();
  },
  contact: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: await premiere('Structures') });
    await annuaire.getByRole('button', { name: 'Ajouter un contact' }).click();
    await annuaire.getByRole('dialog').getByLabel('Téléphone').waitFor();
  },
  archives: async (page) => {
    await (await ouvrir(page, 'annuaire', { sous: 'archives' })).getByText('Aucune fiche archivée').waitFor();
  },
  'a-traiter': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter' });
    await annuaire.getByText(/doublons? à examiner/).waitFor();
  },
  doublons: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter/doublons' });
    await annuaire.getByRole('button', { name: 'Ce ne sont pas les mêmes' }).first().waitFor();
  },
  comparaison: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter/doublons' });
    await annuaire
      .getByRole('button', { name: /^Comparer/ })
      .first()
      .click();
    await annuaire.getByRole('heading', { name: 'Ce qui suivra' }).waitFor();
  },
  fusions: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter/fusions' });
    await annuaire.getByText('Aucune fusion', { exact: true }).waitFor();
  },
  conservation: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter/conservation' });
    await annuaire.getByText('Rien n’est dû.').first().waitFor();
  },
  campagnes: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'campagnes' });
    await annuaire.getByRole('button', { name: 'Préparer la campagne d’été' }).waitFor();
  },
  'campagne-a-preparer': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'campagnes/nouvelle/ete' });
    await annuaire.getByRole('textbox', { name: 'Titre' }).waitFor();
  },
  'campagne-a-blanc': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: `campagnes/${await uneCampagne('a-blanc', false)}` });
    await annuaire.getByRole('button', { name: 'Lancer la campagne' }).waitFor();
  },
  campagne: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: `campagnes/${await uneCampagne('lancee', true)}` });
    await annuaire.getByRole('tab', { name: /^À téléphoner/ }).click();
    await annuaire
      .getByRole('button', { name: /^Noter l’appel/ })
      .first()
      .waitFor();
  },
  'bilan-de-campagne': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: `campagnes/${await uneCampagne('lancee', true)}` });
    await annuaire.getByRole('tab', { name: 'Bilan' }).click();
    await annuaire.getByRole('button', { name: 'Copier le bilan' }).waitFor();
  },
  import: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'importer' });
    await annuaire.getByRole('button', { name: 'Choisir un fichier' }).waitFor();
  },
  colonnes: async (page) => {
    await lireUnFichier(page);
  },
  apercu: async (page) => {
    await prevoirUnFichier(page);
  },
  rapport: async (page) => {
    const annuaire = await prevoirUnFichier(page);
    await annuaire.getByRole('button', { name: /^Faire entrer|^Voir le rapport/ }).click();
    await annuaire.getByRole('heading', { name: 'Rapport d’import' }).waitFor();
  },
  rencontres: async (page) => {
    await (await ouvrir(page, 'rencontres')).getByRole('button', { name: 'Créer une rencontre' }).waitFor();
  },
  creation: async (page) => {
    await versLesPartenaires(await ouvrir(page, 'rencontres'));
  },
  rencontre: async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: await premiere('Rencontres') });
    await rencontres.getByRole('tab', { name: 'Invités et présences' }).click();
    await rencontres
      .getByRole('combobox', { name: /^Statut de/ })
      .first()
      .waitFor();
  },
  annulation: async (page) => {
    const aVenir = (await parcours.regard.lignes('Rencontres')).find(({ fields }) => fields.Etat === 'À planifier');
    const rencontres = await ouvrir(page, 'rencontres', { sous: aVenir?.id ?? '' });
    await rencontres.getByRole('button', { name: 'Annuler la rencontre' }).click();
    await rencontres.getByRole('alertdialog').waitFor();
  },
  indicateurs: async (page) => {
    const indicateurs = await ouvrir(page, 'indicateurs');
    await indicateurs.getByRole('heading', { name: 'Les faits du mois' }).waitFor();
  },
  configuration: async (page) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Ajouter un onglet' }).click();
    await page.frameLocator('iframe[title="Réglages de l’onglet"]').getByRole('radio').first().waitFor();
  },
};

/** A file with one line of each sort: to create, to change, to decide, refused. */
async function lireUnFichier(page: Page): Promise<FrameLocator> {
  const annuaire = await ouvrir(page, 'annuaire', { sous: 'importer' });
  await annuaire.getByRole('button', { name: 'Choisir un fichier' }).waitFor();
  const lignes = [
    'Nom;SIRET;Téléphone;Commune',
    'Club de lecture fictif;7,32829E+13;557000001;Saint-Savin',
    'Cap accessible;;557000009;Cézac',
    'Association Cap accessible;;;Cézac',
    ';;;Cézac',
    'Total;4',
  ];
  const buffer = Buffer.from(lignes.join('\n'));
  await annuaire.locator('input[type="file"]').setInputFiles({ name: 'essai.csv', mimeType: 'text/csv', buffer });
  await annuaire.getByRole('button', { name: 'Voir ce que deviendront les lignes' }).waitFor();
  return annuaire;
}

async function prevoirUnFichier(page: Page): Promise<FrameLocator> {
  const annuaire = await lireUnFichier(page);
  await annuaire.getByRole('button', { name: 'Voir ce que deviendront les lignes' }).click();
  await annuaire.getByRole('heading', { name: 'Ce que deviendront les lignes' }).waitFor();
  return annuaire;
}

async function versLesPartenaires(rencontres: FrameLocator): Promise<void> {
  await rencontres.getByRole('button', { name: 'Créer une rencontre' }).click();
  await rencontres.getByRole('combobox', { name: /^Thématique/ }).selectOption('Parentalité');
  await rencontres.getByLabel('Date').fill('2027-05-04');
  await rencontres.getByRole('button', { name: 'Choisir les partenaires' }).click();
  await rencontres.getByRole('checkbox').first().waitFor();
}

describe('Accessible dans les trois thèmes', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await parcours.ouvrirPage());
  });
  afterAll(() => page.context().close());

  test.each(Object.keys(VUES_A_LIRE))('axe ne trouve rien à redire : %s', async (nom) => {
    await VUES_A_LIRE[nom]?.(page);
    for (const theme of ['clair', 'sombre', 'contraste'] as const) {
      // By its attribute: under a modal dialog, the bar of the demonstration has no role any more.
      await page.locator('select[aria-label="Thème"]').selectOption(theme);
      await estPeint(page, theme);
      await garderLaVue(page, `${nom}-${theme}-1280`);
      expect([theme, ...(await dansLaPage(page))]).toEqual([theme]);
    }
  });

  test.each([
    ['clair', { colorScheme: 'light' }],
    ['sombre', { colorScheme: 'dark' }],
    ['contraste', { forcedColors: 'active' }],
  ] as const)('axe ne trouve rien à redire : la page d’un lien personnel, %s', async (nom, reglage) => {
    const { page: lien } = await parcours.ouvrirPage(reglage);
    await lien.goto(await unLien());
    await lien.getByRole('button', { name: 'Oui, tout est juste' }).waitFor();
    await garderLaVue(lien, `lien-${nom}-1280`);
    expect(await dansLaPage(lien)).toEqual([]);
    await lien.getByRole('button', { name: 'Corriger : Accès' }).click();
    await lien.getByRole('textbox', { name: 'Horaires' }).waitFor();
    expect(await dansLaPage(lien)).toEqual([]);
    await lien.context().close();
  });
});

/** Sends the link once; its address is in the outbox. */
async function unLien(): Promise<string> {
  const { regard } = parcours;
  const { statut } = await regard.api('coordination', 'POST', `structures/${await premiere('Structures')}/liens`, {});
  expect(statut).toBe(200);
  const lien = /href="([^"]+#jeton=[^"]+)"/.exec((await regard.courriels()).at(-1)?.corps ?? '')?.[1] ?? '';
  return lien.replaceAll('&amp;', '&');
}

describe('À 320 pixels de large', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await parcours.ouvrirPage({ viewport: { width: 320, height: 640 } }));
  });
  afterAll(() => page.context().close());

  test.each(Object.keys(VUES_A_LIRE))('rien ne déborde sur le côté : %s', async (nom) => {
    await VUES_A_LIRE[nom]?.(page);
    await garderLaVue(page, `${nom}-320`);
    expect(await debords(page)).toEqual([]);
  });

  test('rien ne déborde sur le côté : la page d’un lien personnel', async () => {
    await page.goto(await unLien());
    await page.getByRole('button', { name: 'Corriger : Accès' }).click();
    await page.getByRole('textbox', { name: 'Horaires' }).waitFor();
    await garderLaVue(page, 'lien-320');
    expect(await debords(page)).toEqual([]);
  });
});

/** Documents wider than their window, and what in them sticks out: no one should scroll sideways to read. */
const debords = async (page: Page): Promise<readonly string[]> =>
  (
    await Promise.all(
      page
        .frames()
        .filter((f) => f.url().startsWith('http'))
        .map((f) =>
          f.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            if (scrollWidth <= clientWidth) return [];
            const larges = [...document.querySelectorAll('body *')].filter(
              (n) => n.getBoundingClientRect().right > clientWidth + 1,
            );
            return [
              `${location.pathname} : ${scrollWidth} > ${clientWidth} ${larges
                .slice(-3)
                .map((n) => n.outerHTML.slice(0, 120))
                .join(' | ')}`,
            ];
          }),
        ),
    )
  ).flat();

describe('Au clavier seul', () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await parcours.ouvrirPage());
  });
  afterEach(() => page.context().close());

  /** Presses Tab until this has the focus; a focus that never comes is a failure, with where it went. */
  async function allerA(cible: Locator, touche = 'Tab'): Promise<void> {
    const vus: string[] = [];
    for (let i = 0; i < 60; i += 1) {
      if (await cible.evaluate((n) => n === document.activeElement || n.contains(document.activeElement))) return;
      await page.keyboard.press(touche);
      vus.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? ''));
    }
    throw new Error(`Le clavier n’y arrive pas. ${vus.join('\n')}`);
  }

  test('on cherche, on parcourt, on ouvre une fiche, on la ferme et on se retrouve dans la liste', async () => {
    const annuaire = await ouvrir(page, 'annuaire');
    const recherche = annuaire.getByRole('searchbox');
    await recherche.waitFor();
    await allerA(recherche);
    const combien = annuaire.getByRole('status').filter({ hasText: /structure/ });
    await combien.waitFor();
    const toutes = (await combien.textContent()) ?? '';
    await page.keyboard.insertText('parentalite');
    await combien.filter({ hasNotText: toutes }).waitFor();
    const liste = annuaire.getByRole('listbox', { name: 'Structures trouvées' });
    await liste.getByRole('option').first().waitFor();
    await allerA(liste);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const ouverte = liste.getByRole('option', { selected: true });
    await ouverte.waitFor();
    expect(await ouverte.getAttribute('aria-posinset')).toBe('2');
    await annuaire.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('Escape');
    await annuaire.getByText('Choisissez une structure pour lire sa fiche').waitFor();
    await allerA(liste, 'Shift+Tab');
    expect(await recherche.inputValue()).toBe('parentalite');
  });

  test('on crée une rencontre', async () => {
    const rencontres = await ouvrir(page, 'rencontres');
    const creer = rencontres.getByRole('button', { name: 'Créer une rencontre' });
    await creer.waitFor();
    await allerA(creer);
    await page.keyboard.press('Enter');
    const thematique = rencontres.getByRole('combobox', { name: /^Thématique/ });
    await thematique.waitFor();
    await allerA(thematique);
    await page.keyboard.type('Parentalité');
    expect(await thematique.inputValue()).toBe('Parentalité');
    await allerA(rencontres.getByLabel('Date'));
    await page.keyboard.type('05052027');
    expect(await rencontres.getByLabel('Date').inputValue()).toBe('2027-05-05');
    await allerA(rencontres.getByRole('button', { name: 'Choisir les partenaires' }));
    await page.keyboard.press('Enter');
    // The second step starts from its title.
    const titre = rencontres.getByRole('heading', { name: 'Les partenaires à inviter' });
    await titre.waitFor();
    await allerA(rencontres.getByRole('checkbox', { checked: true }).first());
    const retenues = rencontres.getByRole('status').filter({ hasText: /retenue/ });
    const avant = await retenues.textContent();
    await page.keyboard.press('Space');
    await retenues.filter({ hasNotText: avant ?? '' }).waitFor();
  });

  test('un dialogue garde le clavier, Échap le ferme et rend le focus au bouton', async () => {
    const aVenir = (await parcours.regard.lignes('Rencontres')).find(({ fields }) => fields.Etat === 'À planifier');
    const rencontres = await ouvrir(page, 'rencontres', { sous: aVenir?.id ?? '' });
    const annuler = rencontres.getByRole('button', { name: 'Annuler la rencontre' });
    await annuler.waitFor();
    await allerA(annuler);
    await page.keyboard.press('Enter');
    const dialogue = rencontres.getByRole('alertdialog');
    await dialogue.waitFor();
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('Tab');
      expect(
        await dialogue.evaluate((n) => n.contains(document.activeElement) || document.activeElement === document.body),
      ).toBe(true);
    }
    await allerA(dialogue.getByRole('button', { name: 'Garder la rencontre' }));
    await page.keyboard.press('Enter');
    await dialogue.waitFor({ state: 'hidden' });
    await annuler.and(rencontres.locator(':focus')).waitFor();
  });

  test('le dialogue de correction d’une fiche rend le focus à la fiche', async () => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: await premiere('Structures') });
    const corriger = annuaire.getByRole('button', { name: 'Corriger la fiche' });
    await corriger.waitFor();
    await allerA(corriger);
    await page.keyboard.press('Enter');
    const dialogue = annuaire.getByRole('dialog');
    await dialogue.getByRole('button', { name: 'Corriger : Coordonnées' }).waitFor();
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'hidden' });
    // The fiche stays open: Escape closes one thing at a time.
    await corriger.waitFor();
    await corriger.and(annuaire.locator(':focus')).waitFor();
  });

  test('le dialogue du rapport Teams rend le focus au bouton qui l’a ouvert', async () => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: await premiere('Rencontres') });
    await rencontres.getByRole('tab', { name: 'Invités et présences' }).click();
    const importer = rencontres.getByRole('button', { name: 'Importer le rapport Teams' });
    await importer.press('Enter');
    const dialogue = rencontres.getByRole('dialog');
    await dialogue.waitFor();
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'hidden' });
    await importer.and(rencontres.locator(':focus')).waitFor();
  });
});

import type { Page } from 'playwright-core';
import { z } from 'zod';
import { uneFois } from '../../core/une-fois.ts';
import { lireLeQr } from '../lecteur-de-qr.ts';
import { essayerLesVues } from './accessible.ts';
import { jourDans } from './jours.ts';
import { liensDe as liensDUneRencontre } from './liens.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const INVITEES = ['Familles du Vitrezais', 'Toits partagés'];
const TEXTE =
  'Loger les jeunes\n\n1. Les garanties\nDeux bailleurs les acceptent.\n\nDécisions\n– Écrire aux bailleurs.';
const TELEPHONE = { viewport: { width: 360, height: 740 } };

const parcours = unParcours();
const reponse = z.object({ id: z.string(), eTag: z.string() });

const demander = async (chemin: string, corps: object): Promise<unknown> => {
  const { statut, corps: rendu } = await parcours.regard.api('coordination', 'POST', chemin, corps);
  expect([chemin, statut]).toEqual([chemin, 200]);
  return rendu;
};

/** A rencontre held yesterday, where these were, with its compte rendu. */
async function uneTenue(titre: string, texte = TEXTE): Promise<string> {
  const structures = await parcours.regard.lignes('Structures');
  const invitees = INVITEES.map((nom) => structures.find(({ fields }) => fields.Title === nom)?.id ?? '');
  const { id } = reponse.parse(
    await demander('rencontres', {
      cle: `tenue-${titre.length}-essai`,
      titre,
      thematique: 'Logement',
      format: 'Rencontre thématique',
      dureeMinutes: 90,
      modalite: 'En présence',
      structures: invitees.map((s) => ({ id: s, raison: 'Logement' })),
    }),
  );
  // Held yesterday: the list is what says so.
  const hier = new Date(Date.now() - 86_400_000).toISOString();
  const recul = await parcours.regard.graph(`/lists/Rencontres/items/${id}/fields`, 'PATCH', {
    Debut: hier,
    Etat: 'Tenue',
    CompteRendu: texte,
  });
  expect(recul.statut).toBe(200);
  await demander(`rencontres/${id}/presences`, {
    feuilleDePresence: true,
    lignes: invitees.map((structure) => ({ structure, statut: 'Présent' })),
  });
  return id;
}

const liensDe = async (rencontre: string) => [...(await liensDUneRencontre(parcours.regard, rencontre)).values()];

const faireTourner = () =>
  fetch(`${parcours.demonstration.origine}/local/minuteurs/suivreComptesRendus`, { method: 'POST' });
const courrielsDits = async (debut: string) =>
  (await parcours.regard.courriels()).filter((c) => c.objet.startsWith(debut)).length;

describe('Le compte rendu est approuvé par celles qui y étaient', () => {
  let id = '';
  let liens: readonly string[] = [];

  test('la coordination l’envoie pour approbation, à chacune une fois', async () => {
    id = await uneTenue('Loger les jeunes, le compte rendu');
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/compte-rendu` });
    await onglet.getByText('Compte rendu en rédaction').waitFor();
    await onglet.getByRole('button', { name: 'Envoyer pour approbation' }).click();
    await onglet.getByRole('dialog').getByText('2 structures présentes').waitFor();
    await onglet.getByRole('dialog').getByRole('button', { name: 'Envoyer pour approbation' }).click();
    await onglet.getByText('Compte rendu en approbation').waitFor();
    await onglet.getByText(/Aucune structure n’a approuvé, sur 2 présentes. 2 n’ont rien dit/).waitFor();
    liens = await liensDe(id);
    expect(liens).toHaveLength(2);
    expect(fautes).toEqual([]);
  });

  test('de leur téléphone, l’une approuve d’un geste, l’autre propose un autre texte', async () => {
    const ouvrirLeLien = async (lien: string | undefined): Promise<Page> => {
      const { page } = await parcours.ouvrirPage(TELEPHONE);
      await page.goto(lien ?? '');
      await page.getByRole('heading', { name: 'Est-ce bien ce qui a été dit' }).waitFor();
      return page;
    };
    const premiere = await ouvrirLeLien(liens[0]);
    await premiere.getByRole('button', { name: 'Oui, tout est juste' }).click();
    await premiere.getByText('Merci. Votre accord est noté.').waitFor();
    const autre = await ouvrirLeLien(liens[1]);
    await autre.locator('summary').filter({ hasText: '1. Les garanties' }).click();
    const champ = autre.getByLabel('Votre texte pour cette partie').filter({ visible: true });
    await autre
      .getByRole('button', { name: /^Proposer ce texte/ })
      .filter({ visible: true })
      .click();
    await autre.getByRole('alert').filter({ hasText: 'Vous n’avez rien changé.' }).waitFor();
    await champ.fill('1. Les garanties\nTrois bailleurs les acceptent.\n');
    await autre
      .getByRole('button', { name: /^Proposer ce texte/ })
      .filter({ visible: true })
      .click();
    await autre.getByText('Merci. Votre texte est transmis').waitFor();
    await autre.getByText('Votre structure a proposé une correction.').waitFor();
  });

  test('la coordination lit les deux textes côte à côte, reprend la correction ; il paraît de lui-même', async () => {
    await faireTourner();
    expect(await courrielsDits('Compte rendu')).toBe(0);
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/compte-rendu` });
    await onglet.getByText(/1 correction attend votre décision/).waitFor();
    const correction = onglet.getByRole('article', { name: /^la correction de/ });
    await correction.getByText('Deux bailleurs les acceptent.').waitFor();
    await correction.getByText('Trois bailleurs les acceptent.').waitFor();
    await correction.getByRole('button', { name: /^Reprendre/ }).click();
    await correction.getByText('Reprise', { exact: true }).waitFor();
    await faireTourner();
    await faireTourner();
    expect(await courrielsDits('Compte rendu')).toBe(2);
    const { page: telephone } = await parcours.ouvrirPage(TELEPHONE);
    await telephone.goto(liens[1] ?? '');
    await telephone.getByText('Trois bailleurs les acceptent.').waitFor();
    await telephone.getByText('– Écrire aux bailleurs.').waitFor();
    expect(fautes).toEqual([]);
  });
});

describe('Chaque vue de l’approbation', () => {
  let prete: Promise<string> | undefined;
  /** One sent for approval, with a correction; the same at each call. */
  const soumise = (): Promise<string> => {
    prete ??= (async () => {
      const id = await uneTenue('Loger les jeunes, les vues');
      const ligne = (await parcours.regard.lignes('Rencontres')).find((l) => l.id === id);
      await demander(`rencontres/${id}/compte-rendu/soumettre`, { eTag: z.string().parse(ligne?.eTag) });
      const [structure] = (await parcours.regard.lignes('Structures')).filter(
        ({ fields }) => fields.Title === INVITEES[0],
      );
      await demander(`rencontres/${id}/compte-rendu/avis`, {
        structure: structure?.id,
        avis: {
          geste: 'corriger',
          cle: 'correction-vue',
          partie: 2,
          avant: 'Décisions\n– Écrire aux bailleurs.',
          propose: 'Décisions\n– Écrire à tous les bailleurs.',
        },
      });
      return id;
    })();
    return prete;
  };
  let manquee: Promise<string> | undefined;
  /** One to which these did not come; the same at each call. Its links left before it. */
  const uneManquee = (): Promise<string> => {
    manquee ??= (async () => {
      const structures = await parcours.regard.lignes('Structures');
      const absentes = INVITEES.map((nom) => structures.find(({ fields }) => fields.Title === nom)?.id ?? '');
      const [porteuse] = absentes;
      const { id } = reponse.parse(
        await demander('rencontres', {
          cle: 'tenue-manquee-essai',
          titre: 'Loger les jeunes, sans nous',
          thematique: 'Logement',
          format: 'Rencontre thématique',
          debut: new Date(Date.now() + 20 * 86_400_000).toISOString(),
          dureeMinutes: 90,
          modalite: 'En présence',
          structures: absentes.map((s) => ({ id: s, raison: 'Logement' })),
        }),
      );
      const { eTag } = reponse.parse(
        await demander(`rencontres/${id}/ordre-du-jour`, {
          eTag: z.string().parse((await parcours.regard.lignes('Rencontres')).find((l) => l.id === id)?.eTag),
        }),
      );
      const point = { type: 'Décision', source: 'ajoute', origine: '', debut: 0, duree: 30, presente: porteuse };
      await demander(`rencontres/${id}/ordre-du-jour/enregistrer`, {
        eTag,
        points: [{ ...point, titre: 'Les garanties de loyer', sousPoints: ['Ce qui existe', 'Ce qui manque'] }],
        ecartes: [],
      });
      await demander(`rencontres/${id}/suites`, {
        cle: 'suite-manquee-essai',
        titre: 'Écrire à tous les bailleurs',
        structure: porteuse,
      });
      return id;
    })();
    return manquee;
  };
  const passer = async (id: string) => {
    const structures = await parcours.regard.lignes('Structures');
    const absentes = structures.filter(({ fields }) => INVITEES.includes(String(fields.Title)));
    const hier = new Date(Date.now() - 86_400_000).toISOString();
    await parcours.regard.graph(`/lists/Rencontres/items/${id}/fields`, 'PATCH', { Debut: hier, Etat: 'Tenue' });
    const lignes = absentes.map(({ id: structure }) => ({ structure, statut: 'Absent' }));
    await demander(`rencontres/${id}/presences`, { feuilleDePresence: true, lignes });
  };
  essayerLesVues(parcours, {
    'l’ordre du jour, par le lien': async (page) => {
      const id = await uneManquee();
      await demander(`rencontres/${id}/liens`, {});
      await page.goto((await liensDe(id))[0] ?? '');
      await page.getByText('Ce qui existe').waitFor();
      await page.getByText(/^Présenté par/).waitFor();
    },
    'ce que vous avez manqué, par le lien': async (page) => {
      const id = await uneManquee();
      await passer(id);
      await page.goto((await liensDe(id))[0] ?? '');
      await page.getByRole('heading', { name: 'Ce que vous avez manqué' }).waitFor();
      await page.getByText(/^Décidé/).waitFor();
    },
    'ce que vous avez manqué, dans l’onglet': async (page) => {
      const id = await uneManquee();
      await passer(id);
      const onglet = await ouvrir(page, 'rencontres', { profil: 'invite', sous: `rencontre/${id}/compte-rendu` });
      await onglet.getByRole('heading', { name: 'Ce que vous avez manqué' }).waitFor();
    },
    'le compte rendu en approbation, pour la coordination': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await soumise()}/compte-rendu` });
      await onglet.getByRole('article', { name: /^la correction de/ }).waitFor();
    },
    'le compte rendu à relire, dans l’onglet': async (page) => {
      const sous = `rencontre/${await soumise()}/compte-rendu`;
      const onglet = await ouvrir(page, 'rencontres', { profil: 'invite', sous });
      await onglet.getByRole('button', { name: /^Corriger.*1\. Les garanties/ }).click();
      await onglet.getByRole('textbox', { name: 'Votre texte pour cette partie' }).waitFor();
    },
    'le compte rendu à relire, par le lien': async (page) => {
      const [, lien] = await liensDe(await soumise());
      await page.goto(lien ?? '');
      await page.locator('summary').filter({ hasText: '1. Les garanties' }).click();
      await page.getByLabel('Votre texte pour cette partie').filter({ visible: true }).waitFor();
    },
  });
});

describe('Chacun dit ce qu’il en a pensé, par le QR montré en fin de rencontre', () => {
  /** One that is over since yesterday: its box is open. */
  const evaluee = uneFois(() => uneTenue('Loger les jeunes, qu’en dites-vous'));
  const adresseDuQr = async (id: string): Promise<string> => {
    const { corps } = await parcours.regard.api('coordination', 'GET', `rencontres/${id}/evaluation`);
    return z.object({ adresse: z.string() }).parse(corps).adresse;
  };

  test('de son téléphone, sans compte ; la coordination n’en lit que le nombre', async () => {
    const id = await evaluee();
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/avis` });
    const qr = onglet.getByRole('img', { name: 'QR qui ouvre la page où donner son avis' });
    await qr.scrollIntoViewIfNeeded();
    const scannee = lireLeQr(await page.screenshot());
    await onglet.getByText(/^Reçus\s: 0 par les liens et les comptes, 0 par le QR/).waitFor();
    const adresse = await adresseDuQr(id);
    await onglet.getByText(adresse).waitFor();
    expect(scannee).toBe(adresse);

    const { page: telephone, fautes: siennes } = await parcours.ouvrirPage(TELEPHONE);
    const demandees: string[] = [];
    telephone.on('request', (demande) => demandees.push(demande.url()));
    await telephone.goto(scannee);
    await telephone.getByText('« Loger les jeunes, qu’en dites-vous »', { exact: false }).waitFor();
    await telephone.getByRole('button', { name: 'Envoyer mon avis' }).click();
    await telephone.getByRole('alert').filter({ hasText: 'Choisissez un visage pour chaque phrase.' }).waitFor();
    const phrases = await telephone.locator('fieldset:has(.visage)').all();
    expect(phrases).toHaveLength(3);
    for (const phrase of phrases) await phrase.getByRole('radio', { name: 'Un peu' }).check();
    await telephone.getByLabel('Un mot, si vous voulez').fill('Plus court la prochaine fois.');
    expect(await telephone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await telephone.getByRole('button', { name: 'Envoyer mon avis' }).click();
    await telephone.getByText('Merci. Votre avis est compté.').waitFor();
    // The code stays out of every address that a server or a proxy would log.
    const code = adresse.split('#')[1] ?? '';
    expect(code.length).toBeGreaterThan(8);
    expect(demandees.filter((url) => url.split('#')[0]?.includes(code))).toEqual([]);

    await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/avis` });
    await onglet.getByText(/^Reçus\s: 0 par les liens et les comptes, 1 par le QR/).waitFor();
    expect(await onglet.getByText('Plus court la prochaine fois.').count()).toBe(0);
    expect([...fautes, ...siennes]).toEqual([]);
  });

  /** Counted on paper by six people, and closed since. */
  const close = uneFois(async () => {
    const id = await uneTenue('Loger les jeunes, ce qu’ils en ont dit');
    const comptes = { Oui: 4, 'Un peu': 1, Non: 1 };
    await demander(`rencontres/${id}/evaluation/papier`, {
      comptes: { utile: comptes, parole: comptes, suite: comptes },
    });
    const ilYADouzeJours = new Date(Date.now() - 12 * 86_400_000).toISOString();
    await parcours.regard.graph(`/lists/Rencontres/items/${id}/fields`, 'PATCH', { Debut: ilYADouzeJours });
    await fetch(`${parcours.demonstration.origine}/local/minuteurs/cloreLesEvaluations`, { method: 'POST' });
    return id;
  });
  const note = uneFois(async () => {
    const id = await evaluee();
    await demander(`rencontres/${id}/carnet`, {
      cle: 'carnet-parcours',
      observeeLe: jourDans(-1),
      texte: 'La salle était trop petite, la parole a bien tourné.',
    });
    return id;
  });

  essayerLesVues(parcours, {
    'l’avis, par le QR': async (page) => {
      await page.goto(await adresseDuQr(await evaluee()));
      await page.getByRole('button', { name: 'Envoyer mon avis' }).click();
      await page.getByText('Choisissez un visage pour chaque phrase.').waitFor();
      await page.getByRole('radio', { name: 'Oui' }).first().check();
    },
    'l’avis, par un QR abîmé': async (page) => {
      await page.goto('about:blank');
      await page.goto(`${(await adresseDuQr(await evaluee())).split('#')[0]}#code-abime`);
      await page.getByRole('alert').waitFor();
    },
    'l’évaluation ouverte, pour la coordination': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await evaluee()}/avis` });
      await onglet.getByRole('button', { name: 'Enregistrer les avis sur papier' }).waitFor();
    },
    'l’évaluation close, pour la coordination': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await close()}/avis` });
      await onglet.getByRole('table', { name: 'Sur 6 avis' }).waitFor();
    },
    'le carnet de bord': async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await note()}/carnet` });
      await onglet.getByRole('button', { name: /^Modifier la note du/ }).click();
      await onglet
        .getByRole('form', { name: /^Modifier la note du/ })
        .getByRole('button', { name: 'Enregistrer', exact: true })
        .waitFor();
      await onglet.getByRole('form', { name: 'Nouvelle note' }).waitFor();
    },
  });
});

import type { FrameLocator } from 'playwright-core';
import { z } from 'zod';
import { essayerLesVues, type Vue } from './accessible.ts';
import { jourDans, moisPasse } from './jours.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

/** A rencontre that was held: on some days the first of the list is one that was cancelled. */
const tenue = async (): Promise<string> =>
  (await parcours.regard.lignes('Rencontres')).find(({ fields }) => fields.Etat === 'Tenue')?.id ?? '';

/** The first rencontre to come, its ordre du jour worked out. */
async function avecOrdreDuJour(): Promise<string> {
  const lignes = await parcours.regard.lignes('Rencontres');
  const { id = '', eTag = '', fields = {} } = lignes.find((l) => l.fields.Etat === 'À planifier') ?? {};
  if (fields.OrdreDuJour === undefined)
    await parcours.regard.api('coordination', 'POST', `rencontres/${id}/ordre-du-jour`, { eTag });
  return id;
}

/** A campaign by telephone alone (nothing is mailed), made once for each key. */
async function uneCampagne(cle: string, lancee: boolean): Promise<string> {
  const faite = z.object({ id: z.string(), eTag: z.string() });
  const jour = jourDans(0);
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

/** Campaigns, rencontres, indicators and the page around the tabs, and how one knows that each is there. */
const VUES: Readonly<Record<string, Vue>> = {
  publications: async (page) => {
    await page.goto('/?onglet=publications');
    await page.getByRole('tab', { name: 'Publications' }).waitFor();
    await page.getByRole('article').first().waitFor();
  },
  calendrier: async (page) => {
    await page.goto('/?onglet=calendrier');
    await page.getByRole('heading', { name: 'Calendrier de la coopération' }).waitFor();
  },
  vocabulaire: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'vocabulaire' });
    await annuaire.getByRole('list', { name: 'Thématiques' }).waitFor();
  },
  'vocabulaire-corriger': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'vocabulaire' });
    await annuaire.getByRole('tab', { name: 'Publics' }).click();
    await annuaire.getByRole('button', { name: 'Corriger « Familles »' }).click();
    await annuaire.getByRole('dialog').waitFor();
  },
  accueil: async (page) => {
    const accueil = await ouvrir(page, 'accueil');
    await accueil.getByRole('heading', { name: 'Ce qui attend' }).waitFor();
    await accueil.getByRole('heading', { name: 'À venir' }).waitFor();
  },
  'ce qui attend, ligne à ligne': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter/a-verifier' });
    await annuaire.getByRole('heading', { name: 'Fiches à vérifier' }).waitFor();
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
  rencontres: async (page) => {
    await (await ouvrir(page, 'rencontres')).getByRole('button', { name: 'Créer une rencontre' }).waitFor();
  },
  creation: async (page) => {
    await versLesPartenaires(await ouvrir(page, 'rencontres'));
  },
  'creation-commune-proposee': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: 'nouvelle' });
    await rencontres.getByLabel('Date').fill(jourDans(60));
    await rencontres.getByRole('button', { name: /c’est son tour$/ }).waitFor();
  },
  'nouvelle-serie': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: 'nouvelle-serie' });
    await rencontres.getByRole('group', { name: 'Rythme' }).waitFor();
  },
  'nouvelle-serie-seances': async (page) => {
    await versLesSeances(await ouvrir(page, 'rencontres', { sous: 'nouvelle-serie' }));
  },
  'nouvelle-serie-changer': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: 'nouvelle-serie' });
    await versLesSeances(rencontres);
    await rencontres
      .getByRole('button', { name: /^Changer la séance du/ })
      .first()
      .click();
    await rencontres.getByRole('dialog').waitFor();
  },
  serie: async (page) => {
    const deSerie = (await parcours.regard.lignes('Rencontres')).find(({ fields }) => fields.Serie !== undefined);
    const rencontres = await ouvrir(page, 'rencontres', { sous: `serie/${deSerie?.id}` });
    await rencontres.getByRole('heading', { name: 'Cadence' }).waitFor();
  },
  'serie-planifier': async (page) => {
    const aVenir = (await parcours.regard.lignes('Rencontres')).find(
      ({ fields }) => fields.Serie !== undefined && fields.Etat === 'À planifier',
    );
    const rencontres = await ouvrir(page, 'rencontres', { sous: `serie/${aVenir?.id}` });
    await rencontres.getByRole('button', { name: 'Planifier dans Teams' }).click();
    await rencontres.getByRole('dialog').waitFor();
  },
  'modification-de-seance': async (page) => {
    const deSerie = (await parcours.regard.lignes('Rencontres')).find(
      ({ fields }) => fields.Serie !== undefined && fields.Etat === 'À planifier',
    );
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${deSerie?.id}/modifier` });
    await rencontres.getByRole('button', { name: 'Enregistrer', exact: true }).waitFor();
  },
  rencontre: async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: await tenue() });
    await rencontres.getByRole('tab', { name: 'Invités et présences' }).click();
    await rencontres
      .getByRole('combobox', { name: /^Statut de/ })
      .first()
      .waitFor();
  },
  'rencontre-pointage': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${await tenue()}/invites` });
    const statut = rencontres.getByRole('combobox', { name: /^Statut de/ }).first();
    const nom = (await statut.getAttribute('aria-label'))?.replace('Statut de ', '') ?? '';
    await rencontres.getByRole('combobox', { name: 'Pointer une structure présente' }).fill(nom.slice(0, 4));
    await rencontres.getByRole('listbox').getByRole('option').first().waitFor();
  },
  emargement: async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', {
      sous: `rencontre/${await tenue()}/emargement`,
    });
    await rencontres.frameLocator('iframe').getByRole('columnheader', { name: 'Signature' }).waitFor();
  },
  'à téléphoner': async (page) => {
    const lignes = await parcours.regard.lignes('Rencontres');
    const { id = '' } = lignes.find((l) => l.fields.Etat === 'À planifier') ?? {};
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/telephoner` });
    const [liste, personne] = [
      rencontres.getByRole('list', { name: 'Structures à appeler' }),
      /^Chaque structure invitée/,
    ];
    await liste.or(rencontres.getByText(personne)).waitFor();
  },
  porte: async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${await tenue()}/porte` });
    await rencontres.getByRole('img', { name: /^QR/ }).waitFor();
  },
  'affiche-de-la-porte': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${await tenue()}/affiche` });
    await rencontres.frameLocator('iframe').getByRole('img', { name: /^QR/ }).waitFor();
  },
  decisions: async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: 'decisions/toutes' });
    await rencontres.getByRole('list', { name: 'Décisions' }).waitFor();
  },
  'le mois': async (page) => {
    await (await ouvrir(page, 'rencontres', { sous: 'calendrier' }))
      .getByRole('navigation', { name: 'Changer de mois' })
      .waitFor();
  },
  'le tableau des rencontres': async (page) => {
    await (await ouvrir(page, 'rencontres', { sous: 'tableau' })).getByRole('region', { name: 'Tenues' }).waitFor();
  },
  'le calendrier du territoire': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: 'calendrier/territoire' });
    await rencontres.getByRole('list', { name: 'Calendrier du territoire' }).waitFor();
  },
  'ajouter au calendrier': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: 'calendrier/territoire' });
    await rencontres.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await rencontres.getByRole('dialog').waitFor();
  },
  'corriger une décision': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: 'decisions/toutes' });
    await rencontres
      .getByRole('button', { name: /^Corriger la décision/ })
      .first()
      .click();
    await rencontres.getByRole('dialog').waitFor();
  },
  composition: async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${await avecOrdreDuJour()}/odj` });
    await rencontres.getByRole('button', { name: 'Composer', exact: true }).click();
    await rencontres.getByRole('list', { name: 'Points à l’ordre du jour' }).waitFor();
  },
  'ordre-du-jour-a-imprimer': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${await avecOrdreDuJour()}/imprimer` });
    await rencontres.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  },
  'plan-de-table-a-faire': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', {
      sous: `rencontre/${await tenue()}/tables`,
    });
    await rencontres.getByRole('button', { name: 'Calculer le plan' }).waitFor();
  },
  'plan-de-table': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${await rencontreAvecPlan()}/tables` });
    await rencontres.getByRole('button', { name: 'Montrer dans la salle' }).waitFor();
  },
  'plan-de-table-salle': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${await rencontreAvecPlan()}/salle` });
    await rencontres.getByRole('heading', { name: 'Table 1' }).waitFor();
  },
  'plan-de-table-imprime': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${await rencontreAvecPlan()}/plan` });
    await rencontres.frameLocator('iframe').getByRole('heading', { name: 'Table 1' }).first().waitFor();
  },
  modification: async (page) => {
    const aVenir = (await parcours.regard.lignes('Rencontres')).find(({ fields }) => fields.Etat === 'À planifier');
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${aVenir?.id}/modifier` });
    await rencontres.getByRole('button', { name: 'Enregistrer', exact: true }).waitFor();
  },
  annulation: async (page) => {
    const aVenir = (await parcours.regard.lignes('Rencontres')).find(({ fields }) => fields.Etat === 'À planifier');
    const rencontres = await ouvrir(page, 'rencontres', { sous: aVenir?.id ?? '' });
    await rencontres.getByRole('button', { name: 'Annuler la rencontre', exact: true }).click();
    await rencontres.getByRole('alertdialog').waitFor();
  },
  indicateurs: async (page) => {
    const indicateurs = await ouvrir(page, 'indicateurs');
    await indicateurs.getByRole('heading', { name: 'Les faits du mois' }).waitFor();
  },
  'publier un mois inachevé': {
    partie: '[role="dialog"]',
    aller: async (page) => {
      const indicateurs = await ouvrir(page, 'indicateurs');
      await indicateurs.getByRole('heading', { name: 'Les faits du mois' }).waitFor();
      await indicateurs.getByRole('button', { name: 'Mois suivant' }).click();
      await indicateurs.getByText('Chiffres provisoires au').waitFor();
      await indicateurs.getByRole('button', { name: 'Publier maintenant' }).click();
      await indicateurs.getByRole('dialog').waitFor();
    },
  },
  'la synthèse par courriel': {
    partie: '[role="dialog"]',
    aller: async (page) => {
      const indicateurs = await ouvrir(page, 'indicateurs');
      await indicateurs.getByRole('button', { name: 'Par courriel…' }).click();
      await indicateurs.getByRole('heading', { name: /^Qui la reçoit/ }).waitFor();
      await indicateurs.getByText('Ce que dit le courriel').click();
    },
  },
  'corriger un mois arrêté': {
    partie: '[role="dialog"]',
    aller: async (page) => {
      // The last month is not settled yet in the first hours of the next one.
      const indicateurs = await ouvrir(page, 'indicateurs', { sous: moisPasse(2) });
      await indicateurs.getByRole('button', { name: 'Corriger ce mois' }).click();
      await indicateurs.getByText('D’après les listes').first().waitFor();
    },
  },
  configuration: async (page) => {
    await page.goto('/?onglet=publications');
    await page.getByRole('button', { name: 'Ajouter un onglet' }).click();
    await page.frameLocator('iframe[title="Réglages de l’onglet"]').getByRole('radio').first().waitFor();
  },
};

/** The rencontre with a plan de table of two rounds, kept once. */
async function rencontreAvecPlan(): Promise<string> {
  const ligne = (await parcours.regard.lignes('Rencontres')).find(({ fields }) => fields.Etat === 'Tenue');
  const { items } = { items: (await parcours.regard.lignes('Structures')).slice(0, 4) };
  const rencontre = z.object({ id: z.string(), eTag: z.string() }).parse(ligne);
  await parcours.regard.api('coordination', 'POST', `rencontres/${rencontre.id}/tables`, {
    eTag: rencontre.eTag,
    plan: {
      version: 1,
      convives: items.map(({ id }) => ({ structure: id, rang: 1, sur: 1 })),
      tours: [
        [
          [0, 1],
          [2, 3],
        ],
        [
          [0, 2],
          [1, 3],
        ],
      ],
    },
  });
  return rencontre.id;
}

/** Step 3 of a new series, with communes in turn. */
async function versLesSeances(rencontres: FrameLocator): Promise<void> {
  const thematique = rencontres.getByRole('combobox', { name: /^Thématique/ });
  await thematique.selectOption('Vie sociale');
  await rencontres.getByRole('button', { name: 'Choisir les partenaires' }).click();
  await rencontres.getByRole('button', { name: 'Voir les séances' }).click();
  await rencontres.getByRole('radio', { name: 'Les communes, à tour de rôle' }).check();
  await rencontres.locator('summary').click();
  await rencontres.getByRole('list', { name: 'Les séances' }).waitFor();
}

async function versLesPartenaires(rencontres: FrameLocator): Promise<void> {
  await rencontres.getByRole('button', { name: 'Créer une rencontre' }).click();
  await rencontres.getByRole('combobox', { name: /^Thématique/ }).selectOption('Parentalité');
  await rencontres.getByLabel('Date').fill(jourDans(60));
  await rencontres.getByRole('button', { name: 'Choisir les partenaires' }).click();
  await rencontres.getByRole('checkbox').first().waitFor();
}

essayerLesVues(parcours, VUES);

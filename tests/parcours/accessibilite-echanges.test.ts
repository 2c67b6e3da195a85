import type { FrameLocator, Page } from 'playwright-core';
import { z } from 'zod';
import { type Arrivee, essayerLesVues } from './accessible.ts';
import { lienRecu } from './liens.ts';
import { demanderDesNouvelles } from './nouvelles.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

/** The one that the guest of the demonstration represents. */
const SIENNE = 'Familles du Vitrezais';
const AUTRE = 'Toits partagés';

const ligne = async (liste: string, nom: string) => {
  const trouvee = (await parcours.regard.lignes(liste)).find(({ fields }) => fields.Title === nom);
  if (trouvee === undefined) throw new Error(`${nom} n’est pas dans la liste ${liste}.`);
  return trouvee;
};
const idDe = async (nom: string): Promise<string> => (await ligne('Structures', nom)).id;

/** A request that must be taken, each time the same: repeated, it does nothing more. */
async function demander(route: string, corps: unknown, profil: 'coordination' | 'partenaire' = 'coordination') {
  const reponse = await parcours.regard.api(profil, 'POST', route, corps);
  if (reponse.statut !== 200) throw new Error(`${route} : ${JSON.stringify(reponse.corps)}`);
  return reponse.corps;
}

async function uneProposition(): Promise<void> {
  await demander(
    `structures/${await idDe(AUTRE)}/propositions`,
    {
      cle: 'accessibilite-proposition',
      corrections: { horaires: 'Mo-Fr 09:00-12:00', frais: 'Payant' },
      vu: {},
      commentaire: 'La permanence du mardi n’existe plus.',
    },
    'partenaire',
  );
}

/** An introduction of sixteen days ago, each side asked what it became; resolves to the link of the side asked last. */
async function uneDemandeDeNouvelles(): Promise<string> {
  const { id } = z.looseObject({ id: z.string() }).parse(
    await demander('mises-en-lien', {
      cle: 'accessibilite-lien',
      demandeur: await idDe(SIENNE),
      destinataire: await idDe(AUTRE),
      thematique: 'Logement',
    }),
  );
  await demanderDesNouvelles(parcours, id);
  return lienRecu(parcours.regard);
}

/** The two fiches of one structure that the sample holds, merged once. */
async function uneFusion(): Promise<void> {
  if ((await parcours.regard.lignes('Fusions')).length > 0) return;
  const [gardee, absorbee] = [
    await ligne('Structures', 'Cap accessible'),
    await ligne('Structures', 'Cap accessible (association)'),
  ].map(({ id, eTag }) => ({ id, eTag }));
  await demander('fusions', { gardee, absorbee, choix: {}, reunirLesContacts: true });
}

async function versLEnvoi(page: Page): Promise<FrameLocator> {
  const annuaire = await ouvrir(page, 'annuaire', { sous: 'remettre' });
  await annuaire.getByRole('tab', { name: 'Envoyer par courriel' }).click();
  await annuaire.getByRole('combobox', { name: 'Types de structure (destinataires)', exact: true }).click();
  await annuaire.getByRole('menuitemcheckbox', { name: 'Commune', exact: true }).click();
  await page.keyboard.press('Escape');
  await annuaire.getByRole('button', { name: 'Voir la liste' }).click();
  await annuaire
    .getByText(/^Mairie de Cavignac/)
    .first()
    .waitFor();
  return annuaire;
}

/** A link to one’s fiche, mailed once. */
let lienDeFiche: string | undefined;
async function ouvrirLeLien(page: Page): Promise<void> {
  if (lienDeFiche === undefined) {
    await demander(`structures/${await idDe(SIENNE)}/liens`, {});
    lienDeFiche = await lienRecu(parcours.regard);
  }
  // The token leaves the address at once: the same page would not be loaded again.
  await page.goto('about:blank');
  await page.goto(lienDeFiche);
  await page.getByRole('button', { name: 'Oui, tout est juste' }).waitFor();
}

/** What partners do among themselves, what is handed out, and the pages of the personal links. */
const VUES: Readonly<Record<string, Arrivee>> = {
  'ma-fiche': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { profil: 'partenaire', sous: 'ma-fiche' });
    await annuaire.getByRole('button', { name: 'Tout est juste', exact: true }).waitFor();
  },
  proposer: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { profil: 'partenaire', sous: await idDe(AUTRE) });
    await annuaire.getByRole('button', { name: 'Proposer une correction', exact: true }).click();
    await annuaire.getByRole('dialog').getByRole('button', { name: 'Accès', exact: true }).click();
    await annuaire.getByRole('dialog').getByLabel('Horaires').waitFor();
  },
  propositions: async (page) => {
    await uneProposition();
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'propositions' });
    await annuaire.getByRole('article', { name: AUTRE }).getByRole('checkbox', { name: 'Accepter : Frais' }).waitFor();
  },
  'fusion-faite': async (page) => {
    await uneFusion();
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter/fusions' });
    await annuaire.getByRole('button', { name: 'Annuler la fusion' }).click();
    await annuaire.getByRole('alertdialog').waitFor();
  },
  'conservation-due': async (page) => {
    // A note of relation is an exchange: whoever has one is not silent.
    const notes = await parcours.regard.lignes('NotesDeRelation');
    const connus = new Set(notes.map(({ fields }) => String(fields.ContactLookupId)));
    const contact = (await parcours.regard.lignes('Contacts')).find(({ id }) => !connus.has(id));
    await parcours.regard.graph(`/lists/Contacts/items/${contact?.id}/fields`, 'PATCH', {
      Actif: false,
      DernierEchange: '2020-01-15T12:00:00Z',
    });
    // Announced too, and about to be stopped.
    await fetch(`${parcours.demonstration.origine}/local/minuteurs/tenirLaConservation`, { method: 'POST' });
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter/conservation' });
    await annuaire.getByRole('button', { name: 'Arrêter\u00A0: Contacts sans échange' }).click();
    const regle = annuaire.getByRole('listitem').filter({ hasText: 'Contacts sans échange' });
    await regle.getByText(/^\d+ lignes?$/).click();
    await regle.getByRole('button', { name: /^Anonymiser/ }).waitFor();
  },
  'mes-donnees': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { profil: 'invite', sous: 'mes-donnees' });
    await annuaire.getByRole('form', { name: `Contact de ${SIENNE}` }).waitFor();
    await annuaire.getByText(/^Vos droits/).waitFor();
  },
  'mises-en-lien': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'mises-en-lien' });
    await annuaire
      .getByRole('listitem')
      .getByRole('button', { name: /^Noter/ })
      .first()
      .waitFor();
  },
  'mise-en-lien-a-faire': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: await idDe(AUTRE) });
    await annuaire.getByRole('button', { name: 'Mettre en lien', exact: true }).click();
    await annuaire.getByRole('dialog').getByLabel('Thématique du besoin').waitFor();
  },
  'mise-en-lien-a-noter': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'mises-en-lien' });
    await annuaire
      .getByRole('listitem')
      .getByRole('button', { name: /^Noter/ })
      .first()
      .click();
    await annuaire.getByRole('dialog').getByRole('radio').first().waitFor();
  },
  remettre: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'remettre' });
    await annuaire.getByRole('button', { name: 'Télécharger\u00A0: Contacts (vCard)' }).waitFor();
  },
  'remettre-envoyer': async (page) => {
    await versLEnvoi(page);
  },
  'remettre-confirmer': async (page) => {
    const annuaire = await versLEnvoi(page);
    await annuaire.getByRole('button', { name: /^Envoyer à \d+ structures?$/ }).click();
    await annuaire.getByRole('alertdialog').waitFor();
  },
  'deja-remis': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'remettre' });
    await annuaire.getByRole('tab', { name: 'Déjà diffusé' }).click();
    await annuaire.getByRole('table').first().waitFor();
  },
  lien: ouvrirLeLien,
  'lien-section': async (page) => {
    await ouvrirLeLien(page);
    await page.getByRole('button', { name: 'Corriger : Accès' }).click();
    await page.getByRole('textbox', { name: 'Horaires' }).waitFor();
  },
  'lien-contacts': async (page) => {
    await ouvrirLeLien(page);
    await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    await page.getByRole('textbox', { name: 'Courriel' }).waitFor();
  },
  'lien-cessation': async (page) => {
    await ouvrirLeLien(page);
    await page.getByRole('button', { name: 'Votre structure a cessé son activité' }).click();
    await page.getByRole('button', { name: 'Oui, elle a cessé son activité' }).waitFor();
  },
  'propositions-cessation': async (page) => {
    await ouvrirLeLien(page);
    await page.getByRole('button', { name: 'Votre structure a cessé son activité' }).click();
    await page.getByRole('button', { name: 'Oui, elle a cessé son activité' }).click();
    await page.getByRole('heading', { name: 'Merci de l’avoir dit' }).waitFor();
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'propositions' });
    await annuaire.getByRole('button', { name: 'Fermer la fiche' }).waitFor();
    await annuaire.getByRole('article', { name: SIENNE }).scrollIntoViewIfNeeded();
  },
  'lien-rappels': async (page) => {
    await ouvrirLeLien(page);
    await page.goto('about:blank');
    await page.goto(lienDeFiche?.replace('#jeton=', '#rappels=') ?? '');
    await page.getByRole('button', { name: 'Ne plus recevoir de rappels' }).waitFor();
  },
  'lien-mise-en-lien': async (page) => {
    await page.goto(await uneDemandeDeNouvelles());
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await page.getByText('Choisissez une réponse').waitFor();
  },
  'lien-mes-donnees': async (page) => {
    await ouvrirLeLien(page);
    await page.getByText('Vos données et vos droits').click();
    await page.getByRole('button', { name: 'Recevoir le lien qui ouvre mes données' }).click();
    await page.getByText('Un courriel vient de partir', { exact: false }).waitFor();
    const lien = await lienRecu(parcours.regard);
    await page.goto('about:blank');
    await page.goto(lien);
    await page.getByRole('button', { name: 'Enregistrer mes données' }).first().waitFor();
  },
  'lien-remise': async (page) => {
    await demander('annuaire/diffuser', { vague: 'accessibilite-1', receveurs: { structures: [await idDe(SIENNE)] } });
    await page.goto('about:blank');
    await page.goto(await lienRecu(parcours.regard));
    await page.getByRole('button', { name: 'Nous l’avons reçu et ouvert' }).waitFor();
  },
  'lien-abime': async (page) => {
    await page.goto(`${parcours.demonstration.origine}/onglets/lien.html#jeton=abime`);
    await page.getByRole('alert').waitFor();
  },
};

essayerLesVues(parcours, VUES);

import type { FrameLocator, Page } from 'playwright-core';
import { type Arrivee, essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

const premiere = async (liste: string): Promise<string> => (await parcours.regard.lignes(liste))[0]?.id ?? '';

/** The pages of the annuaire, and how one knows that each is there. */
const VUES: Readonly<Record<string, Arrivee>> = {
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
    await annuaire.getByRole('button', { name: 'Vérifier', exact: true }).waitFor();
  },
  correction: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: await premiere('Structures') });
    await annuaire.getByRole('button', { name: 'Vérifier', exact: true }).click();
    await annuaire.getByRole('menuitem', { name: 'Partie par partie' }).click();
    await annuaire.getByRole('button', { name: 'Corriger : Coordonnées' }).click();
    await annuaire.getByRole('dialog').getByLabel('Téléphone', { exact: true }).waitFor();
  },
  'nouvelle-fiche': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'nouvelle-fiche' });
    await annuaire.getByRole('textbox', { name: /^Nom/ }).fill('Toits partagés');
    await annuaire.getByText('Une fiche de l’annuaire lui ressemble').waitFor();
  },
  'fiche-entiere': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: await premiere('Structures') });
    await annuaire.getByRole('button', { name: 'Modifier la fiche', exact: true }).click();
    await annuaire.getByText('Qui voit quoi').first().click();
    await annuaire.getByRole('checkbox', { name: 'Adresse protégée' }).check();
  },
  contact: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: await premiere('Structures') });
    await annuaire.getByRole('button', { name: 'Ajouter un contact' }).click();
    await annuaire.getByRole('dialog').getByLabel('Téléphone', { exact: true }).waitFor();
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
  'siret-fermes': async (page) => {
    const siret = '10000000000008';
    const registre = { siret, le: '2026-01-05', fermeLe: '2025-12-31', remplacant: '10000000000024' };
    await parcours.regard.graph(`/lists/Structures/items/${await premiere('Structures')}/fields`, 'PATCH', {
      Siret: siret,
      Registre: JSON.stringify(registre),
    });
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter/siret' });
    await annuaire.getByRole('button', { name: /^Remplacer le SIRET/ }).waitFor();
  },
  fusions: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter/fusions' });
    await annuaire.getByText('Aucune fusion', { exact: true }).waitFor();
  },
  conservation: async (page) => {
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter/conservation' });
    await annuaire.getByText('Rien n’est dû.').first().waitFor();
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

essayerLesVues(parcours, VUES);

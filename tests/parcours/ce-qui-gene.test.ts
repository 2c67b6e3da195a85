import type { Page } from 'playwright-core';
import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

/** Two rencontres of a same hour with structures in common, the first co-organised by the structure of the partner. */
let genee: string;
let autre: { readonly id: string; readonly titre: string };

beforeAll(async () => {
  const { regard } = parcours;
  const [rencontres, participations] = await Promise.all([
    regard.lignes('Rencontres'),
    regard.lignes('Participations'),
  ]);
  const modele = participations.find(({ fields }) => fields.Coorganise === true)?.fields;
  const aVenir = rencontres.filter(
    ({ fields }) => fields.Etat !== 'Annulée' && Date.parse(String(fields.Debut)) > Date.now() + 86_400_000,
  );
  const une = aVenir.find(({ fields }) => fields.Etat === 'Planifiée');
  const seconde = aVenir.find(({ id }) => id !== une?.id);
  if (modele === undefined || une === undefined || seconde === undefined)
    throw new Error('Il manque une rencontre à venir.');
  genee = une.id;
  autre = { id: seconde.id, titre: String(seconde.fields.Title).replace(/\s/g, '\\s') };
  const ecrire = async (chemin: string, methode: 'POST' | 'PATCH', valeurs: object) =>
    expect((await regard.graph(chemin, methode, valeurs)).statut).toBeLessThan(300);
  await ecrire(`/lists/Rencontres/items/${seconde.id}/fields`, 'PATCH', { Debut: une.fields.Debut });
  for (const id of [genee, autre.id]) {
    const place =
      id === genee
        ? { Statut: 'Invité', Coorganise: true, OrganisateurLookupId: modele.OrganisateurLookupId }
        : { Statut: 'Invité' };
    const sienne = participations.find(
      ({ fields }) => String(fields.RencontreLookupId) === id && fields.StructureLookupId === modele.StructureLookupId,
    );
    if (sienne !== undefined) await ecrire(`/lists/Participations/items/${sienne.id}/fields`, 'PATCH', place);
    else
      await ecrire('/lists/Participations/items', 'POST', {
        fields: {
          ...{ Title: `${id}-${String(modele.StructureLookupId)}`, RencontreLookupId: id },
          ...{ StructureLookupId: modele.StructureLookupId, ...place },
        },
      });
  }
});

/** Its line on the Accueil, behind « Voir les lignes suivantes » when there is much. */
async function laGeneeSurLAccueil(page: Page, profil: 'coordination' | 'partenaire') {
  const accueil = await ouvrir(page, 'accueil', { profil });
  const lien = accueil.getByRole('link', { name: new RegExp(`À la même heure que «\\s${autre.titre}\\s»`) }).first();
  const suite = accueil.getByRole('button', { name: /^Voir (la ligne suivante|les \d+ lignes suivantes)$/ });
  await lien.or(suite).first().waitFor();
  if (!(await lien.isVisible())) await suite.click();
  await lien.waitFor();
  return lien;
}

describe('Ce qui gêne une rencontre à venir', () => {
  test('se lit dans la liste et en tête de sa page, avec que faire, et mène où la changer', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const liste = await ouvrir(page, 'rencontres');
    const heurt = new RegExp(`^À la même heure que «\\s${autre.titre}\\s»\\s: .+ Changez l’heure`);
    await liste.getByText(heurt).first().waitFor();
    const rencontre = await ouvrir(page, 'rencontres', { sous: `rencontre/${genee}` });
    await rencontre.getByRole('link', { name: new RegExp(`«\\s${autre.titre}\\s»`) }).waitFor();
    await rencontre.getByRole('button', { name: 'Changer la date, l’heure ou la salle' }).click();
    await rencontre.getByRole('textbox', { name: 'Titre' }).waitFor();
    expect(fautes).toEqual([]);
  });

  test.each([
    ['la coordination', 'coordination', 'Changez l’heure'],
    ['qui co-organise', 'partenaire', 'Dites-le à la coordination'],
  ] as const)('se lit sur l’Accueil de %s, avec que faire, et mène à sa page', async (_qui, profil, quoiFaire) => {
    const { page, fautes } = await parcours.ouvrirPage();
    const lien = await laGeneeSurLAccueil(page, profil);
    expect(await lien.textContent()).toContain(quoiFaire);
    expect(decodeURIComponent((await lien.getAttribute('href')) ?? '')).toContain(`rencontre/${genee}`);
    expect(fautes).toEqual([]);
  });

  test('qui co-organise relance d’un geste qui n’a rien dit, et n’y lit aucune adresse', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'rencontres', { profil: 'partenaire', sous: `rencontre/${genee}/invites` });
    await onglet.getByRole('button', { name: 'Relancer', exact: true }).click();
    const dialogue = onglet.getByRole('dialog', { name: /^Relancer les silencieuses/ });
    await dialogue.getByText(/^N’ont rien dit\s: /).waitFor();
    expect(await dialogue.textContent()).not.toContain('@');
    await dialogue.getByRole('button', { name: 'Relancer' }).click();
    await dialogue.waitFor({ state: 'detached' });
    expect(fautes).toEqual([]);
  });
});

essayerLesVues(parcours, {
  'l’accueil avec ce qui se gêne': async (page) => {
    await laGeneeSurLAccueil(page, 'coordination');
  },
  'une rencontre que quelque chose gêne': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${genee}` });
    await rencontres.getByRole('button', { name: 'Changer la date, l’heure ou la salle' }).waitFor();
  },
  'la liste avec ce qui se gêne': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres');
    await rencontres
      .getByText(/^À la même heure que/)
      .first()
      .waitFor();
  },
  'le tableau avec ce qui se gêne': async (page) => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: 'tableau' });
    await rencontres
      .getByText(/^À la même heure que/)
      .first()
      .waitFor();
  },
  'les étapes du plan en retard': async (page) => {
    const plan = await ouvrir(page, 'plan', { sous: 'plan/en-retard' });
    await plan.getByRole('combobox', { name: 'Montrer' }).waitFor();
  },
});

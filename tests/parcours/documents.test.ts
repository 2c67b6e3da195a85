import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { unPdf } from '../core/bibliotheque/fichiers.ts';
import { essayerLesVues } from './accessible.ts';
import { lienDuCourriel, objetDuLien } from './liens.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

/** The structure of the guest, and another one. */
const INVITEES = ['Familles du Vitrezais', 'Toits partagés'];
const TELEPHONE = { viewport: { width: 360, height: 740 } };

const parcours = unParcours();
const ligne = z.object({ id: z.string(), eTag: z.string() });

const demander = async (chemin: string, corps: object): Promise<unknown> => {
  const { statut, corps: rendu } = await parcours.regard.api('coordination', 'POST', chemin, corps);
  expect([chemin, statut]).toEqual([chemin, 200]);
  return rendu;
};

let prete: Promise<string> | undefined;
/** A rencontre to come, planned, its links sent; the same at each call. */
const laRencontre = (): Promise<string> => {
  prete ??= (async () => {
    const structures = await parcours.regard.lignes('Structures');
    const invitees = INVITEES.map((nom) => structures.find(({ fields }) => fields.Title === nom)?.id ?? '');
    const { id, eTag } = ligne.parse(
      await demander('rencontres', {
        cle: 'documents-essai',
        titre: 'Loger les jeunes, les documents',
        thematique: 'Logement',
        format: 'Rencontre thématique',
        debut: new Date(Date.now() + 20 * 86_400_000).toISOString(),
        dureeMinutes: 90,
        modalite: 'En présence',
        structures: invitees.map((s) => ({ id: s, raison: 'Logement' })),
      }),
    );
    await demander(`rencontres/${id}/planifier`, { eTag });
    await demander(`rencontres/${id}/liens`, {});
    return id;
  })();
  return prete;
};

async function unLien(rencontre: string): Promise<string> {
  for (const { corps } of await parcours.regard.courriels()) {
    const lien = lienDuCourriel(corps);
    const objet = lien === undefined ? undefined : objetDuLien(lien);
    if (lien !== undefined && objet?.liste === 'Rencontres' && objet.id === rencontre) return lien;
  }
  throw new Error('Aucun lien n’est parti.');
}

const fichier = (name: string, contenu: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(unPdf(contenu)),
});

test('la coordination dépose ; ce qui n’est pas admis le dit, un nom pris ne s’écrase pas ; un document se retire', async () => {
  const { page } = await parcours.ouvrirPage();
  const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await laRencontre()}/documents` });
  await onglet.getByText('Aucun document').waitFor();
  const champ = onglet.getByLabel('Déposer des documents');
  await champ.setInputFiles([
    fichier('Le relais logement.pdf', 'un'),
    { name: 'faux.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') },
    fichier('À retirer.pdf', 'trois'),
  ]);
  await onglet.getByText('« Le relais logement.pdf » est déposé.').waitFor();
  await onglet.getByText(/faux\.pdf.{1,3}n’est pas déposé\. Ce fichier ne contient pas ce que dit son nom/).waitFor();
  await onglet.getByText('« À retirer.pdf » est déposé.').waitFor();
  await champ.setInputFiles([fichier('Le relais logement.pdf', 'deux')]);
  await onglet.getByText(/celui-ci est déposé sous.+Le relais logement \(version 2\)\.pdf.+l’autre reste/).waitFor();
  await onglet.getByRole('button', { name: 'Retirer « À retirer.pdf »' }).click();
  await onglet.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click();
  await onglet.getByText('« À retirer.pdf » est retiré.').first().waitFor();
  const liste = onglet.getByRole('list', { name: 'Documents de la rencontre' });
  await liste.getByText('À retirer.pdf').waitFor({ state: 'detached' });
  // The list is read again: for an instant there is none.
  await liste.getByRole('listitem').nth(1).waitFor();
  expect(await liste.getByRole('listitem').count()).toBe(2);
});

test('l’invitée les prend dans Teams, sans pouvoir déposer ; qui lit seulement ne voit pas la partie', async () => {
  const id = await laRencontre();
  const { page } = await parcours.ouvrirPage();
  const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/documents`, profil: 'invite' });
  const prise = page.waitForEvent('download');
  await onglet.getByRole('button', { name: 'Télécharger « Le relais logement.pdf »' }).click();
  const recu = await prise;
  expect(recu.suggestedFilename()).toBe('Le relais logement.pdf');
  expect(readFileSync(await recu.path(), 'utf8')).toContain('un');
  expect(await onglet.getByLabel('Déposer des documents').count()).toBe(0);
  const { page: autre } = await parcours.ouvrirPage();
  const lecture = await ouvrir(autre, 'rencontres', { sous: `rencontre/${id}`, profil: 'lecture' });
  await lecture.getByRole('tab', { name: 'Ordre du jour' }).waitFor();
  expect(await lecture.getByRole('tab', { name: 'Documents' }).count()).toBe(0);
});

test('sans compte, sur un téléphone, un document se prend par le lien, sans son jeton dans aucune adresse', async () => {
  const { page } = await parcours.ouvrirPage(TELEPHONE);
  const demandes: string[] = [];
  page.on('request', (r) => void demandes.push(r.url()));
  const lien = await unLien(await laRencontre());
  await page.goto(lien);
  await page.getByRole('heading', { name: 'Les documents', exact: true }).waitFor();
  const prise = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Télécharger.*Le relais logement \(version 2\)\.pdf/ }).click();
  const recu = await prise;
  expect(recu.suggestedFilename()).toBe('Le relais logement (version 2).pdf');
  expect(readFileSync(await recu.path(), 'utf8')).toContain('deux');
  const jeton = /#jeton=([\w.-]+)/.exec(lien)?.[1] ?? '';
  expect(jeton.length).toBeGreaterThan(40);
  expect(demandes.filter((url) => url.split('#')[0]?.includes(jeton))).toEqual([]);
});

essayerLesVues(parcours, {
  'les documents d’une rencontre': async (page) => {
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await laRencontre()}/documents` });
    await onglet
      .getByRole('button', { name: /^Télécharger/ })
      .first()
      .waitFor();
  },
  'les documents, sur la page du lien': async (page) => {
    await page.goto(await unLien(await laRencontre()));
    await page.getByRole('heading', { name: 'Les documents', exact: true }).waitFor();
  },
});

/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Acteur } from '../../../core/droits/droits.ts';
import { Documents } from '../../../tabs/rencontres/documents/Documents.tsx';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const COORDINATION: Acteur = { profil: 'coordination', id: 'moi.ici', structures: [] };
const INVITEE: Acteur = { profil: 'partenaire', id: 'p.ici', structures: ['3'], invitations: ['7'], rencontres: [] };
const UN = {
  id: '01ABC',
  nom: 'Plan.pdf',
  taille: 340_000,
  eTag: '"{X},1"',
  deposeLe: '2026-11-24T09:00:00Z',
  par: 'la coordination',
};

const ouvrir = (acteur: Acteur, documents: readonly object[], reponses: Readonly<Record<string, object>> = {}) =>
  dessiner(<Documents rencontre={uneRencontre({ id: '7' })} acteur={acteur} maintenant="2026-11-24T09:00:00Z" />, {
    reponses: { 'rencontres/7/documents': { documents }, ...reponses },
  });
const choisir = (...fichiers: readonly File[]) =>
  fireEvent.change(screen.getByLabelText('Déposer des documents'), { target: { files: fichiers } });
const unFichier = (nom: string, taille?: number): File => {
  const fichier = new File(['%PDF-1.7'], nom);
  if (taille !== undefined) Object.defineProperty(fichier, 'size', { value: taille });
  // What jsdom does not have.
  return Object.assign(fichier, {
    arrayBuffer: async () => Uint8Array.from('%PDF-1.7', (c) => c.charCodeAt(0)).buffer,
  });
};

test('qui est invité lit et télécharge, sans pouvoir déposer ni retirer', async () => {
  ouvrir(INVITEE, [UN]);
  expect(await screen.findByRole('button', { name: /^Télécharger.*Plan\.pdf/ })).toBeTruthy();
  expect(screen.getByText(/^332.Ko · déposé le 24 novembre 2026 par la coordination$/)).toBeTruthy();
  expect(screen.queryByLabelText('Déposer des documents')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Retirer/ })).toBeNull();
});

test('un fichier trop lourd se dit sans partir ; les autres partent l’un après l’autre, et chacun dit ce qu’il devient', async () => {
  const { recues } = ouvrir(COORDINATION, []);
  await screen.findByText('Aucun document');
  choisir(unFichier('film.pdf', 21 * 1024 * 1024), unFichier('a.pdf'), unFichier('b.pdf'));
  // The stand-in answers a list where a deposit is: what does not read is a failure, said for each.
  await waitFor(() => expect(screen.getAllByText(/n’est pas déposé\./)).toHaveLength(3));
  expect(screen.getByText(/«.film\.pdf.» n’est pas déposé\. Ce document dépasse 20.Mo/)).toBeTruthy();
  const partis = recues.filter(({ corps }) => 'contenu' in corps);
  expect(partis.map(({ corps }) => corps)).toEqual([
    { nom: 'a.pdf', contenu: btoa('%PDF-1.7') },
    { nom: 'b.pdf', contenu: btoa('%PDF-1.7') },
  ]);
});

test.each([
  [{ nom: 'a.pdf', dejaFait: false, renomme: false }, /«.a\.pdf.» est déposé\./],
  [{ nom: 'a.pdf', dejaFait: true, renomme: false }, /«.a\.pdf.» était déjà là\./],
  [{ nom: 'a (version 2).pdf', dejaFait: false, renomme: true }, /Un autre document se nomme «.a\.pdf.»/],
])('ce que devient un dépôt se dit : %j', async (reponse, phrase) => {
  dessiner(
    <Documents rencontre={uneRencontre({ id: '7' })} acteur={COORDINATION} maintenant="2026-11-24T09:00:00Z" />,
    { reponses: { 'rencontres/7/documents': reponse } },
  );
  choisir(unFichier('a.pdf'));
  expect(await screen.findByText(phrase)).toBeTruthy();
});

test('un document se retire après une question, par sa version', async () => {
  const { recues } = ouvrir(COORDINATION, [UN], { '01ABC/retirer': { dejaFait: false } });
  fireEvent.click(await screen.findByRole('button', { name: /^Retirer.*Plan\.pdf/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'Retirer' }));
  await waitFor(() => expect(recues.some(({ route }) => route.endsWith('01ABC/retirer'))).toBe(true));
  expect(recues.find(({ route }) => route.endsWith('01ABC/retirer'))?.corps).toEqual({ eTag: '"{X},1"' });
});

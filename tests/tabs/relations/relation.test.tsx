/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Acteur } from '../../../core/droits/droits.ts';
import RelationDeFiche from '../../../tabs/relations/components/RelationDeFiche.tsx';
import { Rappels } from '../../../tabs/tenue/components/Rappels.tsx';
import { unContact, uneStructure } from '../../core/annuaire/une-structure.ts';
import { uneNote } from '../../core/relations/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

// jsdom draws nothing, so that nothing is scrolled to.
HTMLElement.prototype.scrollIntoView ??= () => undefined;

const MOI: Acteur = { profil: 'coordination', id: 'moi.ici', structures: [] };
const FIL = uneStructure({ id: '1', nom: 'Le Fil' });
const LEA = unContact({ id: '7', structure: '1', nom: 'Léa Exemple', oid: 'lea', tid: 'ici' });
const NOTES = [
  uneNote({ id: '1', echangeLe: '2026-01-05', par: 'lea.ici', texte: 'L’ancienne' }),
  uneNote({ id: '2', contact: '7', par: 'moi.ici', texte: 'La récente', rappelerLe: '2026-11-20' }),
];
const ouvrir = (notes: object[], reponses: Readonly<Record<string, object>> = {}) =>
  dessiner(<RelationDeFiche structure={FIL} contacts={[LEA]} acteur={MOI} maintenant="2026-11-24T09:00:00Z" />, {
    lignes: { NotesDeRelation: notes, Contacts: [LEA] },
    reponses,
  });

test('la plus récente vient d’abord, avec qui et par qui ; on ne change que les mots des siennes', async () => {
  ouvrir(NOTES);
  await screen.findByText('La récente');
  const lignes = screen.getAllByRole('listitem').map((l) => l.textContent);
  expect(lignes[0]).toMatch(/^12 novembre 2026, avec Léa Exemple, par vousLa récenteÀ rappeler depuis le 20 novembre/);
  expect(lignes[1]).toMatch(/^5 janvier 2026, par Léa ExempleL’ancienne/);
  expect(screen.getAllByRole('button', { name: /^Changer la note/ })).toHaveLength(1);
});

test('une note part avec sa personne et son rappel, sous une clé ; vide, elle ne part pas', async () => {
  const { recues } = ouvrir([], { '/structures/1/relation': { id: '9', dejaFait: false } });
  fireEvent.click(await screen.findByRole('button', { name: 'Noter un échange avec Le Fil' }));
  const dialogue = await screen.findByRole('dialog');
  fireEvent.click(await within(dialogue).findByRole('button', { name: 'Garder la note' }));
  expect(await within(dialogue).findByText('Écrivez ce qui s’est dit.')).toBeTruthy();
  fireEvent.change(within(dialogue).getByLabelText(/^Ce qui s’est dit/), { target: { value: 'Rappeler en janvier' } });
  fireEvent.change(within(dialogue).getByLabelText(/^Avec qui/), { target: { value: '7' } });
  fireEvent.change(within(dialogue).getByLabelText(/^Rappeler le/), { target: { value: '2027-01-10' } });
  fireEvent.click(within(dialogue).getByRole('button', { name: 'Garder la note' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(recues.filter(({ route }) => route.endsWith('/relation')).map(({ corps }) => corps)).toEqual([
    {
      cle: expect.any(String) as unknown,
      echangeLe: '2026-11-24',
      texte: 'Rappeler en janvier',
      contact: '7',
      rappelerLe: '2027-01-10',
    },
  ]);
});

test('un rappel dû se dit fait depuis « À traiter », sous la version que l’on a vue', async () => {
  const { recues } = dessiner(<Rappels />, {
    lignes: {
      Structures: [FIL],
      Contacts: [LEA],
      NotesDeRelation: [uneNote({ id: '2', rappelerLe: '2020-11-20' }), uneNote({ id: '3', rappelerLe: '2999-01-01' })],
    },
    reponses: { '/structures/1/relation/2/rappel': { eTag: '"2,2"', dejaFait: false } },
  });
  const boutons = await screen.findAllByRole('button', { name: 'C’est fait\u00A0: Le Fil est rappelée' });
  expect(boutons).toHaveLength(1);
  fireEvent.click(boutons[0] as HTMLElement);
  await waitFor(() => expect(recues.some(({ route }) => route.endsWith('/rappel'))).toBe(true));
  expect(recues.find(({ route }) => route.endsWith('/rappel'))?.corps).toEqual({ eTag: '"1,1"' });
});

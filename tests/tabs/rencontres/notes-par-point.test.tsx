/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import { NotesParPoint } from '../../../tabs/rencontres/compte-rendu/NotesParPoint.tsx';
import { useNotes } from '../../../tabs/rencontres/compte-rendu/useNotes.ts';
import { dessiner } from '../dessiner.tsx';

const point = (titre: string, texte = '', ote = false) => ({ point: `ajoute ${titre}`, titre, texte, ote });
const LUES = { points: [point('Les loyers'), point('Les baux', 'Trois de signés.')] };
const ROUTE = 'rencontres/7/compte-rendu/notes';

function Page({ fermees }: { readonly fermees: boolean }) {
  return <NotesParPoint rencontre="7" notes={useNotes('7', 'moi.ici')} ouvertes fermees={fermees} />;
}
const ouvrir = (reponses: Readonly<Record<string, object>>, fermees = false) =>
  dessiner(<Page fermees={fermees} />, { reponses });
const champ = (titre: string) => screen.findByLabelText<HTMLTextAreaElement>(titre);
const ecrire = async (titre: string, value: string) => fireEvent.change(await champ(titre), { target: { value } });

beforeEach(() => localStorage.clear());

test('ce qui est tapé sous un point reste sur l’appareil tant que ce n’est pas gardé, d’une ouverture à l’autre', async () => {
  const avant = ouvrir({ [ROUTE]: LUES });
  expect((await champ('2. Les baux')).value).toBe('Trois de signés.');
  await ecrire('1. Les loyers', 'Ils montent.');
  expect(screen.getByText(/^Pas encore gardée/)).toBeTruthy();
  avant.unmount();
  ouvrir({ [ROUTE]: LUES });
  expect((await champ('1. Les loyers')).value).toBe('Ils montent.');
});

test('revenir à ce qui est gardé n’attend rien', async () => {
  ouvrir({ [ROUTE]: LUES });
  await ecrire('2. Les baux', 'Autre');
  expect(localStorage.length).toBe(1);
  await ecrire('2. Les baux', 'Trois de signés.');
  expect(localStorage.length).toBe(0);
  expect(screen.queryByRole('button', { name: /^Garder la note/ })).toBeNull();
});

test('elle part avec ce que l’on avait lu ; sans réponse, elle reste sur l’appareil', async () => {
  const { recues } = ouvrir({ [ROUTE]: LUES });
  await ecrire('2. Les baux', 'Quatre de signés.');
  fireEvent.click(screen.getByRole('button', { name: /^Garder la note.: Les baux/ }));
  await screen.findByRole('button', { name: 'Réessayer' });
  expect(recues.filter(({ corps }) => corps.point !== undefined).map(({ corps }) => corps)).toEqual([
    { point: 'ajoute Les baux', avant: 'Trois de signés.', texte: 'Quatre de signés.' },
  ]);
  expect(localStorage.length).toBe(1);
});

test('en approbation, elles se lisent et ne changent plus ; ce qui attendait sur l’appareil se lit encore', async () => {
  const avant = ouvrir({ [ROUTE]: LUES });
  await ecrire('1. Les loyers', 'Ils montent.');
  avant.unmount();
  ouvrir({ [ROUTE]: LUES }, true);
  expect((await champ('2. Les baux')).readOnly).toBe(true);
  expect((await champ('1. Les loyers')).value).toBe('Ils montent.');
  expect(screen.getByText(/proposez une correction/)).toBeTruthy();
});

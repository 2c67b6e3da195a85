/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ReglagesPage } from '../../../tabs/reglages/ReglagesPage.tsx';
import { dessiner } from '../dessiner.tsx';

beforeAll(() => Object.assign(Element.prototype, { scrollIntoView: () => undefined }));

const ligne = (cle: string, valeur: string, reste: object = {}) => ({ id: cle, eTag: '"1,1"', cle, valeur, ...reste });
const texteDe = (e: Element | null | undefined): string => (e?.textContent ?? '').replace(/[\u00A0\u202F]/g, ' ');
const ouvrir = (Reglages: object[], reponses: Readonly<Record<string, object>> = {}) =>
  dessiner(<ReglagesPage />, { lignes: { Reglages }, reponses });
const ligneDe = async (libelle: string) =>
  (await screen.findByRole('button', { name: `Changer\u00A0: ${libelle}` })).closest('li') as HTMLElement;

test('chaque réglage dit sa valeur avec son unité ; changé, il dit l’ordinaire et comment y revenir', async () => {
  ouvrir([ligne('dureeLienJours', '45')]);
  const change = await ligneDe('Durée d’un lien personnel');
  expect(texteDe(change)).toContain('45 jours');
  expect(texteDe(change)).toContain('Valeur ordinaire : 30 jours');
  const ordinaire = await ligneDe('Budget de sollicitation');
  expect(texteDe(ordinaire)).toContain('3 demandes en 30 jours');
  expect(within(ordinaire).queryByRole('button', { name: /^Revenir/ })).toBeNull();
});

test('une valeur fausse de la liste est expliquée à côté de ce qui reste en vigueur', async () => {
  ouvrir([ligne('jourPublication', 'le cinq', { derniereBonne: '4' }), ligne('inconnu', '3')]);
  const jour = texteDe(await ligneDe('Jour de publication'));
  expect(jour).toContain('4 du mois');
  expect(jour).toMatch(/« le cinq » : Un nombre entier entre 1 et 28.*reste en vigueur/);
  expect(screen.getByText('Lignes que Maillage ne connaît pas')).toBeTruthy();
});

test('une valeur refusée est dite avant de partir ; juste, elle part avec la version vue, et l’on lit ce qui change', async () => {
  const { recues } = ouvrir([ligne('dureeLienJours', '45')], { 'reglages/dureeLienJours': { dejaFait: false } });
  fireEvent.click(await screen.findByRole('button', { name: 'Changer\u00A0: Durée d’un lien personnel' }));
  const dialogue = await screen.findByRole('dialog');
  const champ = await within(dialogue).findByRole('textbox');
  fireEvent.change(champ, { target: { value: '400' } });
  fireEvent.click(within(dialogue).getByRole('button', { name: 'Enregistrer' }));
  await within(dialogue).findByText('Un nombre entier entre 1 et 90 est attendu.');
  fireEvent.change(champ, { target: { value: '60' } });
  expect(texteDe(within(dialogue).getByRole('status'))).toContain('De « 45 jours » à « 60 jours ».');
  fireEvent.click(within(dialogue).getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(recues.map(({ corps }) => corps)).toEqual([{ valeur: '60', eTag: '"1,1"' }]);
});

test('revenir à la valeur ordinaire dit de quoi à quoi, et vide la ligne', async () => {
  const { recues } = ouvrir([ligne('dureeLienJours', '45')], { 'reglages/dureeLienJours': { dejaFait: false } });
  fireEvent.click(
    await screen.findByRole('button', { name: 'Revenir à la valeur ordinaire\u00A0: Durée d’un lien personnel' }),
  );
  const dialogue = await screen.findByRole('dialog');
  expect(texteDe(dialogue)).toContain('De « 45 jours » à « 30 jours ».');
  fireEvent.click(await within(dialogue).findByRole('button', { name: 'Revenir à la valeur ordinaire' }));
  await waitFor(() => expect(recues.map(({ corps }) => corps)).toEqual([{ valeur: '', eTag: '"1,1"' }]));
});

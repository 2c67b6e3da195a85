/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Participation } from '../../../core/lists/participations.list.ts';
import { NoterUnAvis } from '../../../tabs/rencontres/compte-rendu/NoterUnAvis.tsx';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const LE = '2026-11-24T09:00:00Z';
const SOUMISE = uneRencontre({
  id: '7',
  etat: 'Tenue',
  debut: '2026-11-20T09:00:00Z',
  compteRendu: 'Deux permanences s’ouvrent.',
  approbationDemandeeLe: '2026-11-23T09:00:00Z',
});
const place = (structure: string, statut: string) =>
  ({ id: `p${structure}`, eTag: '"x,1"', cle: structure, rencontre: '7', structure, statut }) as Participation;
const structure = (id: string, nom: string) => ({
  ...{ id, eTag: '"x,1"', nom, type: 'Association', statut: 'Active', thematiques: [], publics: [] },
});

const ouvrir = (participations: readonly Participation[]) =>
  dessiner(<NoterUnAvis rencontre={SOUMISE} participations={participations} maintenant={LE} />, {
    lignes: { Structures: [structure('3', 'La CAF'), structure('4', 'Le CIAS'), structure('5', 'Le Relais')] },
    reponses: { 'rencontres/7/compte-rendu/avis-par-telephone': { dejaFait: false } },
  });

test('l’avis se note au nom d’une structure qui était là, et d’aucune autre', async () => {
  const { recues } = ouvrir([place('3', 'Présent'), place('4', 'Excusé'), place('5', 'Présent')]);
  fireEvent.click(await screen.findByRole('button', { name: 'Noter un avis reçu par téléphone' }));
  const choix = await screen.findByLabelText('Structure qui a appelé');
  await waitFor(() =>
    expect([...choix.querySelectorAll('option')].map((o) => o.textContent)).toEqual([
      'Choisir…',
      'La CAF',
      'Le Relais',
    ]),
  );
  fireEvent.change(choix, { target: { value: '5' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Approuver pour Le Relais' }));
  await waitFor(() => expect(recues.filter(({ route }) => route.endsWith('/avis-par-telephone'))).toHaveLength(1));
  expect(recues.find(({ route }) => route.endsWith('/avis-par-telephone'))?.corps).toEqual({
    structure: '5',
    avis: { geste: 'approuver' },
  });
});

test('une correction dite au téléphone se propose de même, pour une partie', async () => {
  const { recues } = ouvrir([place('3', 'Présent')]);
  fireEvent.click(await screen.findByRole('button', { name: 'Noter un avis reçu par téléphone' }));
  fireEvent.change(await screen.findByLabelText('Structure qui a appelé'), { target: { value: '3' } });
  fireEvent.click(await screen.findByRole('button', { name: /^Corriger/ }));
  const champ = await screen.findByLabelText('Votre texte pour cette partie');
  fireEvent.change(champ, { target: { value: 'Trois permanences s’ouvrent.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Proposer ce texte' }));
  await waitFor(() =>
    expect(recues.find(({ route }) => route.endsWith('/avis-par-telephone'))?.corps).toMatchObject({
      structure: '3',
      avis: { geste: 'corriger', avant: 'Deux permanences s’ouvrent.', propose: 'Trois permanences s’ouvrent.' },
    }),
  );
});

test('personne n’était là : il n’y a rien à noter', () => {
  ouvrir([place('4', 'Excusé')]);
  expect(screen.queryByRole('button')).toBeNull();
});

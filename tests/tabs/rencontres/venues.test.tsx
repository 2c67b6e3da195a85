/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { creerIndex } from '../../../core/annuaire/index-annuaire.ts';
import { VenuesALaPorte } from '../../../tabs/rencontres/porte/VenuesALaPorte.tsx';
import { uneStructure } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const REGIE = uneStructure({ id: '3', nom: 'Régie de quartier des Lilas' });
const VENUE = { eTag: '"x,1"', rencontre: '6', diteLe: '2026-11-24T09:00:00Z', etat: 'À examiner' };

test('une fiche qui ressemble est proposée d’un geste ; sinon, la fiche à créer commence par ce qui a été dit', async () => {
  const { recues } = dessiner(
    <VenuesALaPorte rencontre="6" lignes={[]} informees={new Set()} index={creerIndex([REGIE])} />,
    {
      lignes: {
        Structures: [REGIE],
        Venues: [
          { ...VENUE, id: '11', cle: '6-a', nom: 'Régie de quartier des Lilas' },
          { ...VENUE, id: '12', cle: '6-b', nom: 'Les Roues' },
        ],
      },
      reponses: { '/venues/11': { dejaFait: false } },
    },
  );
  fireEvent.click(await screen.findByRole('button', { name: 'C’est Régie de quartier des Lilas' }));
  await waitFor(() => expect(recues).toEqual([{ route: '/api/rencontres/6/venues/11', corps: { structure: '3' } }]));
  expect(screen.queryAllByText('Peut-être déjà dans l’annuaire')).toHaveLength(1);
  const lien = screen.getByRole('link', { name: 'Créer la fiche de Les Roues' });
  expect(decodeURIComponent(lien.getAttribute('href') ?? '')).toMatch(/annuaire\.html#nouvelle-fiche\/venue-12$/);
});

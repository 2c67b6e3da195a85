/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import { participations } from '../../../core/lists/participations.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { Modification } from '../../../tabs/rencontres/components/Modification.tsx';
import { uneParticipation, uneRencontre, uneStructure } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

test('déplacer au jour où une invitée ne vient jamais le dit avant que rien ne parte', async () => {
  const rencontre = uneRencontre({ id: '7', debut: '2026-12-10T13:00:00Z', dureeMinutes: 90 });
  dessiner(<Modification rencontre={rencontre} maintenant="2026-11-24T09:00:00Z" fermer={() => undefined} />, {
    lignes: {
      [structures.name]: [uneStructure({ id: '5', nom: 'Toits partagés', contraintes: 'We off' })],
      [participations.name]: [uneParticipation({ rencontre: '7', structure: '5' })],
    },
  });
  expect(screen.queryByText(/jamais le mercredi/)).toBeNull();
  fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-12-09' } });
  expect((await screen.findByText(/jamais le mercredi/)).textContent).toContain('Toits partagés');
});

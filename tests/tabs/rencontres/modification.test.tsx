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

test('planifiée, ce qui change dit le nom de qui le reçoit par Outlook, et de qui l’apprend par courriel', async () => {
  const rencontre = uneRencontre({
    id: '7',
    etat: 'Planifiée',
    debut: '2026-12-10T13:00:00Z',
    dureeMinutes: 90,
    evenementId: 'e1',
    modalite: 'En présence',
    lieu: 'Mairie',
  });
  const nommee = (structure: string, nom: string) => ({ structure, nom });
  dessiner(<Modification rencontre={rencontre} maintenant="2026-11-24T09:00:00Z" fermer={() => undefined} />, {
    lignes: { [structures.name]: [], [participations.name]: [] },
    reponses: {
      'rencontres/7/modifier': {
        ...{ id: '7', eTag: 'e', dejaFait: false, prevenues: 3, autres: 1 },
        changements: [{ quoi: 'Début', avant: 'jeudi', apres: 'vendredi' }],
        parOutlook: [nommee('1', 'Amicale'), nommee('2', 'Bibliothèque')],
        parCourriel: [nommee('3', 'Toits partagés')],
        sansAdresse: [],
      },
    },
  });
  fireEvent.change(screen.getByLabelText(/^Date/), { target: { value: '2026-12-11' } });
  fireEvent.click(screen.getByRole('button', { name: 'Voir ce qui change' }));
  const dits = await screen.findByText(/Structures qui la reçoivent/);
  expect(dits.textContent).toMatch(/1 personne ajoutée dans Outlook.*Amicale, Bibliothèque/);
  expect(screen.getByText(/au courant, par un courriel/).textContent).toContain('Toits partagés');
});

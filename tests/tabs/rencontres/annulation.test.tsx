/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import { Annulation } from '../../../tabs/rencontres/annulation/Annulation.tsx';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const AVENIR = '2100-12-10T13:00:00Z';
const PASSE = '2020-12-10T13:00:00Z';

test.each([
  ['une réunion à venir est dans les agendas', { debut: AVENIR, evenementId: 'e1' }, /Les invités sont prévenus/],
  ['aucune réunion n’est créée', { debut: AVENIR, evenementId: undefined }, /personne n’est prévenu/],
  ['elle n’a pas encore de date', { debut: undefined, evenementId: undefined }, /personne n’est prévenu/],
  ['sa réunion est passée', { debut: PASSE, evenementId: 'e1' }, /personne n’est prévenu/],
])('annuler dit qui est prévenu : %s', (_, valeurs, dit) => {
  dessiner(<Annulation rencontre={uneRencontre({ id: '7', ...valeurs })} />, { lignes: {} });
  fireEvent.click(screen.getByRole('button', { name: 'Annuler la rencontre' }));
  expect(screen.getByText(dit)).toBeTruthy();
  const prevenant = valeurs.evenementId !== undefined && valeurs.debut === AVENIR;
  expect(screen.queryByRole('button', { name: 'Annuler la rencontre et prévenir' }) !== null).toBe(prevenant);
  expect(screen.queryByRole('button', { name: 'Annuler sans prévenir' }) !== null).toBe(!prevenant);
});

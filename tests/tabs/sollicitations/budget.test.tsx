/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { depuisHeureLocale } from '../../../core/temps/heure-locale.ts';
import { ChargeDeStructure } from '../../../tabs/sollicitations/components/ChargeDeStructure.tsx';
import { InvitationAuBudget } from '../../../tabs/sollicitations/components/InvitationAuBudget.tsx';
import { uneParticipation, uneRencontre, uneSollicitation, uneStructure } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const MAINTENANT = depuisHeureLocale('2026-11-24T10:00:00');
const invitee = (structure: string) =>
  uneParticipation({ id: structure, cle: `7-${structure}`, rencontre: '7', structure, statut: 'Invité' });
const demande = (id: string, structure: string, valeurs = {}) =>
  uneSollicitation({ id, cle: `fiche-s${structure}-${id}`, structure, envoyeeLe: '2026-11-20T09:00:00Z', ...valeurs });
const lignes = {
  Structures: [uneStructure({ id: '1', nom: 'Trop demandée' }), uneStructure({ id: '2', nom: 'Tranquille' })],
  Rencontres: [
    uneRencontre({ id: '7', etat: 'À planifier', debut: '2027-01-12T08:00:00Z', ordreDuJour: undefined }),
    uneRencontre({ id: '8', titre: 'Café des parents', etat: 'Planifiée', planifieeLe: '2026-11-12T09:00:00Z' }),
  ],
  Participations: [
    invitee('1'),
    invitee('2'),
    uneParticipation({ id: '3', cle: '8-1', rencontre: '8', structure: '1', statut: 'Invité' }),
  ],
  Sollicitations: [demande('1', '1'), demande('2', '1'), demande('3', '2')],
};

test('avant d’envoyer, on lit qui passerait au-dessus de son budget, et ce qui lui a été demandé', async () => {
  dessiner(<InvitationAuBudget rencontre="7" maintenant={MAINTENANT} />, { lignes });
  expect(await screen.findByText(/1 structure serait au-dessus de son budget/)).toBeTruthy();
  expect(screen.getByText(/Trop demandée.* 4 demandes avec celle-ci/)).toBeTruthy();
  expect(screen.getByText(/Invitation \(Outlook\), « Café des parents », le 12\/11\/2026/)).toBeTruthy();
  expect(screen.queryByText(/Tranquille/)).toBeNull();
});

test('sous son budget, rien ne s’affiche', async () => {
  const { container } = dessiner(<InvitationAuBudget rencontre="7" maintenant={MAINTENANT} />, {
    lignes: { ...lignes, Sollicitations: [] },
  });
  await new Promise((resoudre) => setTimeout(resoudre, 0));
  expect(container.textContent).toBe('');
});

test('la fiche dit la charge d’une structure, ligne à ligne, ou qu’il n’y en a pas', async () => {
  const { unmount } = dessiner(<ChargeDeStructure structure="1" maintenant={MAINTENANT} />, { lignes });
  expect(await screen.findByText(/3 demandes en 30 jours, pour un budget de 3/)).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  unmount();
  dessiner(<ChargeDeStructure structure="9" maintenant={MAINTENANT} />, { lignes });
  expect(await screen.findByText(/Rien ne lui a été demandé en 30 jours/)).toBeTruthy();
});

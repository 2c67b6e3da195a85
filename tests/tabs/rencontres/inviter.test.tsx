/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { InviterPage } from '../../../tabs/rencontres/invites/InviterPage.tsx';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

test('pendant un sondage, on lit que qui s’ajoute sera sollicité', async () => {
  const rencontre = uneRencontre({ id: '7', debut: undefined, evenementId: undefined });
  const sondage = {
    ...{ id: '1', eTag: '"1"', etat: 'Ouvert', ouvert: true },
    ...{ invitees: 0, ontRepondu: 0, creneaux: [], siens: [], reponsesVisibles: false },
  };
  dessiner(<InviterPage rencontre={rencontre} maintenant="2026-11-24T09:00:00Z" fermer={() => undefined} />, {
    reponses: { 'rencontres/7/sondage': { sondage } },
  });
  expect(await screen.findByText(/le reçoivent dans les dix minutes/)).toBeTruthy();
});

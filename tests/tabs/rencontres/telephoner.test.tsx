/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Acteur, Profil } from '../../../core/droits/droits.ts';
import { TelephonerPage } from '../../../tabs/rencontres/telephone/TelephonerPage.tsx';
import { uneParticipation, uneRencontre, uneStructure } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const RENCONTRE = uneRencontre({ id: '6', etat: 'Planifiée', debut: '2026-12-10T13:30:00Z' });
const ouvrir = (profil: Profil, aImprimer = false) => {
  const acteur: Acteur = { profil, id: 'moi.ici', structures: ['1'], invitations: ['6'], rencontres: ['6'] };
  return dessiner(
    <TelephonerPage {...{ rencontre: RENCONTRE, acteur, maintenant: '2026-12-01T08:00:00Z', aImprimer }} />,
    {
      lignes: {
        Participations: ['1', '2'].map((structure) =>
          uneParticipation({ id: structure, rencontre: '6', structure, statut: 'Invité' }),
        ),
        Structures: [
          uneStructure({ id: '1', nom: 'Amicale', telephone: '+33557000001' }),
          uneStructure({ id: '2', nom: 'Bibliothèque' }),
        ],
      },
      reponses: { '/rencontres/6/reponse': { dejaFait: false } },
    },
  );
};

test('une réponse dite au téléphone se note d’un geste, pour cette structure', async () => {
  const { recues } = ouvrir('coordination');
  expect((await screen.findByRole('link', { name: /05.57.00.00.01/ })).getAttribute('href')).toBe('tel:+33557000001');
  screen.getByText('Aucun numéro connu');
  fireEvent.click(screen.getByRole('button', { name: /^Ne vient pas.*Bibliothèque$/ }));
  await screen.findByText(/^Noté pour Bibliothèque/);
  expect(recues.filter(({ route }) => route.endsWith('/reponse')).map(({ corps }) => corps)).toEqual([
    { structure: '2', reponse: 'Ne vient pas' },
  ]);
});

test('à rappeler se marque sans rien envoyer, et se retrouve en revenant', async () => {
  const premiere = ouvrir('coordination');
  fireEvent.click(await screen.findByRole('button', { name: /^Rappeler.*Amicale$/ }));
  premiere.unmount();
  const { recues } = ouvrir('coordination');
  const bouton = await screen.findByRole('button', { name: /^Rappeler.*Amicale$/ });
  expect(bouton.getAttribute('aria-pressed')).toBe('true');
  expect([...premiere.recues, ...recues]).toEqual([]);
});

test.each(['partenaire', 'invite', 'lecture'] as const)(
  'le profil %s ne lit aucun numéro, même à qui co-organise, à l’écran comme à imprimer',
  async (profil) => {
    for (const aImprimer of [false, true]) {
      const { unmount } = ouvrir(profil, aImprimer);
      await screen.findByText('Cette liste est à la coordination');
      await waitFor(() => expect(document.body.textContent).not.toMatch(/Amicale|05.57/));
      unmount();
    }
  },
);

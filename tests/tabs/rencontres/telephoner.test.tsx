/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Acteur, Profil } from '../../../core/droits/droits.ts';
import { TelephonerPage } from '../../../tabs/rencontres/telephone/TelephonerPage.tsx';
import { uneParticipation, uneRencontre, uneSollicitation, uneStructure } from '../../core/rencontres/batisseurs.ts';
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

describe('une fois la rencontre annulée', () => {
  const annulee = uneRencontre({
    id: '6',
    titre: 'Loger les jeunes',
    etat: 'Annulée',
    motifAnnulation: 'Salle inondée',
    debut: '2026-12-10T13:30:00Z',
  });
  const ouvrirAnnulee = (notees: readonly object[] = []) =>
    dessiner(
      <TelephonerPage
        {...{ rencontre: annulee, acteur: { profil: 'coordination', id: 'moi.ici', structures: [] } }}
        {...{ maintenant: '2026-12-01T08:00:00Z', aImprimer: false }}
      />,
      {
        lignes: {
          Participations: ['1', '2'].map((structure) =>
            uneParticipation({ id: structure, rencontre: '6', structure, statut: 'Invité', reponse: 'Vient' }),
          ),
          Structures: [
            uneStructure({ id: '1', nom: 'Amicale', telephone: '+33557000001' }),
            uneStructure({ id: '2', nom: 'Avec adresse', courriel: 'ici@exemple.example' }),
          ],
          Sollicitations: notees,
        },
        reponses: { '/rencontres/6/prevenues': { dejaFait: false } },
      },
    );

  test('reste qui n’a pas d’adresse, avec ce qu’il y a à lui dire ; prévenue se note d’un geste', async () => {
    const { recues } = ouvrirAnnulee();
    await screen.findByText(/Loger les jeunes.*est annulée : Salle inondée/);
    fireEvent.click(await screen.findByRole('button', { name: /^Prévenue.*Amicale$/ }));
    await screen.findByText('Amicale est prévenue.');
    expect(screen.queryByText('Avec adresse')).toBeNull();
    expect(recues.map(({ route, corps }) => [route, corps])).toEqual([
      ['/api/rencontres/6/prevenues', { structure: '1', prevenue: true }],
    ]);
  });

  test('notée prévenue, elle reste en vue, cochée, et se reprend', async () => {
    const notee = uneSollicitation({
      ...{ cle: 'invitation-s1-r6-appel-annulation', nature: 'Invitation', structure: '1', rencontre: '6' },
      canal: 'Téléphone',
    });
    const { recues } = ouvrirAnnulee([notee]);
    const bouton = await screen.findByRole('button', { name: /^Prévenue.*Amicale$/ });
    expect(bouton.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(bouton);
    await screen.findByText('Amicale reste à prévenir.');
    expect(recues.at(-1)?.corps).toEqual({ structure: '1', prevenue: false });
  });
});

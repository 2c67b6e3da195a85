/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Acteur, Profil } from '../../../core/droits/droits.ts';
import { MonAvis } from '../../../tabs/rencontres/avis/MonAvis.tsx';
import { CeQuiMEstDemande } from '../../../tabs/rencontres/components/CeQuiMEstDemande.tsx';
import { uneParticipation, uneRencontre, uneStructure } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const DEBUT = '2026-11-24T09:00:00Z';
const PENDANT = '2026-11-24T09:10:00Z';
const RENCONTRE = uneRencontre({ id: '6', etat: 'Planifiée', debut: DEBUT, dureeMinutes: 60 });
const acteur = (profil: Profil): Acteur => ({ profil, id: 'moi.ici', structures: ['1'], invitations: ['6'] });
const ouvrir = (profil: Profil, maintenant: string, statut: 'Invité' | 'Excusé' | 'Présent' = 'Invité') =>
  dessiner(
    <CeQuiMEstDemande
      {...{ rencontre: RENCONTRE, acteur: acteur(profil), maintenant }}
      partie="odj"
      aller={() => undefined}
    />,
    {
      lignes: {
        Participations: [uneParticipation({ id: '1', rencontre: '6', structure: '1', statut })],
        Structures: [uneStructure({ id: '1' })],
      },
      reponses: { '/rencontres/6/arrivee': { dejaFait: false }, '/avis/mien': { donne: false } },
    },
  );

test.each(['partenaire', 'invite'] as const)(
  'le jour même, le profil %s dit d’un geste qu’il est là',
  async (profil) => {
    const { recues } = ouvrir(profil, PENDANT);
    fireEvent.click(await screen.findByRole('button', { name: 'Je suis là' }));
    await screen.findByText(/^Votre arrivée est notée/);
    expect(recues.filter(({ route }) => route.endsWith('/arrivee')).map(({ corps }) => corps)).toEqual([
      { structure: '1' },
    ]);
    expect(screen.queryByRole('button', { name: 'Je suis là' })).toBeNull();
  },
);

test('déjà noté présent, rien n’est à dire ; la veille non plus', async () => {
  const { unmount } = ouvrir('partenaire', PENDANT, 'Présent');
  await screen.findByText(/^Votre arrivée est notée/);
  unmount();
  ouvrir('partenaire', '2026-11-23T09:00:00Z');
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
});

test('ensuite, son avis lui est demandé ; excusé, en lecture ou à la coordination, non', async () => {
  const { unmount } = ouvrir('invite', '2026-11-25T09:00:00Z');
  await screen.findByRole('button', { name: 'Donner mon avis' });
  unmount();
  for (const [profil, statut] of [
    ['invite', 'Excusé'],
    ['lecture', 'Invité'],
    ['coordination', 'Invité'],
  ] as const) {
    const { recues, unmount: fermer } = ouvrir(profil, '2026-11-25T09:00:00Z', statut);
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    expect(recues).toEqual([]);
    fermer();
  }
});

test('l’avis se donne en trois visages, et s’en va ; il en manque un, c’est dit', async () => {
  const { recues } = dessiner(<MonAvis rencontre={RENCONTRE} />, {
    reponses: { '/avis/mien': { donne: false }, '/rencontres/6/avis': { dejaFait: false } },
  });
  const oui = await screen.findAllByRole('radio', { name: 'Oui' });
  const envoyer = () => fireEvent.click(screen.getByRole('button', { name: 'Envoyer mon avis' }));
  for (const radio of oui.slice(0, 2)) fireEvent.click(radio);
  envoyer();
  await screen.findByText('Choisissez un visage pour chaque phrase.');
  fireEvent.click(oui.at(2) as HTMLElement);
  envoyer();
  await screen.findByText('Vous avez donné votre avis. Merci.');
  expect(recues.map(({ corps }) => corps).at(-1)).toEqual({
    reponses: { utile: 'Oui', parole: 'Oui', suite: 'Oui' },
  });
});

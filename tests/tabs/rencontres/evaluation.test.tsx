/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { AUCUN_AVIS } from '../../../core/avis/comptes.ts';
import type { Acteur, Profil } from '../../../core/droits/droits.ts';
import { Evaluation } from '../../../tabs/rencontres/avis/Evaluation.tsx';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const LUE = {
  moment: 'ouverte',
  de: '2026-11-24T09:00:00Z',
  a: '2026-12-04T10:30:00Z',
  adresse: 'http://localhost/avis.html#12-abcdefghjkmn',
  recus: { lien: 2, qr: 3, papier: 0 },
  plafondDuQr: 40,
  papier: AUCUN_AVIS,
  seuil: 5,
};
const acteur = (profil: Profil): Acteur => ({
  profil,
  id: 'moi.ici',
  structures: ['1'],
  rencontres: ['4'],
  invitations: ['4'],
});
const montrer = (lue: object, profil: Profil = 'coordination') =>
  dessiner(<Evaluation rencontre={uneRencontre({ id: '4' })} acteur={acteur(profil)} />, {
    reponses: { '4/evaluation': lue, '4/evaluation/papier': { dejaFait: false } },
  });
const grille = (name: string) => screen.findByRole('table', { name });

test('ouverte, elle dit combien par voie, jamais ce qui a été répondu, et prend le papier par totaux', async () => {
  const { recues } = montrer(LUE);
  await screen.findByText(
    'Reçus\u00A0: 2 par les liens et les comptes, 3 par le QR (40 au plus), 0 sur papier.'.replace('\u00A0', ' '),
  );
  expect(screen.getByRole('img', { name: /QR/ })).toBeTruthy();
  await grille('Avis donnés sur papier');
  const premiere = screen.getByLabelText('Cette rencontre m’a été utile. Oui');
  fireEvent.change(premiere, { target: { value: '-3' } });
  fireEvent.click(screen.getByRole('button', { name: 'Enregistrer les avis sur papier' }));
  await screen.findByText(/Une case ne contient pas un nombre entier/);
  expect(recues.some((r) => r.route.endsWith('papier'))).toBe(false);
  fireEvent.change(premiere, { target: { value: '7' } });
  fireEvent.click(screen.getByRole('button', { name: 'Enregistrer les avis sur papier' }));
  await waitFor(() =>
    expect(recues.find((r) => r.route.endsWith('papier'))?.corps).toEqual({
      comptes: { ...AUCUN_AVIS, utile: { Oui: 7, 'Un peu': 0, Non: 0 } },
    }),
  );
});

test('close, elle montre les totaux et les mots ; sous le seuil, elle dit que rien n’a été gardé', async () => {
  const resultat = {
    personnes: 12,
    comptes: { ...AUCUN_AVIS, utile: { Oui: 9, 'Un peu': 3, Non: 0 } },
    commentaires: ['Une pause de plus.'],
  };
  const { unmount } = montrer({ ...LUE, moment: 'finie', resultat });
  const table = await grille('Sur 12 avis');
  expect(table.textContent).toContain('930');
  expect(screen.getByText('Une pause de plus.')).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
  unmount();
  montrer({ ...LUE, moment: 'finie', resultat: { personnes: 0, comptes: AUCUN_AVIS, commentaires: [] } });
  await screen.findByText(/rien n’a été gardé/);
});

test('close, qui co-organise lit combien ont répondu, et que les totaux sont à la coordination', async () => {
  montrer({ ...LUE, moment: 'finie' }, 'partenaire');
  await screen.findByText('Les totaux et les mots laissés sont lus par la coordination.');
  expect(screen.queryByRole('table')).toBeNull();
});

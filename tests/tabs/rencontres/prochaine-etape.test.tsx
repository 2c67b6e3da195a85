/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { Acteur, Profil } from '../../../core/droits/droits.ts';
import { ProchaineEtape } from '../../../tabs/rencontres/components/ProchaineEtape.tsx';
import { unContact, uneParticipation, uneRencontre, uneStructure } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const MAINTENANT = '2026-11-24T09:00:00Z';
const planifiee = uneRencontre({
  id: '6',
  etat: 'Planifiée',
  debut: '2026-12-03T13:00:00Z',
  evenementId: 'e1',
  lienReunion: 'https://reunion.example',
  modalite: 'À distance',
  ordreDuJour: { version: 1, etabliLe: MAINTENANT, dureeMinutes: 120, points: [], ecartes: [] },
});
const lignes = {
  Participations: [uneParticipation({ id: '1', rencontre: '6', structure: '1', statut: 'Invité' })],
  Structures: [uneStructure({ id: '1' })],
  Contacts: [unContact({ id: '1', structure: '1' })],
};
const ouvrir = (profil: Profil, reponses: Readonly<Record<string, object>> = {}) => {
  const acteur: Acteur = { profil, id: 'moi.ici', structures: ['1'] };
  return dessiner(
    <ProchaineEtape rencontre={planifiee} acteur={acteur} maintenant={MAINTENANT} aller={() => undefined} />,
    { lignes, reponses },
  );
};
const ENVOYER = { name: 'Envoyer leur page aux invités' };

test('réunion planifiée : la page à envoyer vient d’abord, s’envoie d’ici, et rejoindre reste à portée', async () => {
  const { recues } = ouvrir('coordination');
  fireEvent.click(await screen.findByRole('button', ENVOYER));
  expect(screen.getByText(/^La réunion est créée. 1 structure sans compte n’a pas encore sa page/)).toBeTruthy();
  expect(screen.getByText('Rejoindre la réunion')).toBeTruthy();
  const confirmer = (await screen.findAllByRole('button', ENVOYER)).at(-1);
  if (confirmer !== undefined) fireEvent.click(confirmer);
  await screen.findByText(/Rien à/);
  expect(recues.map(({ route }) => route)).toEqual(['/api/rencontres/6/liens']);
});

test('à qui n’organise pas, rien n’est à envoyer', async () => {
  ouvrir('partenaire');
  await screen.findByRole('button', { name: 'Rejoindre la réunion' });
  expect(screen.queryByRole('button', ENVOYER)).toBeNull();
});

describe('sans personne d’invité', () => {
  const rencontre = { ...planifiee, etat: 'À planifier' as const, evenementId: undefined, lienReunion: undefined };
  const acteur: Acteur = { profil: 'coordination', id: 'moi.ici', structures: [] };
  const dessinerSeule = (r: typeof planifiee, reponses: Readonly<Record<string, object>> = {}) =>
    dessiner(<ProchaineEtape rencontre={r} acteur={acteur} maintenant={MAINTENANT} aller={() => undefined} />, {
      lignes: { ...lignes, Participations: [] },
      reponses,
    });

  test('planifier se demande, et dit qu’aucune invitation ne part', async () => {
    const { recues } = dessinerSeule(rencontre, {
      'rencontres/6/planifier': { id: '6', eTag: 'e', etat: 'Planifiée', dejaFait: false, invites: 0, sansAdresse: [] },
    });
    await screen.findByText('Personne n’est invité.');
    fireEvent.click(screen.getByRole('button', { name: 'Planifier dans Teams' }));
    expect(recues).toEqual([]);
    const dialogue = within(await screen.findByRole('dialog'));
    expect(dialogue.getByText(/^Aucune invitation ne part/)).toBeTruthy();
    fireEvent.click(await dialogue.findByRole('button', { name: 'Planifier dans Teams' }));
    await screen.findByText('Réunion créée, sans inviter personne.');
    expect(recues.map(({ route }) => route)).toEqual(['/api/rencontres/6/planifier']);
  });

  test('une fois créée, la réunion ne dit pas que des invitations sont parties', async () => {
    dessinerSeule(planifiee);
    await screen.findByText(/personne n’y est invité/);
    expect(screen.queryByText(/invitations sont parties/)).toBeNull();
  });
});

describe('le jour même', () => {
  const ouvrirLeJour = (profil: Profil, modalite: typeof planifiee.modalite, maintenant = '2026-12-03T07:00:00Z') => {
    const acteur: Acteur = { profil, id: 'moi.ici', structures: ['1'] };
    const allees: string[] = [];
    dessiner(
      <ProchaineEtape
        {...{ rencontre: { ...planifiee, modalite }, acteur, maintenant }}
        aller={(partie) => void allees.push(partie)}
      />,
      { lignes: { ...lignes, Participations: [] } },
    );
    return allees;
  };
  const ACCUEILLIR = { name: 'Accueillir à la porte' };

  test.each(['En présence', 'Hybride'] as const)(
    '%s : d’abord la porte, puis la feuille et les présences, et rejoindre reste à portée',
    async (modalite) => {
      const allees = ouvrirLeJour('coordination', modalite);
      await screen.findByRole('button', ACCUEILLIR);
      expect(screen.getByRole('button', { name: 'Feuille d’émargement' })).toBeTruthy();
      expect(await screen.findByRole('button', { name: 'Rejoindre à distance' })).toBeTruthy();
      fireEvent.click(screen.getByRole('button', { name: 'Saisir les présences' }));
      expect(allees).toEqual(['invites']);
      fireEvent.click(screen.getByRole('button', ACCUEILLIR));
    },
  );

  test('la veille, à distance, ou pour qui n’organise pas, rejoindre vient d’abord', async () => {
    for (const [profil, modalite, maintenant] of [
      ['coordination', 'Hybride', '2026-12-02T07:00:00Z'],
      ['coordination', 'À distance', undefined],
      ['partenaire', 'Hybride', undefined],
    ] as const) {
      ouvrirLeJour(profil, modalite, maintenant);
      await screen.findByRole('button', { name: 'Rejoindre la réunion' });
      expect(screen.queryByRole('button', ACCUEILLIR)).toBeNull();
      cleanup();
    }
  });
});

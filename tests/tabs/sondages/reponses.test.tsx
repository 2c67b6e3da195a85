/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import { Reponses } from '../../../tabs/sondages/components/Reponses.tsx';
import {
  unContact,
  uneParticipation,
  uneRencontre,
  uneSollicitation,
  uneStructure,
} from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const creneau = (id: string, debut: string, lieu?: string) =>
  ({ id, debut, dureeMinutes: 60, ...(lieu === undefined ? {} : { lieu }) }) as SondageLu['creneaux'][number];

test('deux créneaux du même jour se distinguent par leur heure, deux de la même heure par leur lieu', () => {
  const creneaux = [
    creneau('c1', '2026-12-10T08:30:00Z'),
    creneau('c2', '2026-12-10T13:00:00Z', 'Mairie'),
    creneau('c3', '2026-12-10T13:00:00Z', 'Médiathèque'),
  ];
  const vote = {
    structure: '1',
    nom: 'CAF (exemple)',
    indispensable: false,
    reponses: { c1: 'Oui', c2: 'Non', c3: 'Oui' } as const,
    reponduLe: '2026-12-01T09:00:00Z',
  };
  dessiner(
    <Reponses peutNoter sondage={{ creneaux } as unknown as SondageLu} votes={[vote]} relire={() => undefined} />,
    {},
  );
  const dits = (role: string) =>
    screen.getAllByRole(role).map((c) => c.textContent?.replace(/[\s✓✕–()]+/g, ' ').trim());
  expect(dits('columnheader').slice(1)).toEqual([
    'jeudi 10 décembre 9 h 30',
    'jeudi 10 décembre 14 h Mairie',
    'jeudi 10 décembre 14 h Médiathèque',
  ]);
  expect(dits('cell')).toEqual(['Oui', 'Non', 'Oui']);
});

const RENCONTRE = uneRencontre({ id: '7', debut: undefined, evenementId: undefined });
const MUETTE = { structure: '12', nom: 'CAF (exemple)', indispensable: false, reponses: {} } as const;
const SONDAGE = { id: '2', ouvert: true, creneaux: [] } as unknown as SondageLu;
const lignes = (etat: 'Envoyée' | 'En erreur', sondage = '2') => ({
  Structures: [uneStructure({ id: '12', nom: 'CAF (exemple)', telephone: '+33557000000' })],
  Contacts: [unContact({ id: '4', structure: '12', nom: 'Maëlle Exemple' })],
  Participations: [uneParticipation({ id: '1', rencontre: '7', structure: '12' })],
  Sollicitations: [
    uneSollicitation({
      id: '30',
      etat,
      sondage,
      nature: 'Sondage de date',
      structure: '12',
      contact: '4',
      rencontre: '7',
    }),
  ],
});
const dessinerLaMuette = (monde: Parameters<typeof dessiner>[1]) =>
  dessiner(
    <Reponses peutNoter sondage={SONDAGE} votes={[MUETTE]} organisee={RENCONTRE} relire={() => undefined} />,
    monde,
  );

test('une structure dont le courriel est revenu le dit : comment le réparer, qui appeler', async () => {
  dessinerLaMuette({ lignes: lignes('En erreur') });
  expect(await screen.findByText(/Courriel revenu/)).toBeTruthy();
  expect(screen.getByText(/^Corrigez l’adresse/).textContent).toContain('repart dans les dix minutes');
  expect(screen.getByRole('link', { name: /^CAF \(exemple\),/ }).getAttribute('href')).toBe('tel:+33557000000');
});

test('le courriel d’un autre sondage de la même rencontre ne dit rien de celui-ci', async () => {
  dessinerLaMuette({ lignes: lignes('En erreur', '1') });
  expect(await screen.findByText('Sans réponse')).toBeTruthy();
  await screen.findByRole('button', { name: 'Noter sa réponse' });
  expect(screen.queryByText(/Courriel revenu/)).toBeNull();
});

test('qui voit un courriel revenir dans sa boîte le note sur la ligne de la structure', async () => {
  const { recues } = dessinerLaMuette({
    lignes: lignes('Envoyée'),
    reponses: { 'sollicitations/30/rebond': { dejaFait: false, suite: { canal: 'Téléphone' } } },
  });
  fireEvent.click(await screen.findByRole('button', { name: /^Noter un courriel revenu.*CAF/ }));
  await screen.findByText(/^Noté/);
  expect(recues.map(({ route, corps }) => [route, corps])).toEqual([
    ['/api/sollicitations/30/rebond', { eTag: '"30,1"' }],
  ]);
});

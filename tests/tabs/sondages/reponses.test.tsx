/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import { Reponses } from '../../../tabs/sondages/components/Reponses.tsx';
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
  dessiner(<Reponses sondage={{ creneaux } as unknown as SondageLu} votes={[vote]} relire={() => undefined} />, {});
  const dit = screen.getByText(/^Oui/).textContent?.replace(/\s/g, ' ');
  expect(dit).toBe(
    'Oui : jeudi 10 décembre 9 h 30, jeudi 10 décembre 14 h (Médiathèque) · Non : jeudi 10 décembre 14 h (Mairie)',
  );
});

import { depouiller, type Urne } from '../../../core/sondages/depouiller.ts';
import { direLeChoix } from '../../../core/sondages/dire.ts';

const NOMS: Record<string, string> = { 1: 'CAF', 2: 'MSA', 3: 'PMI' };
const CRENEAUX = [
  { id: 'c1', debut: '2026-12-10T13:30:00Z', dureeMinutes: 60 },
  { id: 'c2', debut: '2026-12-11T09:00:00Z', dureeMinutes: 60 },
];
const dire = (votes: Urne['votes'], indispensables: string[] = []) =>
  direLeChoix(
    depouiller({
      sondage: { creneaux: CRENEAUX, indispensables, quorum: undefined },
      invitees: ['1', '2', '3'],
      votes,
    }),
    (id) => NOMS[id] ?? '',
  )?.replace(/\s/g, ' ');

test('une seule structure disponible se dit au singulier', () => {
  expect(dire([{ structure: '1', reponses: { c1: 'Oui', c2: 'Non' } }])).toContain('convient à 1 structure sur 3.');
});

test('un créneau plus rempli qui perd une indispensable passe après, et la phrase le dit', () => {
  const dit = dire(
    [
      { structure: '1', reponses: { c1: 'Oui', c2: 'Non' } },
      { structure: '2', reponses: { c1: 'Non', c2: 'Oui' } },
      { structure: '3', reponses: { c1: 'Non', c2: 'Oui' } },
    ],
    ['1'],
  );
  expect(dit).toMatch(/en réunit 2 : il retrouve MSA et PMI et perd CAF, pourtant indispensable\.$/);
});

test('deux créneaux qui se valent : la phrase dit que le plus tôt passe devant', () => {
  const dit = dire([{ structure: '1', reponses: { c1: 'Oui', c2: 'Oui' } }]);
  expect(dit).toMatch(/^Jeudi 10 décembre.*en réunit 1\. Les deux se valent : le plus tôt passe devant\.$/);
});

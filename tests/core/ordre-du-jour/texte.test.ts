import { etablirOrdreDuJour } from '../../../core/ordre-du-jour/etablir.ts';
import { texteOrdreDuJour } from '../../../core/ordre-du-jour/texte.ts';
import { uneRencontre, unPoint } from '../rencontres/batisseurs.ts';

const rencontre = uneRencontre({
  titre: 'Parents, où en sommes-nous ?',
  debut: '2026-07-02T12:30:00Z',
  lieu: 'Salle des fêtes',
  dureeMinutes: 60,
});
const odj = etablirOrdreDuJour({
  rencontre,
  nombreInvites: 4,
  points: [
    unPoint({ id: '1', titre: 'Calendrier des ateliers', dureeMinutes: 15 }),
    unPoint({ id: '2', titre: 'Budget', dureeMinutes: 200 }),
  ],
  suites: [],
  rencontresPassees: [],
  structures: [],
  maintenant: '2026-06-01T08:00:00Z',
});

describe('texte de l’ordre du jour', () => {
  test('les heures sont celles de Paris, chaque point a son type, sa durée et son origine', () => {
    const lignes = texteOrdreDuJour(odj, rencontre).split('\n');
    expect(lignes[0]).toBe('Parents, où en sommes-nous ?');
    expect(lignes[1]).toBe('Jeudi 2 juillet 2026 à 14\u00A0h\u00A030');
    expect(lignes).toContain('14\u00A0h\u00A030 – Accueil et tour de table (information, 10\u00A0min)');
    expect(lignes).toContain('  Proposé par la coordination le dimanche 1er février 2026');
  });

  test('ce qui n’a pas pu entrer est dit avec sa raison', () => {
    expect(texteOrdreDuJour(odj, rencontre)).toMatch(/Ce qui n’a pas pu entrer\u00A0:\n– Budget\u00A0: Il ne restait/);
  });

  test('ce que la coordination a refusé ne se lit pas dans ce qui part', () => {
    const ecartes = odj.ecartes.map((p) => ({ ...p, motif: 'retire' as const }));
    expect(texteOrdreDuJour({ ...odj, ecartes }, rencontre)).not.toContain('Budget');
  });

  test('un point dit ses sous-points et qui le présente', () => {
    const [premier, ...autres] = odj.points;
    if (premier === undefined) throw new Error('Il faut un point.');
    const points = [
      { ...premier, sousPoints: ['Le hall'], presente: { structure: '3', nom: 'Foyer rural' } },
      ...autres,
    ];
    const lignes = texteOrdreDuJour({ ...odj, points }, rencontre).split('\n');
    expect(lignes).toContain('  • Le hall');
    expect(lignes).toContain('  Présenté par Foyer rural');
  });

  test('sans date, les points sont situés en minutes après le début', () => {
    const texte = texteOrdreDuJour(odj, { ...rencontre, debut: undefined });
    expect(texte).toContain('\n0\u00A0min – Accueil');
    expect(texte).not.toContain('juillet');
  });
});

import { plusJours } from '../../../core/temps/heure-locale.ts';
import { nomDesVacances, VACANCES_CONNUES_JUSQU_AU, vacancesConnues } from '../../../core/temps/vacances-scolaires.ts';

test.each([
  ['A', '2027-02-12', undefined],
  ['A', '2027-02-13', 'vacances d’hiver'],
  ['A', '2027-02-28', 'vacances d’hiver'],
  ['A', '2027-03-01', undefined],
  ['B', '2027-02-13', undefined],
  ['C', '2027-02-06', 'vacances d’hiver'],
  ['C', '2026-11-01', 'vacances de la Toussaint'],
] as const)('zone %s, le %s : %s', (zone, jour, nom) => {
  expect(nomDesVacances(jour, zone)).toBe(nom);
});

test('chaque zone a les mêmes jours de vacances d’une année sur l’autre, à quelques jours près', () => {
  for (const zone of ['A', 'B', 'C'] as const) {
    const compter = (de: string) =>
      Array.from({ length: 365 }, (_, i) => plusJours(de, i)).filter((j) => nomDesVacances(j, zone) !== undefined)
        .length;
    const derniere = Number(VACANCES_CONNUES_JUSQU_AU.slice(0, 4)) - 1;
    const comptes = Array.from({ length: derniere - 2024 }, (_, i) => compter(`${2025 + i}-09-01`));
    expect(comptes.length).toBeGreaterThan(1);
    for (const compte of comptes) expect(compte).toBeGreaterThan(110);
    expect(Math.max(...comptes) - Math.min(...comptes)).toBeLessThanOrEqual(3);
  }
});

test('là où le calendrier n’est pas connu, rien n’en est dit', () => {
  expect([vacancesConnues('Corse'), vacancesConnues('Outre-mer'), vacancesConnues('B')]).toEqual([false, false, true]);
  expect(nomDesVacances('2026-12-25', 'Corse')).toBeUndefined();
  expect(nomDesVacances(plusJours(VACANCES_CONNUES_JUSQU_AU, 60), 'A')).toBeUndefined();
});

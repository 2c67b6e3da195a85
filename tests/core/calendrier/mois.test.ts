import fc from 'fast-check';
import { moisVoisin, semainesDuMois } from '../../../core/calendrier/mois.ts';
import { uneRencontre } from '../rencontres/batisseurs.ts';
import { unCalendrier, unTemps } from './batisseurs.ts';

test('un mois tient en semaines entières, chaque jour une fois, le lundi d’abord', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2024, max: 2030 }), fc.integer({ min: 1, max: 12 }), (annee, m) => {
      const mois = `${annee}-${String(m).padStart(2, '0')}`;
      const semaines = semainesDuMois(mois, [], unCalendrier('A'));
      const jours = semaines.flat().map(({ jour }) => jour);
      expect(jours).toEqual([...new Set(jours)].toSorted());
      expect(semaines.every((s) => s.length === 7 && new Date(s[0]?.jour ?? '').getUTCDay() === 1)).toBe(true);
      expect(semaines.every((s) => s.some(({ dansLeMois }) => dansLeMois))).toBe(true);
      expect(moisVoisin(moisVoisin(mois, 1), -1)).toBe(mois);
    }),
  );
});

test('chaque jour dit ses fériés, ses vacances, les temps du territoire et ses rencontres par heure', () => {
  const [tard, tot] = ['2026-12-24T16:00:00Z', '2026-12-24T08:00:00Z'].map((debut, i) =>
    uneRencontre({ id: String(i), debut }),
  );
  const marche = unTemps({ titre: 'Marché de Noël', genre: 'Marché', du: '2026-12-24' });
  const jours = semainesDuMois(
    '2026-12',
    [tard, tot].flatMap((r) => r ?? []),
    unCalendrier('A', [marche]),
  ).flat();
  const le = (jour: string) => jours.find((j) => j.jour === jour);
  expect(le('2026-12-24')).toMatchObject({ vacances: 'vacances de Noël', temps: ['Marché de Noël'] });
  expect(le('2026-12-24')?.rencontres.map(({ id }) => id)).toEqual(['1', '0']);
  expect(le('2026-12-25')?.ferie).toBe('Noël');
  expect(le('2027-01-01')).toMatchObject({ dansLeMois: false, ferie: 'jour de l’An' });
});

test('des vacances se disent une fois par semaine, au premier de leurs jours', () => {
  const semaines = semainesDuMois('2026-12', [], unCalendrier('A'));
  for (const semaine of semaines) {
    const dites = semaine.filter((j) => j.vacances !== undefined && !j.vacancesDeLaVeille);
    expect(dites.map(({ vacances }) => vacances)).toEqual([...new Set(semaine.flatMap((j) => j.vacances ?? []))]);
  }
  const suite = semaines.flat().find(({ jour }) => jour === '2026-12-24');
  expect(suite).toMatchObject({ vacances: 'vacances de Noël', vacancesDeLaVeille: true });
});

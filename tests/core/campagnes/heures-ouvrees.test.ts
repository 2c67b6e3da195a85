import { estEnHeuresOuvrees } from '../../../core/campagnes/heures-ouvrees.ts';
import { campagneDEte, campagneLibre } from '../../../core/campagnes/modeles.ts';
import { fautesDe } from '../../../core/campagnes/preparer.ts';
import { plusJours } from '../../../core/temps/heure-locale.ts';

test.each([
  ['un mardi à 10 h', '2026-06-02T08:00:00Z', true],
  ['un mardi à 8 h 29', '2026-06-02T06:29:00Z', false],
  ['un mardi à 8 h 30', '2026-06-02T06:30:00Z', true],
  ['un mardi à 18 h', '2026-06-02T16:00:00Z', false],
  ['un samedi', '2026-06-06T08:00:00Z', false],
  ['le 14 juillet', '2026-07-14T08:00:00Z', false],
  ['le lundi de Pentecôte', '2026-05-25T08:00:00Z', false],
])('une relance peut partir %s : %s', (_quand, instant, attendu) => {
  expect(estEnHeuresOuvrees(instant)).toBe(attendu);
});

test('la campagne d’été proposée tient toujours debout, quel que soit le jour où on la prépare', () => {
  for (let jour = '2026-01-01'; jour <= '2027-12-31'; jour = plusJours(jour, 3)) {
    for (const modele of [campagneDEte(jour, 25), campagneLibre(jour, 25)]) {
      expect(fautesDe(modele, { intervalleRelanceJours: 25 })).toEqual([]);
      expect(modele.debut >= jour).toBe(true);
    }
    expect(campagneDEte(jour, 25).fin).toMatch(/-09-01$/);
  }
  expect(campagneDEte('2026-03-01', 25)).toMatchObject({ titre: 'Campagne d’été 2026', debut: '2026-06-01' });
  expect(campagneDEte('2026-11-25', 25)).toMatchObject({ titre: 'Campagne d’été 2027', debut: '2027-06-01' });
});

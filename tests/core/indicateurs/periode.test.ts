import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { anneeAvant, douzeMois, finDe, moisPrecedent } from '../../../core/indicateurs/periode.ts';

const unMois = fc
  .record({ year: fc.integer({ min: 1900, max: 2200 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((m) => Temporal.PlainYearMonth.from(m));

test('les mois se comptent comme le calendrier les compte', () => {
  fc.assert(
    fc.property(unMois, (m) => {
      const mois = m.toString();
      expect(finDe(mois)).toBe(m.toPlainDate({ day: m.daysInMonth }).toString());
      expect(moisPrecedent(mois)).toBe(m.subtract({ months: 1 }).toString());
      expect(anneeAvant(mois)).toBe(m.subtract({ years: 1 }).toString());
      expect(douzeMois(mois)).toEqual(Array.from({ length: 12 }, (_, i) => m.subtract({ months: 11 - i }).toString()));
    }),
  );
});

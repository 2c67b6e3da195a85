import fc from 'fast-check';
import { direEtape, type Etape, ecrireEtapes, estEnRetard, lireEtapes } from '../../../core/plan/etapes.ts';
import { lireObjectifs } from '../../../core/plan/objectifs.ts';

test('une ligne qui ne dit que ce qu’il y a à faire est une étape sans date', () => {
  expect(lireEtapes(['Aller à la rencontre des habitants'])).toEqual([{ titre: 'Aller à la rencontre des habitants' }]);
});

test('une étape dit sa date, qui la mène, et le jour où elle est faite, dans n’importe quel ordre', () => {
  const voulue = { titre: 'Expérimenter', pour: '2027-03-31', qui: 'Service jeunesse', faiteLe: '2027-02-01' };
  expect(lireEtapes(['Expérimenter | 2027-03-31 | Service jeunesse | faite 2027-02-01'])).toEqual([voulue]);
  expect(lireEtapes(['Expérimenter | Faite 2027-02-01 | Service jeunesse | 2027-03-31'])).toEqual([voulue]);
});

test('ce qui est écrit se relit pareil, quoi que l’on ait tapé ; une barre dans un texte n’en coupe pas un autre', () => {
  const jour = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  const mot = fc.string({ minLength: 1, maxLength: 40 }).filter((t) => t.trim() !== '');
  const etape = fc.record({ titre: mot, pour: jour, qui: mot, faiteLe: jour }, { requiredKeys: ['titre'] });
  fc.assert(
    fc.property(fc.array(etape, { maxLength: 8 }), (etapes) => {
      const ecrites = ecrireEtapes(etapes as readonly Etape[]);
      const relues = lireEtapes(ecrites);
      expect(ecrireEtapes(relues)).toEqual(ecrites);
      expect(relues.length).toBeLessThanOrEqual(etapes.length);
      expect(ecrites.every((ligne) => !/[\r\n]/.test(ligne))).toBe(true);
    }),
  );
});

test('elle est en retard le lendemain du jour dit, tant qu’elle n’est pas faite', () => {
  const etape = { titre: 'Publier', pour: '2027-03-31' };
  expect(['2027-03-31', '2027-04-01'].map((jour) => estEnRetard(etape, jour))).toEqual([false, true]);
  expect(estEnRetard({ ...etape, faiteLe: '2027-05-01' }, '2027-06-01')).toBe(false);
  expect(estEnRetard({ titre: 'Sans date' }, '2040-01-01')).toBe(false);
  expect(direEtape(etape)).toBe('pour le 31 mars 2027');
});

test('un tiret ouvre un objectif du second niveau', () => {
  expect(lireObjectifs(['Aller vers', '- Repérer', '– Écouter', 'Agir', '-', '- seul'])).toEqual([
    { titre: 'Aller vers', sous: ['Repérer', 'Écouter'] },
    { titre: 'Agir', sous: ['seul'] },
  ]);
  expect(lireObjectifs(['- Sans premier niveau'])).toEqual([{ titre: 'Sans premier niveau', sous: [] }]);
});

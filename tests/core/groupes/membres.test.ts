import fc from 'fast-check';
import { membresDe, placesDes } from '../../../core/groupes/membres.ts';
import { ROLES_DANS_LE_GROUPE } from '../../../core/vocabulaires/rencontres.ts';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 60 }).map(String), { maxLength: 20 });

test('une structure garde sa place, quelle qu’elle soit', () => {
  const membre = fc.record({
    id: fc.integer({ min: 1, max: 60 }).map(String),
    role: fc.constantFrom(...ROLES_DANS_LE_GROUPE),
  });
  fc.assert(
    fc.property(fc.uniqueArray(membre, { selector: ({ id }) => id }), (membres) => {
      const lus = new Map(membresDe(placesDes(membres)).map(({ id, role }) => [id, role] as const));
      expect(lus).toEqual(new Map(membres.map(({ id, role }) => [id, role] as const)));
    }),
  );
});

test('dans plusieurs places à la fois, elle n’en a qu’une : la première de noyau, ponctuel, informé', () => {
  fc.assert(
    fc.property(ids, ids, ids, (noyau, ponctuels, informes) => {
      const lus = membresDe({ noyau, ponctuels, informes });
      expect(new Set(lus.map(({ id }) => id)).size).toBe(lus.length);
      expect(new Set(lus.map(({ id }) => id))).toEqual(new Set([...noyau, ...ponctuels, ...informes]));
      for (const { id, role } of lus)
        expect(role).toBe(noyau.includes(id) ? 'Noyau' : ponctuels.includes(id) ? 'Ponctuel' : 'Informé');
    }),
  );
});

import { chercherPlan } from '../../core/tables/chercher.ts';
import { hasardDe } from '../../core/tables/hasard.ts';
import { type Plan, repetitions, sansPasse } from '../../core/tables/plan.ts';
import { planDesGolfeurs } from './golfeurs.ts';
import { INSTANCES } from './tables.ts';

const EN_PEU = INSTANCES.map(
  ([tables, places, tours, dits]) => [tables, places, tours, dits ?? tables * places] as const,
).filter(([, , , personnes]) => personnes <= 16);

test.each(EN_PEU)(
  '%i × %i × %i, %i personnes : le pair assied chacun, et nous ne répétons jamais plus que lui',
  (tables, places, tours, personnes) => {
    const disposition = { tables, places, tours };
    const pair = planDesGolfeurs(personnes, disposition, new Uint16Array(personnes ** 2), hasardDe(1));
    for (const tour of pair) expect(new Set(tour.flat()).size).toBe(personnes);
    let nous: Plan = [];
    for (const mot of chercherPlan(sansPasse(personnes), disposition, hasardDe(1))) nous = mot.plan;
    expect(repetitions(nous, personnes)).toBeLessThanOrEqual(repetitions(pair, personnes));
  },
);

test('vingt instances, de 3 × 3 × 2 à 12 × 5 × 6', () => {
  expect(INSTANCES).toHaveLength(20);
  expect([INSTANCES[0], INSTANCES.at(-1)]).toEqual([
    [3, 3, 2],
    [12, 5, 6],
  ]);
});

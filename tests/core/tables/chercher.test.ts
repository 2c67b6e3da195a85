import fc from 'fast-check';
import { auHasard } from '../../../core/tables/asseoir.ts';
import { repetitionsInevitables } from '../../../core/tables/bornes.ts';
import { type Avancement, chercherPlan } from '../../../core/tables/chercher.ts';
import { construire } from '../../../core/tables/construire.ts';
import { ouvrirEtat } from '../../../core/tables/etat.ts';
import { hasardDe } from '../../../core/tables/hasard.ts';
import { type Couts, type Disposition, type Plan, repetitions, sansPasse } from '../../../core/tables/plan.ts';

/** Enough for a small room. */
const PEU = 100_000;

/** The words of a search, stopped after so many. */
function suivre(couts: Couts, disposition: Disposition, graine: number, effort?: number, auPlus?: number) {
  const mots: Avancement[] = [];
  for (const mot of chercherPlan(couts, disposition, hasardDe(graine), effort)) {
    mots.push(mot);
    if (mots.length === auPlus) break;
  }
  return mots;
}
const trouver = (...demande: Parameters<typeof suivre>): Avancement => suivre(...demande).at(-1) as Avancement;

/** A past drawn at random: costs as `coutsDe` gives them. */
function unPasse(combien: number, graine: number): Couts {
  const hasard = hasardDe(graine);
  const { parPaire } = sansPasse(combien);
  for (let a = 0; a < combien; a += 1)
    for (let b = 0; b < a; b += 1) {
      const cout = hasard() < 0.5 ? 0 : 10 + Math.floor(hasard() * 10);
      parPaire[a * combien + b] = cout;
      parPaire[b * combien + a] = cout;
    }
  return { combien, parPaire };
}

/** A small room, full or not, where nobody sits alone. */
const uneSalle = fc
  .record({
    tables: fc.integer({ min: 2, max: 5 }),
    places: fc.integer({ min: 2, max: 5 }),
    tours: fc.integer({ min: 1, max: 4 }),
  })
  .chain((disposition) =>
    fc.record({
      disposition: fc.constant(disposition),
      combien: fc.integer({ min: 2 * disposition.tables, max: disposition.tables * disposition.places }),
      graine: fc.nat(10_000),
    }),
  );

const coutDe = (plan: Plan, couts: Couts, disposition: Disposition): number =>
  ouvrirEtat(plan, couts, disposition).cout;

test('chacun est assis une fois par tour, aucune table ne dépasse ses places, elles diffèrent d’une personne au plus', () => {
  fc.assert(
    fc.property(uneSalle, ({ disposition, combien, graine }) => {
      const { plan } = trouver(unPasse(combien, graine), disposition, graine, PEU);
      expect(plan).toHaveLength(disposition.tours);
      for (const tables of plan) {
        expect(tables.flat().toSorted((a, b) => a - b)).toEqual([...Array(combien).keys()]);
        const tailles = tables.map((table) => table.length);
        expect(tailles).toHaveLength(disposition.tables);
        expect(Math.max(...tailles)).toBeLessThanOrEqual(disposition.places);
        expect(Math.max(...tailles) - Math.min(...tailles)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});

test('un plan ne répète jamais plus qu’un placement au hasard, et ne coûte jamais davantage', () => {
  fc.assert(
    fc.property(uneSalle, ({ disposition, combien, graine }) => {
      const hasard = auHasard(combien, disposition, hasardDe(graine + 1));
      const neuf = trouver(sansPasse(combien), disposition, graine, PEU);
      expect(neuf.repetitions).toBeLessThanOrEqual(repetitions(hasard, combien));
      const passe = unPasse(combien, graine);
      const avecPasse = trouver(passe, disposition, graine, PEU);
      expect(avecPasse.cout).toBeLessThanOrEqual(coutDe(hasard, passe, disposition));
    }),
    { numRuns: 60 },
  );
});

test('la même graine donne le même plan, une autre en donne un autre', () => {
  const disposition = { tables: 4, places: 4, tours: 3 };
  const passe = unPasse(15, 5);
  expect(trouver(passe, disposition, 3, PEU)).toEqual(trouver(passe, disposition, 3, PEU));
  expect(trouver(passe, disposition, 4, PEU).plan).not.toEqual(trouver(passe, disposition, 3, PEU).plan);
});

test('le meilleur plan ne fait que baisser de coût, et l’avancement finit à 1', () => {
  const mots = suivre(unPasse(24, 8), { tables: 6, places: 4, tours: 4 }, 1, 5_000_000);
  expect(mots.length).toBeGreaterThan(3);
  mots.slice(1).forEach((mot, rang) => {
    expect(mot.cout).toBeLessThanOrEqual(mots[rang]?.cout ?? 0);
  });
  expect(mots.slice(0, -1).every(({ part }) => part < 1)).toBe(true);
  expect(mots.at(-1)?.part).toBe(1);
});

test('qui arrête le calcul garde un plan entier', () => {
  const { plan, part } = trouver(unPasse(60, 8), { tables: 12, places: 5, tours: 6 }, 1, undefined, 2);
  expect(part).toBeLessThan(1);
  expect(plan.every((tables) => new Set(tables.flat()).size === 60)).toBe(true);
});

test.each([
  [8, 4, 7, 32],
  [8, 4, 7, 30],
  [8, 4, 9, 32],
  [6, 4, 5, 24],
  [6, 4, 6, 24],
  [6, 4, 5, 22],
  [5, 5, 5, 25],
  [5, 5, 6, 25],
  [10, 4, 7, 40],
  [6, 6, 3, 36],
  [12, 5, 6, 60],
  [7, 3, 6, 20],
  [10, 2, 19, 20],
])('%i tables de %i, %i tours, %i personnes : personne ne se retrouve', (tables, places, tours, combien) => {
  expect(trouver(sansPasse(combien), { tables, places, tours }, 1).repetitions).toBe(0);
});

test.each([
  [8, 4, 7, 32],
  [8, 4, 7, 30],
  [6, 4, 5, 23],
  [5, 5, 5, 25],
])(
  '%i tables de %i, %i tours, %i personnes et un passé : personne ne se retrouve',
  (tables, places, tours, combien) => {
    expect(trouver(unPasse(combien, 3), { tables, places, tours }, 1, 2_000_000).repetitions).toBe(0);
  },
);

test('ce que l’algèbre donne ne répète rien, à toutes les tailles qu’elle connaît', () => {
  let donnes = 0;
  for (let tables = 2; tables <= 16; tables += 1)
    for (let combien = 2 * tables; combien <= tables * 6; combien += 1)
      for (const tours of [2, tables, tables + 1, combien - 1]) {
        const disposition = { tables, places: Math.ceil(combien / tables), tours };
        const plan = construire(combien, disposition);
        if (plan === undefined) continue;
        donnes += 1;
        expect(repetitions(plan, combien)).toBe(0);
        expect(plan.every((tour) => new Set(tour.flat()).size === combien && tour.flat().length === combien)).toBe(
          true,
        );
      }
  expect(donnes).toBeGreaterThan(200);
});

test('ce qu’aucun plan n’évite n’est pas cherché sans fin', () => {
  const trop = { tables: 4, places: 4, tours: 6 };
  expect(repetitionsInevitables(16, trop)).toBe(24);
  expect(trouver(sansPasse(16), trop, 1, PEU).repetitions).toBe(24);
  expect(repetitionsInevitables(12, { tables: 3, places: 4, tours: 3 })).toBe(6);
  expect(repetitionsInevitables(32, { tables: 8, places: 4, tours: 7 })).toBe(0);
});

test('ce que tient le calcul pas à pas est ce que l’on recompte depuis le plan', () => {
  fc.assert(
    fc.property(uneSalle, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 30 }), (salle, echanges) => {
      const { disposition, combien, graine } = salle;
      const couts = unPasse(combien, graine);
      const etat = ouvrirEtat(auHasard(combien, disposition, hasardDe(graine)), couts, disposition);
      for (const [t, x, y] of echanges) {
        const [tour, a, b] = [t % disposition.tours, x % combien, y % combien];
        if (etat.table[tour * combien + a] === etat.table[tour * combien + b]) continue;
        const attendu = etat.cout + etat.gain(tour, a, b);
        etat.echanger(tour, a, b);
        const recompte = ouvrirEtat(etat.plan(), couts, disposition);
        expect(etat.cout).toBe(attendu);
        expect(etat.cout).toBe(recompte.cout);
        expect(etat.poids).toEqual(recompte.poids);
      }
    }),
    { numRuns: 60 },
  );
});

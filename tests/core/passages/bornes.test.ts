import * as fc from 'fast-check';
import {
  bornesDesPremieres,
  bornesDesReguliers,
  SEANCES_POUR_ETRE_REGULIER,
  SEANCES_REGARDEES,
  type SeanceSue,
} from '../../../core/passages/bornes.ts';
import { memesCodes } from '../../../core/passages/collisions.ts';
import { consoliderLesCodes } from '../../../core/passages/consolider.ts';

/** Who really came to each sitting, and gave their code: `true` given, `false` not, absent away. */
const vie = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 14 })).chain(([seances, personnes]) =>
  fc.array(fc.array(fc.constantFrom('donné', 'tu', 'absent'), { minLength: seances, maxLength: seances }), {
    minLength: personnes,
    maxLength: personnes,
  }),
);
/** Where nearly everybody gives their code: the bounds are close, and say much. */
const viePleine = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 5, max: 30 }))
  .chain(([seances, personnes]) =>
    fc.array(
      fc.array(fc.constantFrom('donné', 'donné', 'donné', 'absent'), { minLength: seances, maxLength: seances }),
      { minLength: personnes, maxLength: personnes },
    ),
  );
const seancesDe = (personnes: readonly (readonly string[])[], comptee: (rang: number) => boolean) =>
  (personnes[0] ?? []).map(
    (_, rang): SeanceSue => ({
      codes: new Set(personnes.flatMap((p, qui) => (p[rang] === 'donné' ? [`code ${qui}`] : []))),
      personnes: comptee(rang) ? personnes.filter((p) => p[rang] !== 'absent').length : undefined,
    }),
  );
const derniereEt = (seances: readonly SeanceSue[]) => {
  const derniere = seances.at(-1);
  if (derniere === undefined) throw new Error('aucune séance');
  return { derniere, avant: seances.slice(0, -1) };
};
const venues = (p: readonly string[]): number => p.filter((v) => v !== 'absent').length;

test('quoi que chacun ait donné ou tu, le nombre vrai de réguliers est entre les deux bornes', () => {
  fc.assert(
    fc.property(vie, fc.integer({ min: 0, max: 255 }), (personnes, comptees) => {
      const fin = (personnes[0] ?? []).length - 1;
      const { derniere, avant } = derniereEt(seancesDe(personnes, (r) => r === fin || (comptees >> r) % 2 === 1));
      const vrais = personnes.filter(
        (p) => p[fin] !== 'absent' && venues(p.slice(-SEANCES_REGARDEES)) >= SEANCES_POUR_ETRE_REGULIER,
      ).length;
      const { basse, haute } = bornesDesReguliers(derniere, avant.slice(1 - SEANCES_REGARDEES), 0);
      return basse <= vrais && vrais <= haute;
    }),
  );
});

test('de même pour les premières venues de l’année', () => {
  fc.assert(
    fc.property(vie, (personnes) => {
      const fin = (personnes[0] ?? []).length - 1;
      const { derniere, avant } = derniereEt(seancesDe(personnes, () => true));
      const vrais = personnes.filter((p) => p[fin] !== 'absent' && venues(p) === 1).length;
      const { basse, haute } = bornesDesPremieres(derniere, avant, 0);
      return basse <= vrais && vrais <= haute;
    }),
  );
});

test('quand chacun donne son code, les deux bornes se touchent', () => {
  fc.assert(
    fc.property(vie, (personnes) => {
      const tous = personnes.map((p) => p.map((v) => (v === 'tu' ? 'donné' : v)));
      const { derniere, avant } = derniereEt(seancesDe(tous, () => true));
      const { basse, haute } = bornesDesReguliers(derniere, avant.slice(1 - SEANCES_REGARDEES), 0);
      return basse === haute;
    }),
  );
});

test('ce qui est gardé ne dit aucun nombre sous le seuil : des multiples, ou tous ceux qui sont venus', () => {
  fc.assert(
    fc.property(vie, fc.integer({ min: 5, max: 8 }), (personnes, seuil) => {
      const { derniere, avant } = derniereEt(seancesDe(personnes, () => true));
      const resultat = consoliderLesCodes(derniere, avant, seuil);
      if ('sans' in resultat) return resultat.sans !== 'petit' || (derniere.personnes ?? 0) < seuil;
      const bornes = [resultat.reguliers, resultat.premieres].filter((b) => b !== undefined);
      return (
        resultat.codes % seuil === 0 &&
        bornes.every(
          ({ basse, haute }) =>
            basse % seuil === 0 && basse <= haute && (haute % seuil === 0 || haute === resultat.personnes),
        )
      );
    }),
  );
});

test('aucune soustraction de ce qui est gardé ne laisse un petit nombre de personnes', () => {
  fc.assert(
    fc.property(viePleine, fc.integer({ min: 3, max: 6 }), (personnes, seuil) => {
      const { derniere, avant } = derniereEt(seancesDe(personnes, () => true));
      const resultat = consoliderLesCodes(derniere, avant, seuil);
      if ('sans' in resultat) return true;
      const { personnes: venus, codes, reguliers, premieres } = resultat;
      const toutes = { basse: 0, haute: 0 };
      /** What is left of all those who came, once one or two of the figures are taken away: at least, at most. */
      const restes = [
        { auMoins: 0, auPlus: venus - codes },
        ...[
          [reguliers, toutes],
          [premieres, toutes],
          [reguliers, premieres],
        ].flatMap(([une, autre]) =>
          une === undefined || autre === undefined
            ? []
            : [{ auMoins: venus - une.haute - autre.haute, auPlus: venus - une.basse - autre.basse }],
        ),
      ];
      const petit = (n: number): boolean => n > 0 && n < seuil;
      return restes.every(({ auMoins, auPlus }) => !petit(auMoins) && !petit(auPlus));
    }),
    { numRuns: 1000 },
  );
});

test('une personne de plus ou de moins, sous le seuil, ne change rien à ce qui est gardé', () => {
  const seance = (reguliers: number) => {
    const tous = Array.from({ length: 12 }, (_, n) => `code ${n}`);
    const habitues = tous.slice(0, reguliers);
    const avant = [0, 1].map(() => ({ codes: new Set(habitues), personnes: habitues.length }));
    const resultat = consoliderLesCodes({ codes: new Set(tous), personnes: 12 }, avant, 5);
    return 'reguliers' in resultat ? resultat.reguliers : resultat;
  };
  expect([1, 2, 3, 4].map(seance)).toEqual([seance(1), seance(1), seance(1), seance(1)]);
  expect(seance(4)).toEqual({ basse: 0, haute: 5 });
});

test('plus de codes que de personnes, public non compté ou trop peu nombreux : aucun chiffre, et la raison', () => {
  const codes = new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(consoliderLesCodes({ codes, personnes: 6 }, [], 5)).toEqual({ sans: 'trop-de-codes' });
  expect(consoliderLesCodes({ codes, personnes: undefined }, [], 5)).toEqual({ sans: 'public' });
  expect(consoliderLesCodes({ codes: new Set(), personnes: 4 }, [], 5)).toEqual({ sans: 'petit' });
});

test('avec beaucoup de codes, deux personnes ont pu inventer le même : la borne basse en retire autant', () => {
  expect([2, 20, 30].map((n) => memesCodes(n))).toEqual([0, 0, 0]);
  expect([60, 150, 400].map((n) => memesCodes(n))).toEqual([1, 3, 13]);
  const codes = new Set(Array.from({ length: 60 }, (_, n) => `code ${n}`));
  const avant = [
    { codes, personnes: 60 },
    { codes, personnes: 60 },
  ];
  expect(bornesDesReguliers({ codes, personnes: 60 }, avant, memesCodes(60))).toEqual({ basse: 59, haute: 60 });
});

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Column } from '../../../core/lists/column.ts';
import { date } from '../../../core/lists/columns.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import { essais } from './une-liste.ts';

/** Kinds whose plain values are read without their schema, with values that are plain, nearly plain, or not at all. */
const signe = fc.constantFrom(
  'a',
  'é',
  ' ',
  '\u00A0',
  '\n',
  '\r',
  '\t',
  '\0',
  '\u2028',
  '\u0085',
  '\uFEFF',
  '\uD800',
  '😀',
);
const court = fc.array(signe, { maxLength: 6 }).map((s) => s.join(''));
const texteBrut = fc.oneof(
  court,
  fc
    .tuple(fc.constantFrom(5, 60, 64, 100, 255, 60_000), fc.integer({ min: -2, max: 2 }), court)
    .map(([n, ecart, fin]) => 'x'.repeat(Math.max(0, n + ecart - fin.length)).concat(fin)),
);
const nombreBrut = fc.oneof(
  fc.integer({ min: -200, max: 2200 }),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.constantFrom(0.5, 2 ** 53, -(2 ** 53), 1e300),
);
const BRUTES: Partial<Record<Column<unknown>['kind'], (c: Column<unknown>) => fc.Arbitrary<unknown>>> = {
  texte: () => texteBrut,
  note: () => texteBrut,
  textes: () => texteBrut,
  nombre: () => nombreBrut,
  booleen: () => fc.boolean(),
  choixMultiple: (c) =>
    fc.array(fc.oneof(fc.constantFrom(...(c.choices ?? ['']), 'inconnu'), texteBrut), { maxLength: 4 }),
};

/** What the wire holds, as the schema of the column takes it. */
const decode = (c: Column<unknown>, brut: unknown): unknown =>
  c.kind === 'textes'
    ? String(brut)
        .split(/\r?\n/)
        .map((l) => l.trim())
        .filter((l) => l !== '')
    : brut;

const COLONNES = [essais, ...TOUTES_LES_LISTES].flatMap(({ name, columns }) =>
  Object.entries(columns).flatMap(([cle, c]) =>
    BRUTES[c.kind] === undefined ? [] : [[`${name}.${cle}`, c as Column<unknown>] as const],
  ),
);

test.each(COLONNES)('%s lit toute valeur comme son schéma la lit', (_, colonne) => {
  const brutes = BRUTES[colonne.kind]?.(colonne) ?? fc.constant('');
  fc.assert(
    fc.property(brutes, (brut) => {
      fc.pre(brut !== '' && !(Array.isArray(brut) && brut.length === 0));
      const voulu = colonne.schema.safeParse(decode(colonne, brut));
      expect(colonne.read({ Colonne: brut }, 'Colonne')).toEqual(
        voulu.success
          ? { ok: true, value: voulu.data }
          : { ok: false, raison: voulu.error.issues[0]?.message ?? 'la valeur est refusée' },
      );
    }),
    { numRuns: 60 },
  );
});

const deux = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
const instantBrut = fc
  .tuple(
    fc.integer({ min: 1, max: 9998 }),
    deux(13),
    deux(32),
    deux(25),
    deux(61),
    deux(61),
    fc.constantFrom('Z', '.5Z', '+02:00', '', 'z'),
  )
  .map(([a, m, j, h, min, s, fin]) => `${String(a).padStart(4, '0')}-${m}-${j}T${h}:${min}:${s}${fin}`);

test('un jour se lit comme Temporal le lit, celui qui n’existe pas compris', () => {
  const jour = date({ label: 'Jour' });
  fc.assert(
    fc.property(instantBrut, (brut) => {
      let voulu: string | undefined;
      try {
        voulu = Temporal.Instant.from(brut).add({ minutes: 719 }).toString().slice(0, 10);
      } catch {
        voulu = undefined;
      }
      expect(jour.read({ Jour: brut }, 'Jour')).toMatchObject(voulu === undefined ? { ok: false } : { value: voulu });
    }),
    { numRuns: 2000 },
  );
});

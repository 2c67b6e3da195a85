import fc from 'fast-check';
import {
  garderLaVerification,
  reunirLesVerifications,
  telleQuAu,
} from '../../../core/annuaire/verifications-passees.ts';
import { fichesVerifiees, partVerifiee } from '../../../core/indicateurs/fiches-verifiees.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { uneStructure } from '../indicateurs/batisseurs.ts';

const verifiee = (s: Structure, le: string, par: Structure['verifieePar'] = 'Lien personnel'): Structure => ({
  ...s,
  ...garderLaVerification(s, le),
  verifieeLe: le,
  verifieePar: par,
});

test('une vérification d’aujourd’hui ne change pas ce que l’on savait d’un mois passé', () => {
  const s = uneStructure({ verifieeLe: '2026-03-02', verifieePar: 'Téléphone' });
  const apres = verifiee(verifiee(s, '2026-10-20'), '2026-11-29');
  for (const jour of ['2026-03-02', '2026-06-30', '2026-09-30'])
    expect(telleQuAu(apres, jour)).toMatchObject({ verifieeLe: '2026-03-02', verifieePar: 'Téléphone' });
  expect(telleQuAu(apres, '2026-10-31')?.verifieeLe).toBe('2026-10-20');
  expect(telleQuAu(apres, '2026-11-30')?.verifieeLe).toBe('2026-11-29');
});

test('avant la plus ancienne gardée, on ne sait pas ; jamais vérifiée auparavant, on le sait', () => {
  const connue = verifiee(uneStructure({ verifieeLe: '2026-03-02' }), '2026-10-20');
  expect(telleQuAu(connue, '2026-02-28')).toBeUndefined();
  const neuve = verifiee(verifiee(uneStructure(), '2026-10-20'), '2026-11-29');
  expect(telleQuAu(neuve, '2026-09-30')).toMatchObject({ verifieeLe: undefined });
  expect(telleQuAu(uneStructure({ verifieeLe: '2026-10-20' }), '2026-09-30')).toBeUndefined();
});

test('vérifiée deux fois le même jour, elle ne l’est qu’une fois', () => {
  const s = verifiee(verifiee(uneStructure(), '2026-10-20'), '2026-10-20', 'Téléphone');
  expect(s.verificationsPassees).toEqual({ depuisLeDebut: true, faites: [] });
});

test('à la longue, les plus anciennes s’effacent, et l’on ne prétend plus tout savoir', () => {
  const mois = Array.from(
    { length: 70 },
    (_, i) => `${2027 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`,
  );
  const s = mois.reduce((fiche, le) => verifiee(fiche, le), uneStructure());
  expect(s.verificationsPassees?.faites).toHaveLength(60);
  expect(telleQuAu(s, '2026-12-31')).toBeUndefined();
});

test('deux fiches réunies gardent les vérifications des deux', () => {
  const a = verifiee(uneStructure({ id: '1', verifieeLe: '2026-01-10' }), '2026-06-10');
  const b = uneStructure({ id: '2', verifieeLe: '2026-04-10' });
  const reunie = { ...a, ...reunirLesVerifications(a, b) };
  expect(telleQuAu(reunie, '2026-05-01')?.verifieeLe).toBe('2026-04-10');
  expect(telleQuAu(reunie, '2026-02-01')?.verifieeLe).toBe('2026-01-10');
  expect(reunirLesVerifications(b, uneStructure({ id: '3' }))).toEqual({});
});

const jourDe2026 = fc
  .integer({ min: 1, max: 300 })
  .map((n) => new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10));

test('la part des fiches à jour d’un mois passé ne bouge plus, quoi que l’on vérifie ensuite', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(jourDe2026, { nil: undefined }), { minLength: 1, maxLength: 20 }),
      fc.array(fc.nat({ max: 19 }), { maxLength: 20 }),
      (dates, reprises) => {
        const avant = dates.map((verifieeLe, i) =>
          uneStructure({ id: String(i + 1), ...(verifieeLe === undefined ? {} : { verifieeLe }) }),
        );
        const apres = reprises.reduce(
          (fiches, rang, n) => fiches.map((s, i) => (i === rang ? verifiee(s, `2026-11-${10 + (n % 20)}`) : s)),
          avant,
        );
        // A fiche verified after that day before its history began was already unknown: nothing is said of it, then
        // or now.
        expect(partVerifiee(apres, '2026-10-31')).toEqual(partVerifiee(avant, '2026-10-31'));
        expect(fichesVerifiees(apres, '2026-10-31').map((s) => s.id)).toEqual(
          fichesVerifiees(avant, '2026-10-31').map((s) => s.id),
        );
      },
    ),
  );
});

test('réunir deux fois deux fiches n’ajoute rien : une fusion finit', () => {
  const a = {
    verifieeLe: '2026-09-20',
    verifieePar: 'Lien personnel',
    verificationsPassees: { depuisLeDebut: true, faites: [{ le: '2026-06-06', par: 'Lien personnel' }] },
  } as const;
  const b = { verifieeLe: '2026-09-20', verifieePar: 'Lien personnel', verificationsPassees: undefined } as const;
  const une = reunirLesVerifications(a as never, b as never);
  expect(une.verificationsPassees?.faites.map(({ le }) => le)).toEqual(['2026-06-06', '2026-09-20']);
  expect(reunirLesVerifications({ ...a, ...une } as never, b as never)).toEqual(une);
});

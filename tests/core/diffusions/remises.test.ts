import fc from 'fast-check';
import { enPlages, tient } from '../../../core/diffusions/plages.ts';
import { direRemises, remisesDe } from '../../../core/diffusions/remises.ts';
import type { Diffusion } from '../../../core/lists/diffusions.list.ts';

const uneDiffusion = (valeurs: Partial<Diffusion> = {}) => ({
  structure: '7',
  etat: 'Remise' as const,
  exemplaires: 1,
  diffuseeLe: '2026-10-01',
  fichesRemises: ['1-40'],
  ...valeurs,
});

test('des numéros écrits en plages se relisent un par un, et nul autre', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 200 }), (rangs) => {
      const plages = enPlages(rangs.map(String));
      for (let rang = 1; rang <= 401; rang += 1) expect(tient(plages, String(rang))).toBe(rangs.includes(rang));
    }),
    { numRuns: 50 },
  );
});

test('dix mille fiches tiennent dans une colonne, même une sur deux', () => {
  const ids = Array.from({ length: 10_000 }, (_, i) => String(i + 1));
  expect(enPlages(ids)).toEqual(['1-10000']);
  expect(enPlages(ids.filter((id) => Number(id) % 2 === 0)).join('\n').length).toBeLessThan(60_000);
});

const FICHE = { id: '12', absorbees: [] };

test('une fiche réunie à une autre garde ses remises, sans compter deux fois la même structure', () => {
  const remises = remisesDe({ id: '12', absorbees: ['99'] }, [
    uneDiffusion(),
    uneDiffusion({ fichesRemises: ['99'] }),
    uneDiffusion({ structure: '8', fichesRemises: ['99'] }),
    uneDiffusion({ structure: '99' }),
  ]);
  expect(remises.structures).toBe(2);
});

test('une fiche est remise à autant de structures différentes, la sienne à part', () => {
  const remises = remisesDe(FICHE, [
    uneDiffusion(),
    uneDiffusion({ diffuseeLe: '2026-11-02', exemplaires: 3 }),
    uneDiffusion({ structure: '8', etat: undefined }),
    uneDiffusion({ structure: '12' }),
    uneDiffusion({ structure: undefined, exemplaires: 50 }),
  ]);
  expect(remises).toEqual({ structures: 2, exemplaires: 55, derniere: '2026-11-02' });
  expect(direRemises(remises)).toBe('Votre fiche a été envoyée à 2 structures.');
});

test.each([
  ['réservée mais pas encore partie', { etat: 'À envoyer' as const }],
  ['peut-être partie', { etat: 'En cours' as const }],
  ['refusée par la messagerie', { etat: 'En erreur' as const }],
  ['d’autres fiches', { fichesRemises: ['13-40'] }],
  ['sans liste de fiches', { fichesRemises: [] }],
  ['une liste abîmée', { fichesRemises: ['toutes', '1 à 40'] }],
])('une diffusion %s ne compte pas', (_, valeurs) => {
  const remises = remisesDe(FICHE, [uneDiffusion(valeurs)]);
  expect(remises).toEqual({ structures: 0, exemplaires: 0 });
  expect(direRemises(remises)).toBeUndefined();
});

import fc from 'fast-check';
import { deplacerLaCloture } from '../../../core/interconnaissance/deplacer-la-cloture.ts';
import { quiDoitRepondre } from '../../../core/interconnaissance/qui-doit-repondre.ts';
import type { Interconnaissance } from '../../../core/lists/interconnaissances.list.ts';
import { plusJours } from '../../../core/temps/heure-locale.ts';
import { uneLigne } from './annee.ts';

const JOUR = '2026-11-24';
const VUE = '2026-12-11';
const lignes = (cloture = VUE) => ['1', '2', '3'].map((structure) => uneLigne(structure, undefined, { cloture }));
const essai = (siennes: readonly Interconnaissance[], cloture?: string, vue = VUE) =>
  deplacerLaCloture(siennes, { cloture, vue, jour: JOUR });
const dit = (r: ReturnType<typeof essai>) => (r.ok ? r.valeur.map((l) => l.cloture) : r.refus.message);

test('le dernier jour va plus tard ou plus tôt, aujourd’hui au plus tôt, dans les trois mois', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 150 }), (jours) => {
      const cloture = plusJours(JOUR, jours);
      const fait = essai(lignes(), cloture);
      expect(fait.ok).toBe(jours >= 0 && jours <= 92);
      if (fait.ok) expect(dit(fait)).toEqual(cloture === VUE ? [] : [cloture, cloture, cloture]);
    }),
  );
  expect(dit(essai(lignes(), '2026-11-23'))).toMatch(/ne peut pas être passé/);
  expect(dit(essai([], '2026-12-01'))).toMatch(/Aucune question/);
});

test('clore maintenant arrête tout hier soir ; close, l’année ne se rouvre pas, et la clore encore ne change rien', () => {
  expect(dit(essai(lignes()))).toEqual(['2026-11-23', '2026-11-23', '2026-11-23']);
  expect(dit(essai(lignes('2026-11-23')))).toEqual([]);
  expect(dit(essai(lignes('2026-11-23'), '2026-12-20'))).toMatch(/closes/);
});

test('coupé en chemin puis répété, le changement finit ; un jour changé par un autre entre-temps est dit', () => {
  const [une, ...autres] = lignes();
  const enChemin = (cloture: string) => [...(une === undefined ? [] : [{ ...une, cloture }]), ...autres];
  expect(dit(essai(enChemin('2026-12-20'), '2026-12-20'))).toEqual(['2026-12-20', '2026-12-20']);
  expect(dit(essai(enChemin('2026-11-23')))).toEqual(['2026-11-23', '2026-11-23']);
  expect(dit(essai(lignes('2026-12-15'), '2026-12-20'))).toMatch(/entre-temps/);
});

test('doit encore répondre une structure qui n’a rien dit, tant que c’est ouvert ; d’une fusion, une réponse suffit', () => {
  const ouverte = uneLigne('1', undefined, { cloture: VUE });
  const repondue = uneLigne('1', undefined, { id: '9', cloture: VUE, reponduLe: '2026-11-20T09:00:00Z' });
  expect(quiDoitRepondre([ouverte], ['1', '2'], JOUR)).toEqual([{ structure: '1', cloture: VUE }]);
  expect(quiDoitRepondre([ouverte, repondue], ['1'], JOUR)).toEqual([]);
  expect(quiDoitRepondre([ouverte], ['1'], '2026-12-12')).toEqual([]);
});

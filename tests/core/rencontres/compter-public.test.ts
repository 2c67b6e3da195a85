import { comptagesVoulus, planDeComptage } from '../../../core/rencontres/compter-public.ts';

const LIGNES = [
  { trancheAge: '26-59 ans', nombre: 3, situation: 'En emploi' },
  { trancheAge: '26-59 ans', nombre: 2, situation: ' en EMPLOI ' },
  { trancheAge: '26-59 ans', nombre: 1, premiereVenue: true },
] as const;

test('deux lignes qui disent la même chose s’ajoutent ; ce qui diffère reste à part', () => {
  const voulus = comptagesVoulus('7', LIGNES);
  expect(voulus.map((v) => v.nombre)).toEqual([5, 1]);
  expect(new Set(voulus.map((v) => v.cle)).size).toBe(2);
});

test('compté de nouveau, rien n’est créé deux fois : seul le nombre qui change est écrit', () => {
  const voulus = comptagesVoulus('7', LIGNES);
  expect(planDeComptage(voulus, [])).toEqual({ creer: voulus, modifier: [] });
  const existants = voulus.map(({ cle, nombre }, i) => ({ id: String(i + 1), eTag: `"${i}"`, cle, nombre }));
  expect(planDeComptage(voulus, existants)).toEqual({ creer: [], modifier: [] });
  const changes = existants.slice(0, 1).map((e) => ({ ...e, nombre: 9 }));
  expect(planDeComptage(voulus, changes)).toEqual({
    creer: voulus.slice(1),
    modifier: [{ id: '1', eTag: '"0"', patch: { nombre: 5 } }],
  });
});

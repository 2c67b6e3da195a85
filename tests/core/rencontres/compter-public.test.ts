import { comptageRetenu } from '../../../core/rencontres/comptage-retenu.ts';
import { comptagesVoulus, planDeComptage } from '../../../core/rencontres/compter-public.ts';
import { unComptage } from '../indicateurs/batisseurs.ts';

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
  const existants = voulus.map((v, i) => unComptage({ ...v, id: String(i + 1) }));
  expect(planDeComptage(voulus, existants)).toEqual({ creer: [], modifier: [] });
  const changes = existants.slice(0, 1).map((e) => ({ ...e, nombre: 9 }));
  expect(planDeComptage(voulus, changes)).toEqual({
    creer: voulus.slice(1),
    modifier: [{ id: '1', eTag: existants[0]?.eTag, patch: { nombre: 5 } }],
  });
});

test('une case recomptée tient lieu de tout ce qui y était compté plus finement ; les autres cases restent', () => {
  const existants = [
    unComptage({ id: '1', cle: 'a', communeInsee: '33123', trancheAge: '0-10 ans', premiereVenue: true, nombre: 4 }),
    unComptage({ id: '2', cle: 'b', communeInsee: '33123', trancheAge: '0-10 ans', nombre: 3 }),
    unComptage({ id: '3', cle: 'c', communeInsee: '33123', trancheAge: '11-17 ans', nombre: 6 }),
  ];
  const voulus = comptagesVoulus('1', [{ communeInsee: '33123', trancheAge: '0-10 ans', nombre: 8 }]);
  const { creer, modifier } = planDeComptage(voulus, existants);
  expect(creer.map((c) => c.nombre)).toEqual([8]);
  expect(modifier.map(({ id, patch }) => [id, patch.nombre])).toEqual([
    ['1', 0],
    ['2', 0],
  ]);
});

test('le papier laisse le comptage à la porte tel quel, et l’emporte sur lui', () => {
  const porte = [unComptage({ source: 'Porte', cle: 'p', nombre: 37 })];
  const voulus = comptagesVoulus('1', [{ trancheAge: 'Non précisé', nombre: 41 }]);
  expect(planDeComptage(voulus, porte)).toEqual({ creer: voulus, modifier: [] });
  const papier = voulus.map((v) => unComptage(v));
  expect(comptageRetenu(porte)).toEqual({ porte: 37, papier: undefined, retenu: 37, ecart: undefined });
  expect(comptageRetenu([...porte, ...papier])).toEqual({ porte: 37, papier: 41, retenu: 41, ecart: 4 });
});

test('sans source, un comptage est celui du papier ; un téléphone d’où tout est repris n’a compté personne', () => {
  expect(comptageRetenu([unComptage({ nombre: 20 })])).toMatchObject({ papier: 20, retenu: 20 });
  expect(comptageRetenu([unComptage({ source: 'Porte', nombre: 0 })]).retenu).toBeUndefined();
  expect(comptageRetenu([unComptage({ source: 'Papier', nombre: 0 })]).retenu).toBe(0);
});

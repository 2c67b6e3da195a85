import { planifierFusion } from '../../../core/annuaire/fusionner.ts';
import { garderOperations, lireOperations } from '../../../core/annuaire/garder-operations.ts';
import type { Ligne, Operation } from '../../../core/annuaire/operations.ts';
import { uneStructure } from './une-structure.ts';

/** The merge of a fiche that has `n` participations; `fondues` of them meet one of the kept fiche. */
function operationsPour(n: number, fondues: number): readonly Operation[] {
  const participation = (rencontre: number, structure: string, id: number): Ligne => ({
    id: String(id),
    eTag: '"une-version-assez-longue,1"',
    creeLe: '2026-01-01T00:00:00Z',
    modifieLe: '2026-01-01T00:00:00Z',
    cle: `${rencontre}-${structure}`,
    rencontre: String(rencontre),
    structure,
    contact: '412',
    statut: structure === '1' ? 'Invité' : 'Présent',
    personnes: 2,
    sansInvitation: false,
    raison: 'Même thématique, même commune',
    source: 'Saisie',
  });
  const siennes = Array.from({ length: n }, (_, i) => participation(1000 + i, '2', 20_000 + i));
  const autres = Array.from({ length: fondues }, (_, i) => participation(1000 + i, '1', 10_000 + i));
  const plan = planifierFusion({
    survivante: uneStructure({ id: '1' }),
    absorbee: uneStructure({ id: '2' }),
    lignes: { Participations: [...autres, ...siennes] },
    signature: { par: 'coordination', canal: 'Fusion', le: '2026-11-23T09:00:00Z' },
  });
  if (!plan.ok) throw new Error(plan.refus.message);
  return plan.valeur.operations;
}

test.each([
  { n: 500, fondues: 0, colonnes: 1 },
  { n: 500, fondues: 250, colonnes: 2 },
  { n: 2000, fondues: 0, colonnes: 2 },
])('$n participations dont $fondues se fondent tiennent en $colonnes colonnes de note', ({ n, fondues, colonnes }) => {
  const operations = operationsPour(n, fondues);
  const gardees = garderOperations(operations);
  expect(gardees?.length).toBe(colonnes);
  for (const colonne of gardees ?? []) expect(JSON.stringify(colonne).length).toBeLessThan(60_000);
  expect(garderOperations(lireOperations((gardees ?? []).flat()))).toEqual(gardees);
});

test('ce qui est gardé est relu dans son ordre, sans ce que seul Graph donne', () => {
  const operations = operationsPour(3, 2);
  const relues = lireOperations((garderOperations(operations) ?? []).flat());
  expect(relues.map((o) => [o.genre, o.liste])).toEqual(operations.map((o) => [o.genre, o.liste]));
  const retiree = relues.find((o) => o.genre === 'retirer');
  expect(retiree).toMatchObject({ ligne: { id: '20000', cle: '1000-2', statut: 'Présent', sansInvitation: false } });
  expect(JSON.stringify(relues)).not.toContain('eTag');
  expect(relues.filter((o) => o.genre === 'modifier')).toEqual(operations.filter((o) => o.genre === 'modifier'));
});

test('plus que ce qu’une ligne peut garder est refusé, non coupé', () => {
  expect(garderOperations(operationsPour(12_000, 0))).toBeUndefined();
});

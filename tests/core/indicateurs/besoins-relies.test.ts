import fc from 'fast-check';
import { partReliee, relieATemps } from '../../../core/indicateurs/besoins-relies.ts';
import { calculer } from '../../../core/indicateurs/calculs.ts';
import { lignesComptees } from '../../../core/indicateurs/lignes-comptees.ts';
import { assembler } from '../../../core/indicateurs/operations.ts';
import { unBesoin, unIndicateur } from './batisseurs.ts';
import { entrees } from './entrees.ts';

const indicateur = unIndicateur({ calcul: 'besoins-mis-en-lien' });
const MOIS = { de: '2026-03', a: '2026-03' };
const o = (besoins: readonly ReturnType<typeof unBesoin>[], maintenant = '2026-11-24T09:00:00Z') =>
  assembler(entrees({ besoins, maintenant }), 5);
/** Their sixty days end on 6 March. */
const enMars = { releveLe: '2026-01-05' };

test('un besoin se juge au mois où ses soixante jours s’achèvent : relié à temps, trop tard ou jamais', () => {
  const besoins = [
    unBesoin({ id: '1', ...enMars, relieLe: '2026-03-06' }),
    unBesoin({ id: '2', ...enMars, relieLe: '2026-03-07' }),
    unBesoin({ id: '3', ...enMars }),
    unBesoin({ id: '4', releveLe: '2026-03-05', relieLe: '2026-03-06' }),
  ];
  expect(calculer(o(besoins), indicateur, MOIS)).toMatchObject({ valeur: 33.3, denominateur: 3, masquee: false });
  const { lignes } = lignesComptees(o(besoins), indicateur, MOIS, {
    profil: 'coordination',
    id: 'x',
    structures: [],
  }) ?? {
    lignes: [],
  };
  expect(lignes.map(({ id, dit }) => [id, dit])).toEqual([
    ['1', 'mis en lien à temps'],
    ['2', 'pas mis en lien dans les soixante jours'],
    ['3', 'pas mis en lien dans les soixante jours'],
  ]);
});

test('tant que les soixante jours courent, rien n’est dit de lui', () => {
  const besoins = [unBesoin({ id: '1', ...enMars, relieLe: '2026-01-06' })];
  expect(calculer(o(besoins, '2026-03-06T09:00:00Z'), indicateur, MOIS)).toMatchObject({
    raison: expect.stringContaining('60 jours') as unknown,
  });
});

test('les lignes des besoins ne se lisent que de la coordination', () => {
  const lues = lignesComptees(o([unBesoin({ id: '1', ...enMars })]), indicateur, MOIS, {
    profil: 'lecture',
    structures: [],
  });
  expect(lues).toEqual({ total: 1, lignes: [] });
});

test('relier un besoin de plus à temps ne fait jamais baisser la part ; elle reste entre 0 et 100', () => {
  const jours = fc.option(fc.nat({ max: 120 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(jours, { minLength: 1, maxLength: 30 }), (delais) => {
      const besoins = delais.map((j, i) =>
        unBesoin({
          id: String(i + 1),
          releveLe: '2026-01-01',
          relieLe: j === undefined ? undefined : new Date(Date.UTC(2026, 0, 1 + j)).toISOString().slice(0, 10),
        }),
      );
      const part = partReliee(besoins).valeur ?? -1;
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(100);
      const [premier, ...autres] = besoins;
      if (premier === undefined || relieATemps(premier)) return;
      expect(partReliee([{ ...premier, relieLe: '2026-01-02' }, ...autres]).valeur).toBeGreaterThan(part);
    }),
  );
});

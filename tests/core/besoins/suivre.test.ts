import fc from 'fast-check';
import { clore, delier, porter, relieOuReuniLe, relier, rouvrir, type Trace } from '../../../core/besoins/suivre.ts';
import type { Besoin } from '../../../core/lists/besoins.list.ts';
import { unBesoin } from '../indicateurs/batisseurs.ts';

const JOUR = '2026-11-24';
const apres = (b: Besoin, patch: object | undefined): Besoin => ({ ...b, ...patch });

test('la première mise en lien prend le besoin en charge et en garde le jour ; les suivantes s’ajoutent', () => {
  const ouvert = unBesoin({ id: '1', etat: 'Ouvert' });
  const pris = apres(ouvert, relier(ouvert, '7', JOUR));
  expect(pris).toMatchObject({ etat: 'Pris en charge', relieLe: JOUR, misesEnLien: ['7'] });
  expect(apres(pris, relier(pris, '8', '2026-12-01'))).toMatchObject({ relieLe: JOUR, misesEnLien: ['7', '8'] });
});

test('la même trace, laissée autant de fois que l’on veut et dans n’importe quel ordre, n’est écrite qu’une fois', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('7', '8', '9'), { maxLength: 12 }), (traces) => {
      const b = traces.reduce(
        (avant, m) => apres(avant, relier(avant, m, JOUR)),
        unBesoin({ id: '1', etat: 'Ouvert' }),
      );
      expect([...b.misesEnLien].toSorted()).toEqual([...new Set(traces)].toSorted());
      expect(b.etat).toBe(traces.length === 0 ? 'Ouvert' : 'Pris en charge');
    }),
  );
});

test('clos entre-temps, il garde la trace et reste clos', () => {
  const clos = unBesoin({ id: '1', etat: 'Clos' });
  expect(apres(clos, relier(clos, '7', JOUR))).toMatchObject({ etat: 'Clos', misesEnLien: ['7'] });
});

test('une mise en lien qui n’a pas eu lieu n’y laisse rien : sans autre, il attend de nouveau ; clos, il le reste', () => {
  const pris = unBesoin({ id: '1', etat: 'Pris en charge', relieLe: JOUR, misesEnLien: ['7'] });
  const rendu = apres(pris, delier(pris, '7'));
  expect(rendu).toMatchObject({ etat: 'Ouvert', relieLe: undefined, misesEnLien: [] });
  expect(delier(rendu, '7')).toBeUndefined();
  const deux = { ...pris, misesEnLien: ['7', '8'] };
  expect(apres(deux, delier(deux, '7'))).toMatchObject({ etat: 'Pris en charge', relieLe: JOUR, misesEnLien: ['8'] });
  const clos: Besoin = { ...pris, etat: 'Clos' };
  const delie = apres(clos, delier(clos, '7'));
  expect(delie).toMatchObject({ etat: 'Clos', misesEnLien: [], relieLe: undefined });
  expect(rouvrir(delie)).toMatchObject({ etat: 'Ouvert' });
});

test('il se clôt en disant ce qu’il est devenu, sans rien de personne ; redit, rien ne change', () => {
  const pris = unBesoin({ id: '1', etat: 'Pris en charge' });
  expect(clore(pris, '  ', JOUR)).toMatchObject({ ok: false });
  expect(clore(pris, 'Mme Durand a trouvé', JOUR)).toMatchObject({ ok: false });
  const suite = clore(pris, ' Une navette passe. ', JOUR);
  expect(suite).toMatchObject({ ok: true, valeur: { etat: 'Clos', closLe: JOUR, devenu: 'Une navette passe.' } });
  const clos = apres(pris, suite.ok ? suite.valeur : undefined);
  expect(clore(clos, 'Une navette passe.', '2026-12-01')).toEqual({ ok: true, valeur: undefined });
});

test('rouvert, il redevient ce qu’il était ; ouvert, il n’y a rien à rouvrir', () => {
  expect(rouvrir(unBesoin({ id: '1', etat: 'Clos' }))).toEqual({ etat: 'Ouvert', closLe: undefined });
  expect(rouvrir(unBesoin({ id: '1', etat: 'Clos', misesEnLien: ['7'] }))).toMatchObject({ etat: 'Pris en charge' });
  expect(rouvrir(unBesoin({ id: '1', etat: 'Ouvert' }))).toBeUndefined();
});

describe('Un besoin porté plus loin', () => {
  const E = { jour: JOUR, reunit: false };
  const uneTrace: fc.Arbitrary<Trace> = fc.record(
    {
      points: fc.constantFrom('1', '2'),
      fichesAction: fc.constantFrom('1', '2'),
      groupes: fc.constantFrom('1', '2'),
    },
    { requiredKeys: [] },
  );

  test('garde chaque endroit où il est allé une fois, quel que soit l’ordre, et n’attend plus', () => {
    fc.assert(
      fc.property(fc.array(uneTrace, { maxLength: 8 }), (traces) => {
        const b = traces.reduce((avant, t) => apres(avant, porter(avant, t, E)), unBesoin({ id: '1', etat: 'Ouvert' }));
        for (const suite of ['points', 'fichesAction', 'groupes'] as const)
          expect([...b[suite]].toSorted()).toEqual([...new Set(traces.flatMap((t) => t[suite] ?? []))].toSorted());
        expect(b.etat).toBe(traces.some((t) => Object.keys(t).length > 0) ? 'Pris en charge' : 'Ouvert');
        expect(b.reuniLe).toBeUndefined();
      }),
    );
  });

  test('compte comme mis en lien le jour où des structures sont réunies pour lui, pas quand un point en parle', () => {
    const point = apres(unBesoin({ id: '1' }), porter(unBesoin({ id: '1' }), { points: '1' }, E));
    expect(relieOuReuniLe(point)).toBeUndefined();
    const projet = apres(point, porter(point, { fichesAction: '1' }, { jour: '2026-11-25', reunit: true }));
    expect(relieOuReuniLe(projet)).toBe('2026-11-25');
    expect(porter(projet, { fichesAction: '1' }, { jour: '2026-12-01', reunit: true })).toBeUndefined();
    expect(relieOuReuniLe(apres(projet, relier(projet, '7', JOUR)))).toBe(JOUR);
  });

  test('une mise en lien retirée ne le fait pas attendre de nouveau ; rouvert, il reste pris en charge', () => {
    const deux = unBesoin({ id: '1', etat: 'Pris en charge', misesEnLien: ['7'], relieLe: JOUR, points: ['1'] });
    expect(apres(deux, delier(deux, '7'))).toMatchObject({ etat: 'Pris en charge', relieLe: undefined });
    expect(rouvrir({ ...deux, misesEnLien: [], etat: 'Clos' })).toMatchObject({ etat: 'Pris en charge' });
    expect(porter({ ...deux, etat: 'Clos' }, { points: '2' }, E)).not.toHaveProperty('etat');
  });
});

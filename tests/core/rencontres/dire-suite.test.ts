import fc from 'fast-check';
import type { ModificationDeSuite, Suite } from '../../../core/lists/suites.list.ts';
import { direSuite, laDite, type QuiLeDit, RIEN_DIT, suiteEmpechee } from '../../../core/rencontres/dire-suite.ts';
import { DIRES_DE_SUITE, type EtatDeSuite } from '../../../core/vocabulaires/rencontres.ts';
import { uneSuite } from './batisseurs.ts';

const MAINTENANT = '2026-11-24T23:30:00Z';
const CAMILLE: QuiLeDit = { contact: '7', canal: 'Lien personnel' };
const NOE: QuiLeDit = { contact: '8', canal: 'Onglet' };
const LA_STRUCTURE: QuiLeDit = { contact: undefined, canal: 'Lien personnel' };

const decision = (valeurs: Partial<Suite> = {}) =>
  uneSuite({ id: '1', rencontre: '4', structure: '5', etat: 'À faire', ...valeurs });
const change = (s: Suite, dire: Parameters<typeof direSuite>[1], qui = CAMILLE): ModificationDeSuite => {
  const fait = direSuite(s, dire, qui, MAINTENANT);
  if (!fait.ok) throw new Error(fait.refus.message);
  return fait.valeur;
};
const apres = (s: Suite, dire: Parameters<typeof direSuite>[1], qui = CAMILLE): Suite =>
  ({ ...s, ...change(s, dire, qui) }) as Suite;

test('dite faite, elle l’est au jour du territoire, et l’on sait qui l’a dit, quand et par où', () => {
  expect(change(decision(), { dit: 'Faite', mot: ' Dépliant imprimé. ' })).toEqual({
    etat: 'Faite',
    faiteLe: '2026-11-25',
    dit: 'Faite',
    mot: 'Dépliant imprimé.',
    ditLe: MAINTENANT,
    ditPar: '7',
    ditCanal: 'Lien personnel',
    etatAvant: 'À faire',
  });
});

test('dire qu’on n’y arrivera pas demande un mot, et n’abandonne rien : la coordination décide', () => {
  expect(direSuite(decision(), { dit: 'N’y arrivera pas' }, CAMILLE, MAINTENANT)).toMatchObject({ ok: false });
  expect(direSuite(decision(), { dit: 'N’y arrivera pas', mot: ' ' }, CAMILLE, MAINTENANT)).toMatchObject({
    ok: false,
  });
  const dite = apres(decision(), { dit: 'N’y arrivera pas', mot: 'La salle est prise.' });
  expect([dite.etat, suiteEmpechee(dite)]).toEqual(['À faire', true]);
  expect(suiteEmpechee({ ...dite, etat: 'Abandonnée' })).toBe(false);
});

test('ce qui a été abandonné ensemble n’est pas repris par un seul', () => {
  expect(direSuite(decision({ etat: 'Abandonnée' }), { dit: 'Faite' }, CAMILLE, MAINTENANT)).toMatchObject({
    ok: false,
    refus: { message: expect.stringContaining('dites-le à la coordination') },
  });
});

test('un autre qui dit la même chose ne prend pas la place du premier', () => {
  const dite = apres(decision(), { dit: 'Faite', mot: 'Imprimé.' });
  expect(change(dite, { dit: 'Faite' }, NOE)).toEqual({});
});

test('seule la même personne se reprend, par la voie qu’elle veut ; un lien de structure ne reprend que ce qu’il a dit', () => {
  const dite = apres(decision({ etat: 'En cours' }), { dit: 'Faite' });
  expect(apres(dite, { dit: 'Rien' }, { ...CAMILLE, canal: 'Onglet' })).toMatchObject({
    etat: 'En cours',
    ...RIEN_DIT,
  });
  expect(direSuite(dite, { dit: 'Rien' }, NOE, MAINTENANT)).toMatchObject({ ok: false, refus: { code: 'interdit' } });
  expect(laDite(apres(decision(), { dit: 'Faite' }, LA_STRUCTURE), LA_STRUCTURE)).toBe(true);
  const notee = apres(decision(), { dit: 'Faite' }, { contact: undefined, canal: 'Téléphone' });
  expect(laDite(notee, LA_STRUCTURE)).toBe(false);
});

test('ce que la coordination a décidé depuis n’est pas défait par qui se reprend', () => {
  const dite = apres(decision(), { dit: 'En cours' });
  expect(apres({ ...dite, etat: 'Faite', faiteLe: '2026-11-20' }, { dit: 'Rien' })).toMatchObject({
    etat: 'Faite',
    faiteLe: '2026-11-20',
  });
});

const unDire = fc.record({
  dit: fc.constantFrom(...DIRES_DE_SUITE),
  mot: fc.constantFrom('La salle est prise.', 'Presque.'),
});

test('redit, rien ne s’écrit ; repris, tout redevient comme avant', () => {
  fc.assert(
    fc.property(unDire, fc.constantFrom<EtatDeSuite>('À faire', 'En cours', 'Faite'), (dire, etat) => {
      const avant = decision({ etat, faiteLe: etat === 'Faite' ? '2026-11-25' : undefined });
      const dite = apres(avant, dire);
      expect(change(dite, dire)).toEqual({});
      const reprise = apres(dite, { dit: 'Rien' });
      expect({ ...reprise, ...RIEN_DIT }).toEqual({ ...avant, ...RIEN_DIT });
      expect(change(reprise, { dit: 'Rien' })).toEqual({});
    }),
  );
});

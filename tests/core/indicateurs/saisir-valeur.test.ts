import fc from 'fast-check';
import { saisirValeur, valeursQuiTiennent } from '../../../core/indicateurs/saisir-valeur.ts';
import type { Indicateur } from '../../../core/lists/indicateurs.list.ts';
import { indicateurs } from '../../../core/lists/indicateurs.list.ts';
import { unIndicateur } from './batisseurs.ts';
import { ligneDe } from './entrees.ts';

const moment = { maintenant: '2026-04-02T08:00:00Z', moisCourant: '2026-04' };
const saisie = (i: Partial<Indicateur> = {}) => ({ ...unIndicateur({ calcul: 'saisie', unite: 'ateliers' }), ...i });

const dire = (i: Indicateur, mois: string, valeur: number | undefined, commentaire = ''): Indicateur => {
  const decide = saisirValeur(i, { mois, valeur, commentaire }, moment);
  if (!decide.ok) throw new Error(decide.refus.message);
  return { ...i, ...decide.valeur };
};

test('une valeur se saisit avec son commentaire, qui se lit à côté du chiffre', () => {
  const i = dire(saisie(), '2026-03', 12, 'Baisse due aux travaux');
  expect(ligneDe({}, i).mois).toEqual({ valeur: 12, masquee: false, commentaire: 'Baisse due aux travaux' });
});

test('corrigée, elle garde ce qu’elle était ; redite, rien ne s’écrit', () => {
  const i = dire(dire(saisie(), '2026-03', 12, 'Provisoire'), '2026-03', 15);
  expect(i.valeurs).toEqual([
    {
      mois: '2026-03',
      valeur: 15,
      le: moment.maintenant,
      avant: [{ valeur: 12, commentaire: 'Provisoire', le: moment.maintenant }],
    },
  ]);
  expect(saisirValeur(i, { mois: '2026-03', valeur: 15, commentaire: '' }, moment)).toEqual({
    ok: true,
    valeur: undefined,
  });
});

test('retirée, elle ne compte plus et l’histoire la garde ; retirée de nouveau, rien ne change', () => {
  const i = dire(dire(saisie(), '2026-03', 12), '2026-03', undefined);
  expect(ligneDe({}, i).mois.valeur).toBeUndefined();
  expect(valeursQuiTiennent(i)).toEqual([]);
  expect(i.valeurs?.[0]).toMatchObject({ retiree: true, avant: [{ valeur: 12 }] });
  expect(dire(i, '2026-03', undefined).valeurs).toEqual(i.valeurs);
  expect(ligneDe({}, dire(i, '2026-03', 9)).mois.valeur).toBe(9);
});

test('un petit effectif saisi reste masqué avec son commentaire, quelle que soit l’unité ensuite', () => {
  const i = dire(saisie({ unite: 'jeunes' }), '2026-03', 3, 'Trois jeunes seulement');
  for (const unite of ['jeunes', 'ateliers', undefined])
    expect(JSON.stringify(ligneDe({}, { ...i, unite }))).not.toMatch(/Trois|"valeur":3/);
});

test.each([
  ['un mois à venir', unIndicateur({ calcul: 'saisie' }), '2026-05', ''],
  ['un commentaire qui nomme quelqu’un', unIndicateur({ calcul: 'saisie' }), '2026-03', 'Vu avec Mme Durand'],
  ['un indicateur qui se compte tout seul', unIndicateur({ calcul: 'diffusions' }), '2026-03', ''],
])('%s est refusé', (_, i, mois, commentaire) => {
  expect(saisirValeur(i, { mois, valeur: 3, commentaire }, moment)).toMatchObject({ ok: false });
});

test('quoi que l’on corrige, dix ans de valeurs tiennent dans la colonne et aucune ne se perd', () => {
  const mois = fc
    .tuple(fc.integer({ min: 2017, max: 2025 }), fc.integer({ min: 1, max: 12 }))
    .map(([a, m]) => `${a}-${String(m).padStart(2, '0')}`);
  const coups = fc.array(fc.tuple(mois, fc.integer({ min: 0, max: 999 })), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(coups, (suite) => {
      const long = 'x'.repeat(290);
      const i = suite.reduce((avant, [m, v], rang) => dire(avant, m, v, `${long}${rang}`), saisie());
      const derniers = new Map(suite);
      expect(new Map(valeursQuiTiennent(i).map((v) => [v.mois, v.valeur]))).toEqual(derniers);
      expect(indicateurs.patch.safeParse({ valeurs: i.valeurs }).success).toBe(true);
      expect(JSON.stringify(i.valeurs).length).toBeLessThan(60_000);
    }),
    { numRuns: 20 },
  );
});

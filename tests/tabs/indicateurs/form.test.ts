import {
  avecUnite,
  decalerMois,
  lireMesure,
  moisCourt,
  moisProposes,
  precisions,
} from '../../../tabs/indicateurs/form.ts';

test('un effectif masqué se lit « moins de 5 » avec son explication, jamais en nombre', () => {
  const mesure = { masquee: true, valeur: undefined };
  expect(lireMesure(mesure, 'personnes')).toBe('moins de 5');
  expect(precisions(mesure).join(' ')).toContain('reconnu');
});

test('une valeur qui manque se dit « non connu » avec sa raison', () => {
  const mesure = { masquee: false, raison: 'Aucune feuille de présence.' };
  expect(lireMesure(mesure, '')).toBe('non connu');
  expect(precisions(mesure)).toEqual(['Aucune feuille de présence.']);
});

test('un zéro compté reste un zéro', () => {
  expect(lireMesure({ masquee: false, valeur: 0 }, 'rencontres')).toBe('0');
});

test('un taux porte son dénominateur et sa couverture', () => {
  expect(avecUnite(72.8, '%')).toBe('72,8\u00A0%');
  expect(precisions({ masquee: false, valeur: 50, denominateur: 12, couverture: { connus: 3, total: 4 } })).toEqual([
    'sur 12',
    'Connu pour 3 sur 4',
  ]);
});

test('les mois passent l’année dans les deux sens', () => {
  expect(decalerMois('2026-01', -1)).toBe('2025-12');
  expect(decalerMois('2026-12', 1)).toBe('2027-01');
  expect(moisProposes('2026-03').slice(0, 4)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12']);
});

test('le nom d’un mois sous une barre n’est jamais un nombre', () => {
  const noms = Array.from({ length: 12 }, (_, i) => moisCourt(`2026-${String(i + 1).padStart(2, '0')}`));
  expect(new Set(noms).size).toBe(12);
  expect(noms.every((nom) => Number.isNaN(Number(nom)))).toBe(true);
});

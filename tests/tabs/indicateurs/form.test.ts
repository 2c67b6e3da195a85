import type { Synthese } from '../../../core/indicateurs/synthese.ts';
import {
  aPublier,
  compterLesEtats,
  decalerMois,
  dejaParue,
  lireMesure,
  moisCourt,
  moisProposes,
  precisions,
} from '../../../tabs/indicateurs/form.ts';
import { uneLigne } from '../../core/indicateurs/une-synthese.ts';
import { unePublication } from '../../core/publication/une-publication.ts';

test('un effectif masqué se lit avec le seuil du territoire et son explication, jamais en nombre', () => {
  const mesure = { masquee: true, raison: 'Moins de 10 personnes.' };
  expect(lireMesure(mesure, 'personnes')).toBe('moins de 10 personnes');
  expect(precisions(mesure, 'public-compte').join(' ')).toContain('reconnu');
});

test('une valeur qui manque se dit « non connu » avec sa raison', () => {
  const mesure = { masquee: false, raison: 'Aucune feuille de présence.' };
  expect(lireMesure(mesure, '')).toBe('non connu');
  expect(precisions(mesure, 'taux-de-presence')).toEqual(['Aucune feuille de présence.']);
});

test('un zéro compté reste un zéro', () => {
  expect(lireMesure({ masquee: false, valeur: 0 }, 'rencontres')).toBe('0');
});

test('un taux porte son dénominateur et sa couverture', () => {
  expect(lireMesure({ masquee: false, valeur: 72.8 }, '%')).toBe('72,8\u00A0%');
  const mesure = { masquee: false, valeur: 50, denominateur: 12, couverture: { connus: 17, total: 27 } };
  expect(precisions(mesure, 'public-compte')).toEqual(['sur 12', 'public compté à 17 rencontres sur 27']);
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

test('les noms courts des mois sont ceux du français', () => {
  expect(['2026-06', '2026-07', '2026-09'].map(moisCourt)).toEqual(['juin', 'juil', 'sept']);
});

test('les indicateurs se comptent par état, ceux dont rien ne se dit aussi', () => {
  const lignes = [
    uneLigne({ avancement: { etat: 'atteint' } }),
    uneLigne({ avancement: { etat: 'en-retard', attendu: 4 } }),
    uneLigne({ avancement: undefined }),
  ];
  expect(compterLesEtats(lignes)).toEqual({ atteint: 1, 'en-chemin': 0, 'en-retard': 1, 'sans-etat': 1 });
});

test('ce qui va paraître se dit : provisoire, arrêté, corrigé', () => {
  const de = (statut: Synthese['statut'], mois = '2026-10') => aPublier({ statut, mois }, '2026-11');
  expect(de({ etat: 'provisoire' }, '2026-11')).toBe('provisoire');
  expect(de({ etat: 'provisoire' })).toBe('termine');
  expect(de({ etat: 'arretee', version: 1 })).toBe('arretee');
  expect(de({ etat: 'arretee', version: 2 })).toBe('corrigee');
  expect(de({ etat: 'recalculee' })).toBe('recalculee');
});

test('une version parue ne se publie plus ; une correction, un mois qui n’a paru que provisoire, si', () => {
  const parue = (statut: Synthese['statut'], p: Parameters<typeof unePublication>[0]) =>
    dejaParue({ statut }, [unePublication({ etat: 'Envoyée', ...p })]);
  expect(parue({ etat: 'arretee', version: 1 }, { edition: 'Arrêtée', version: 1 })).toBe(true);
  expect(parue({ etat: 'arretee', version: 1 }, {})).toBe(true);
  expect(parue({ etat: 'arretee', version: 2 }, { edition: 'Arrêtée', version: 1 })).toBe(false);
  expect(parue({ etat: 'arretee', version: 1 }, { edition: 'Provisoire' })).toBe(false);
  expect(parue({ etat: 'provisoire' }, { edition: 'Provisoire' })).toBe(false);
});

import Holidays from 'date-holidays';
import { estFerie, feriePonte, nomDuFerie } from '../../../core/temps/feries.ts';
import { fuseauDuDepartement, vivreA } from '../../../core/temps/fuseau.ts';
import { plusJours } from '../../../core/temps/heure-locale.ts';

afterEach(() => vivreA('Europe/Paris'));

const depuis = (annee: number): readonly string[] => {
  const trouves: string[] = [];
  for (let jour = `${annee}-01-01`; jour <= `${annee}-12-31`; jour = plusJours(jour, 1))
    if (estFerie(jour)) trouves.push(jour);
  return trouves;
};

test.each([
  ['de métropole', undefined, false],
  ['du Haut-Rhin', '68', true],
  ['de Moselle', '57', true],
] as const)('les jours fériés %s sont ceux de date-holidays, de 2024 à 2034', (_ou, etat, droitLocal) => {
  vivreA('Europe/Paris', droitLocal);
  const calendrier = etat === undefined ? new Holidays('FR') : new Holidays('FR', etat);
  for (let annee = 2024; annee <= 2034; annee += 1) {
    const feries = calendrier
      .getHolidays(annee)
      .filter((f) => f.type === 'public')
      .map((f) => f.date.slice(0, 10));
    expect(depuis(annee)).toEqual([...new Set(feries)].toSorted());
  }
});

test.each([
  ['971', '2027-05-27'],
  ['972', '2027-05-22'],
  ['973', '2027-06-10'],
  ['976', '2027-04-27'],
  ['974', '2027-12-20'],
])('dans le département %s, l’abolition de l’esclavage est fériée le %s', (departement, jour) => {
  expect(estFerie(jour)).toBe(false);
  vivreA(fuseauDuDepartement(departement));
  expect(nomDuFerie(jour)).toBe('abolition de l’esclavage');
});

test.each([
  ['le vendredi de l’Ascension', '2027-05-07', 'Ascension'],
  ['le lundi avant le 14 juillet d’un mardi', '2026-07-13', 'fête nationale'],
  ['un vendredi ordinaire', '2027-05-14', undefined],
  ['le jour férié lui-même', '2027-05-06', undefined],
  ['un mercredi après un mardi férié', '2026-07-15', undefined],
  ['le lundi de Pâques, férié, à la veille d’un mardi ordinaire', '2027-03-29', undefined],
])('pont : %s', (_quoi, jour, ferie) => {
  expect(feriePonte(jour)).toBe(ferie);
});

test('un jour férié dit son nom', () => {
  expect([nomDuFerie('2026-11-11'), nomDuFerie('2027-05-06'), nomDuFerie('2026-11-12')]).toEqual([
    'armistice de 1918',
    'Ascension',
    undefined,
  ]);
});

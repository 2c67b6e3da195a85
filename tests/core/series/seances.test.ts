import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { TempsDuTerritoire } from '../../../core/lists/temps-du-territoire.list.ts';
import { joursDUneSerie } from '../../../core/series/des-jours.ts';
import { SORTS } from '../../../core/series/regle.ts';
import { ceQuiGene, seancesDe } from '../../../core/series/seances.ts';
import { feriePonte, nomDuFerie } from '../../../core/temps/feries.ts';
import { plusJours } from '../../../core/temps/heure-locale.ts';
import { nomDesVacances } from '../../../core/temps/vacances-scolaires.ts';
import type { ZoneScolaire } from '../../../core/vocabulaires/territoires.ts';
import { unCalendrier, unTemps } from '../calendrier/batisseurs.ts';
import { uneRegle } from './batisseurs.ts';

const desJours = (zone: ZoneScolaire, temps: readonly TempsDuTerritoire[] = []) =>
  joursDUneSerie(unCalendrier(zone, temps), { heure: '08:30', dureeMinutes: 120 });

const enBref = (valeurs: Parameters<typeof uneRegle>[0] = {}, zone: ZoneScolaire = 'A') =>
  seancesDe(uneRegle(valeurs), desJours(zone)).map(({ prevue, le, raison }) => [
    prevue,
    le === prevue ? '=' : (le ?? '-'),
    raison,
  ]);

test('le 2e jeudi du mois d’octobre à juin, hors vacances de la zone A : chaque séance, et pourquoi une manque', () => {
  expect(enBref()).toEqual([
    ['2026-10-08', '=', undefined],
    ['2026-11-12', '=', undefined],
    ['2026-12-10', '=', undefined],
    ['2027-01-14', '=', undefined],
    ['2027-02-11', '=', undefined],
    ['2027-03-11', '=', undefined],
    ['2027-04-08', '=', undefined],
    ['2027-05-13', '=', undefined],
    ['2027-06-10', '=', undefined],
  ]);
  expect(enBref({ rangs: [3] }).filter(([, sort]) => sort !== '=')).toEqual([
    ['2027-02-18', '-', 'vacances d’hiver'],
    ['2027-04-15', '-', 'vacances de printemps'],
  ]);
});

test('les vacances sont celles de la zone ; là où le calendrier n’est pas connu, aucune séance n’est sautée pour elles', () => {
  expect(enBref({ rangs: [3] }, 'B').filter(([, sort]) => sort !== '=')).toEqual([]);
  expect(enBref({ rangs: [3] }, 'Corse').filter(([, sort]) => sort !== '=')).toEqual([]);
});

test('un jour férié est sauté, gardé ou reporté d’une semaine, et dit son nom', () => {
  const mercredis = { jour: 3, rangs: [2], du: '2026-11-01', au: '2026-11-30' };
  expect(enBref({ ...mercredis, feries: 'sauter' })).toEqual([['2026-11-11', '-', 'jour férié (armistice de 1918)']]);
  expect(enBref({ ...mercredis, feries: 'garder' })).toEqual([['2026-11-11', '=', undefined]]);
  expect(enBref(mercredis)).toEqual([
    ['2026-11-11', '2026-11-18', 'jour férié (armistice de 1918), reportée de 1 semaine'],
  ]);
});

test('reportée, une séance passe par-dessus les vacances, et sinon s’avance', () => {
  expect(enBref({ rangs: [3], du: '2027-02-01', au: '2027-03-10', vacances: 'reporter' })).toEqual([
    ['2027-02-18', '2027-03-04', 'vacances d’hiver, reportée de 2 semaines'],
  ]);
  expect(enBref({ rangs: [3], du: '2027-02-01', au: '2027-02-28', vacances: 'reporter' })).toEqual([
    ['2027-02-18', '2027-02-11', 'vacances d’hiver, avancée de 1 semaine'],
  ]);
});

test('d’une séance gardée ce jour-là, on sait ce qui gêne', () => {
  const regle = uneRegle({ vacances: 'garder', feries: 'garder', ponts: 'garder' });
  expect(ceQuiGene('2026-11-01', regle, desJours('A'))).toEqual(['jour férié (Toussaint)', 'vacances de la Toussaint']);
  expect(ceQuiGene('2026-11-12', regle, desJours('A'))).toEqual([]);
});

test('un pont a la règle des ponts', () => {
  const vendredis = { jour: 5, rangs: [1], du: '2027-05-01', au: '2027-05-31' };
  expect(enBref({ ...vendredis, ponts: 'sauter' })).toEqual([['2027-05-07', '-', 'pont (Ascension)']]);
  expect(enBref(vendredis)).toEqual([['2027-05-07', '2027-05-14', 'pont (Ascension), reportée de 1 semaine']]);
});

test('chaque semaine, un report n’a pas de place : la séance est sautée, et le dit', () => {
  const jeudis = { jour: 3, rangs: [], toutesLes: 1, du: '2026-11-02', au: '2026-11-20' };
  expect(enBref(jeudis)).toEqual([
    ['2026-11-04', '=', undefined],
    ['2026-11-11', '-', 'jour férié (armistice de 1918), sans autre semaine libre'],
    ['2026-11-18', '=', undefined],
  ]);
});

test('deux fois par mois d’avril à septembre, et le dernier du mois', () => {
  const gouters = { jour: 3, rangs: [1, 3], du: '2027-04-01', au: '2027-09-30', vacances: 'garder' as const };
  expect(enBref(gouters).map(([prevue]) => prevue)).toEqual([
    '2027-04-07',
    '2027-04-21',
    '2027-05-05',
    '2027-05-19',
    '2027-06-02',
    '2027-06-16',
    '2027-07-07',
    '2027-07-21',
    '2027-08-04',
    '2027-08-18',
    '2027-09-01',
    '2027-09-15',
  ]);
  expect(enBref({ rangs: [5], du: '2027-04-01', au: '2027-05-31', vacances: 'garder' })).toEqual([
    ['2027-04-29', '=', undefined],
    ['2027-05-27', '=', undefined],
  ]);
});

test('un mois sur deux se compte depuis le premier', () => {
  expect(enBref({ toutesLes: 2, du: '2026-09-01', au: '2027-03-31' }).map(([prevue]) => prevue)).toEqual([
    '2026-09-10',
    '2026-11-12',
    '2027-01-14',
    '2027-03-11',
  ]);
});

test('ce que l’on a choisi passe avant la règle : retirée, déplacée, ou maintenue un jour de vacances', () => {
  const choisies = {
    rangs: [3],
    du: '2027-02-01',
    au: '2027-04-30',
    sautees: [{ le: '2027-03-18', motif: 'Salle en travaux' }],
    deplacees: [
      { de: '2027-02-18', vers: '2027-02-18' },
      { de: '2027-04-15', vers: '2027-04-29' },
    ],
  };
  expect(enBref(choisies)).toEqual([
    ['2027-02-18', '=', undefined],
    ['2027-03-18', '-', 'Salle en travaux'],
    ['2027-04-15', '2027-04-29', 'déplacée, au lieu du jeudi 15 avril 2027'],
  ]);
});

const regles = fc
  .record({
    jour: fc.integer({ min: 1, max: 7 }),
    rangs: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }),
    toutesLes: fc.integer({ min: 1, max: 8 }),
    depart: fc.integer({ min: 0, max: 600 }),
    duree: fc.integer({ min: 0, max: 400 }),
    vacances: fc.constantFrom(...SORTS),
    feries: fc.constantFrom(...SORTS),
    ponts: fc.constantFrom(...SORTS),
  })
  .map(({ depart, duree, ...reste }) => {
    const du = plusJours('2025-09-01', depart);
    return uneRegle({ ...reste, du, au: plusJours(du, duree) });
  });

test('quelle que soit la règle : des jours croissants et distincts, dans ses bornes, le bon jour de la semaine, rien de ce qu’elle écarte', () => {
  fc.assert(
    fc.property(regles, (regle) => {
      const seances = seancesDe(regle, desJours('A'));
      const tenues = seances.flatMap(({ le }) => le ?? []);
      expect(tenues).toEqual([...new Set(tenues)].toSorted());
      for (const { prevue, le, raison } of seances) {
        expect(prevue >= regle.du && prevue <= regle.au).toBe(true);
        if (le === undefined || le !== prevue) expect(raison).not.toBeUndefined();
        if (le === undefined) continue;
        expect(le >= regle.du && le <= regle.au).toBe(true);
        expect(Temporal.PlainDate.from(le).dayOfWeek).toBe(regle.jour);
        if (regle.feries !== 'garder') expect(nomDuFerie(le)).toBeUndefined();
        if (regle.ponts !== 'garder') expect(feriePonte(le)).toBeUndefined();
        if (regle.vacances !== 'garder') expect(nomDesVacances(le, 'A')).toBeUndefined();
      }
    }),
  );
});

test('une séance qui tombe sur un temps du territoire est gardée et le dit, sautée ou déplacée avec sa raison', () => {
  const conseil = unTemps({ titre: 'Conseil communautaire', du: '2026-11-12', heureDe: '09:00', heureA: '11:00' });
  const avec = (temps: 'garder' | 'sauter' | 'reporter') => {
    const regle = uneRegle({ du: '2026-11-01', au: '2026-11-30', temps });
    return seancesDe(regle, desJours('A', [conseil])).map(({ le, raison }) => [le, raison?.replace(/\s/g, ' ')]);
  };
  expect(avec('garder')).toEqual([['2026-11-12', undefined]]);
  expect(avec('sauter')).toEqual([[undefined, 'Conseil communautaire (9 h)']]);
  expect(avec('reporter')).toEqual([['2026-11-19', 'Conseil communautaire (9 h), reportée de 1 semaine']]);
  expect(ceQuiGene('2026-11-12', uneRegle(), desJours('A', [conseil]))).toHaveLength(1);
  // In the evening, it takes nobody from a sitting of the morning.
  const soir = unTemps({ du: '2026-11-12', heureDe: '18:30', heureA: '20:30' });
  expect(ceQuiGene('2026-11-12', uneRegle(), desJours('A', [soir]))).toEqual([]);
});

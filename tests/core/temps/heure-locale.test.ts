import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { estEnHeuresOuvrees } from '../../../core/campagnes/heures-ouvrees.ts';
import { estFerie } from '../../../core/temps/feries.ts';
import { duFuseau, fuseauDuDepartement, vivreA } from '../../../core/temps/fuseau.ts';
import {
  aujourdhui,
  depuisHeureLocale,
  joursEntre,
  moisDe,
  plusJours,
  plusMinutes,
  versHeureLocale,
} from '../../../core/temps/heure-locale.ts';
import { dateLongue } from '../../../core/textes/francais.ts';

describe('heure locale', () => {
  test('en hiver, Paris a une heure d’avance sur UTC ; en été, deux', () => {
    expect(versHeureLocale('2026-01-15T13:30:00Z')).toBe('2026-01-15T14:30:00');
    expect(versHeureLocale('2026-07-15T13:30:00.000Z')).toBe('2026-07-15T15:30:00');
  });

  test('le passage à l’heure d’été se fait le 29 mars 2026 à 1 h UTC', () => {
    expect(versHeureLocale('2026-03-29T00:59:59Z')).toBe('2026-03-29T01:59:59');
    expect(versHeureLocale('2026-03-29T01:00:00Z')).toBe('2026-03-29T03:00:00');
  });

  test('le passage à l’heure d’hiver se fait le 25 octobre 2026 à 1 h UTC', () => {
    expect(versHeureLocale('2026-10-25T00:59:59Z')).toBe('2026-10-25T02:59:59');
    expect(versHeureLocale('2026-10-25T01:00:00Z')).toBe('2026-10-25T02:00:00');
  });

  test('l’heure qui n’existe pas en mars est repoussée d’une heure', () => {
    expect(depuisHeureLocale('2026-03-29T02:30:00')).toBe('2026-03-29T01:30:00Z');
  });

  test('l’heure vécue deux fois en octobre est la première des deux', () => {
    expect(depuisHeureLocale('2026-10-25T02:30:00')).toBe('2026-10-25T00:30:00Z');
  });

  test('le mois et la date sont ceux de Paris, pas ceux d’UTC', () => {
    expect(moisDe('2026-12-31T23:30:00Z')).toBe('2027-01');
    expect(moisDe('2026-07-31T22:00:00Z')).toBe('2026-08');
    expect(aujourdhui('2026-12-31T23:30:00Z')).toBe('2027-01-01');
  });

  test('les minutes s’ajoutent à l’instant, les jours à la date', () => {
    expect(plusMinutes('2026-03-29T00:30:00Z', 90)).toBe('2026-03-29T02:00:00Z');
    expect(plusJours('2026-02-27', 3)).toBe('2026-03-02');
    expect(joursEntre('2026-03-28', '2026-03-30')).toBe(2);
    expect(joursEntre('2026-03-30', '2026-03-28')).toBe(-2);
  });

  test('la date d’un instant et le nombre de jours entre deux dates sont ceux de la bibliothèque des dates', () => {
    const instants = fc.integer({ min: 946_684_800, max: 4_102_444_800 }).map((s) => new Date(s * 1000).toISOString());
    fc.assert(
      fc.property(instants, instants, (un, autre) => {
        const [a, b] = [un, autre].map((i) =>
          Temporal.Instant.from(i).toZonedDateTimeISO('Europe/Paris').toPlainDate(),
        );
        // Twice: the second answer is the one that was kept.
        expect([aujourdhui(un), aujourdhui(un)]).toEqual([String(a), String(a)]);
        expect(joursEntre(aujourdhui(un), aujourdhui(autre))).toBe(b && a?.until(b, { largestUnit: 'day' }).days);
      }),
    );
  });

  test('les jours qui s’ajoutent à une date sont ceux de la bibliothèque des dates, de part et d’autre du siècle', () => {
    const dates = fc.integer({ min: -2000, max: 40_000 }).map((n) => new Date((n + 10_957) * 86_400_000).toISOString());
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (instant, jours) => {
        const date = instant.slice(0, 10);
        expect(plusJours(date, jours)).toBe(Temporal.PlainDate.from(date).add({ days: jours }).toString());
      }),
    );
    expect(() => plusJours('2026-02-30', 1)).toThrow(RangeError);
    expect(() => plusJours('2026-02-28', 0.5)).toThrow(RangeError);
  });

  test('ce qui n’est pas une date se refuse au lieu de se compter', () => {
    expect(() => joursEntre('2026-13-01', '2026-01-01')).toThrow(RangeError);
    expect(() => joursEntre('2026-01-01', 'demain')).toThrow('« demain » n’est pas une date');
    expect(() => aujourdhui('hier')).toThrow(RangeError);
  });

  test('aller à l’heure locale puis revenir rend le même instant, hors de l’heure vécue deux fois', () => {
    const seconde = fc.integer({ min: 946_684_800, max: 4_102_444_800 });
    fc.assert(
      fc.property(seconde, (s) => {
        const instant = new Date(s * 1000).toISOString().replace('.000Z', 'Z');
        const retour = depuisHeureLocale(versHeureLocale(instant));
        expect([instant, plusMinutes(instant, -60)]).toContain(retour);
        expect(versHeureLocale(retour)).toBe(versHeureLocale(instant));
      }),
    );
  });
});

describe('23 h 30, là où l’on vit', () => {
  afterEach(() => vivreA('Europe/Paris'));

  test.each([
    ['Europe/Paris', '2026-12-31T22:30:00Z'],
    ['Indian/Reunion', '2026-12-31T19:30:00Z'],
    ['Indian/Mayotte', '2026-12-31T20:30:00Z'],
    ['America/Guadeloupe', '2027-01-01T03:30:00Z'],
    ['America/Cayenne', '2027-01-01T02:30:00Z'],
    ['Pacific/Tahiti', '2027-01-01T09:30:00Z'],
    ['Pacific/Noumea', '2026-12-31T12:30:00Z'],
  ] as const)('%s : c’est encore le 31 décembre, une heure après c’est janvier', (zone, instant) => {
    vivreA(zone);
    expect(versHeureLocale(instant)).toBe('2026-12-31T23:30:00');
    expect(depuisHeureLocale('2026-12-31T23:30:00')).toBe(instant);
    expect([aujourdhui(instant), moisDe(instant)]).toEqual(['2026-12-31', '2026-12']);
    const apres = plusMinutes(instant, 60);
    expect([aujourdhui(apres), moisDe(apres)]).toEqual(['2027-01-01', '2027-01']);
    expect(dateLongue(instant).replace(/\u00A0/g, ' ')).toBe('jeudi 31 décembre 2026 à 23 h 30');
  });

  test('le même instant n’a pas la même date à Paris et à La Réunion', () => {
    const instant = '2026-12-31T20:30:00Z';
    expect(aujourdhui(instant)).toBe('2026-12-31');
    vivreA('Indian/Reunion');
    expect(aujourdhui(instant)).toBe('2027-01-01');
    vivreA('Europe/Paris');
    expect(aujourdhui(instant)).toBe('2026-12-31');
  });

  test('un département dit son fuseau, et l’heure de qui', () => {
    expect(['33', '2A', '971', '974', '988', ''].map(fuseauDuDepartement)).toEqual([
      'Europe/Paris',
      'Europe/Paris',
      'America/Guadeloupe',
      'Indian/Reunion',
      'Pacific/Noumea',
      'Europe/Paris',
    ]);
    expect(duFuseau()).toBe('de Paris');
    vivreA('Indian/Reunion');
    expect(duFuseau()).toBe('de La Réunion');
  });

  test('les heures ouvrées et les jours fériés sont ceux du lieu', () => {
    // 8 h 35 in Saint-Denis, 5 h 35 in Paris, on a Tuesday.
    expect(estEnHeuresOuvrees('2026-12-01T04:35:00Z')).toBe(false);
    vivreA('Indian/Reunion');
    expect(estEnHeuresOuvrees('2026-12-01T04:35:00Z')).toBe(true);
    expect([estFerie('2026-12-20'), estFerie('2026-07-14'), estFerie('2026-05-27')]).toEqual([true, true, false]);
    vivreA('America/Guadeloupe');
    expect([estFerie('2026-12-20'), estFerie('2026-05-27')]).toEqual([false, true]);
  });
});

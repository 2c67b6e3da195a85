import fc from 'fast-check';
import ICAL from 'ical.js';
import { lireIcs } from '../../../core/calendrier/lire-ics.ts';
import { planifierImport } from '../../../core/calendrier/planifier-import.ts';
import { joursDeRrule } from '../../../core/calendrier/rrule.ts';
import { joursEntre, plusJours } from '../../../core/temps/heure-locale.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unTemps } from './batisseurs.ts';

const FENETRE = { du: '2026-11-24', au: '2028-11-24' };
const fichier = (...evenements: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mairie//FR',
    ...evenements.flatMap((e) => ['BEGIN:VEVENT', ...e, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const lire = (texte: string, fenetre = FENETRE) => {
  const lu = lireIcs(texte, fenetre, 300);
  if (!lu.ok) throw new Error(lu.refus.message);
  return lu.valeur;
};
const un = (...lignes: readonly string[]) => lire(fichier(['UID:a', 'SUMMARY:Conseil', ...lignes]));
const jours = (...lignes: readonly string[]) => un(...lignes).evenements[0]?.jours;

test('un événement se lit à l’heure du territoire, que le fichier la dise en UTC, à Paris ou sans fuseau', () => {
  const attendu = [{ le: '2026-12-01', de: '18:30', a: '20:00' }];
  expect(jours('DTSTART:20261201T173000Z', 'DTEND:20261201T190000Z')).toEqual(attendu);
  expect(jours('DTSTART;TZID=Europe/Paris:20261201T183000', 'DTEND;TZID=Europe/Paris:20261201T200000')).toEqual(
    attendu,
  );
  expect(jours('DTSTART:20261201T183000', 'DURATION:PT1H30M')).toEqual(attendu);
  expect(jours('DTSTART;TZID=Romance Standard Time:20261201T183000', 'DURATION:PT90M')).toEqual(attendu);
});

test('la fin n’en est pas : un jour entier, une quinzaine, une nuit', () => {
  expect(jours('DTSTART;VALUE=DATE:20261201')).toEqual([{ le: '2026-12-01' }]);
  expect(jours('DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261203')).toEqual([
    { le: '2026-12-01' },
    { le: '2026-12-02' },
  ]);
  expect(jours('DTSTART:20261201T200000', 'DTEND:20261202T000000')).toEqual([
    { le: '2026-12-01', de: '20:00', a: '23:59' },
  ]);
});

test('une répétition se déplie dans ses bornes, sans ses exceptions, avec ce qui remplace une séance', () => {
  const lu = lire(
    fichier(
      [
        'UID:marche',
        'SUMMARY:Marché',
        'DTSTART;TZID=Europe/Paris:20200101T080000',
        'DTEND;TZID=Europe/Paris:20200101T130000',
        'RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270101T000000Z',
        'EXDATE;TZID=Europe/Paris:20261223T080000',
      ],
      [
        'UID:marche',
        'SUMMARY:Marché',
        'RECURRENCE-ID;TZID=Europe/Paris:20261230T080000',
        'DTSTART;TZID=Europe/Paris:20261231T080000',
        'DTEND;TZID=Europe/Paris:20261231T120000',
      ],
    ),
  );
  expect(lu.evenements[0]?.jours).toEqual([
    { le: '2026-11-25', de: '08:00', a: '13:00' },
    { le: '2026-12-02', de: '08:00', a: '13:00' },
    { le: '2026-12-09', de: '08:00', a: '13:00' },
    { le: '2026-12-16', de: '08:00', a: '13:00' },
    { le: '2026-12-31', de: '08:00', a: '12:00' },
  ]);
});

test.each([
  ['FREQ=MONTHLY;BYDAY=2TH;COUNT=3', '2026-12-10', ['2026-12-10', '2027-01-14', '2027-02-11']],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', '2026-12-31', ['2026-12-31', '2027-01-29']],
  ['FREQ=YEARLY;BYMONTH=10;BYDAY=2MO;COUNT=2', '2027-10-11', ['2027-10-11', '2028-10-09']],
  ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '2026-12-31', ['2026-12-31', '2027-01-31', '2027-02-28']],
])('une règle compte ses jours : %s', (regle, debut, attendus) => {
  expect(jours(`DTSTART;VALUE=DATE:${debut.replaceAll('-', '')}`, `RRULE:${regle}`)?.map(({ le }) => le)).toEqual(
    attendus,
  );
});

const JOURS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const regles = fc.oneof(
  fc.record({
    freq: fc.constant('WEEKLY'),
    interval: fc.integer({ min: 1, max: 4 }),
    byday: fc.uniqueArray(fc.constantFrom(...JOURS), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    freq: fc.constant('MONTHLY'),
    interval: fc.integer({ min: 1, max: 3 }),
    byday: fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom(...JOURS)).map(([n, j]) => [`${n}${j}`]),
  }),
  fc.record({ freq: fc.constant('DAILY'), interval: fc.integer({ min: 1, max: 9 }) }),
);

test('les jours d’une règle sont ceux que trouve la bibliothèque, dès que le premier jour en est un', () => {
  fc.assert(
    fc.property(regles, fc.integer({ min: 0, max: 700 }), (regle, depart) => {
      const debut = plusJours('2025-01-01', depart);
      const parties = Object.entries(regle).map(
        ([nom, v]) => `${nom.toUpperCase()}=${Array.isArray(v) ? v.join(',') : v}`,
      );
      const iterateur = ICAL.Recur.fromString(parties.join(';')).iterator(ICAL.Time.fromDateString(debut));
      const premier = iterateur.next()?.toString() ?? '';
      const autres: string[] = [premier];
      for (let t = iterateur.next(); t != null && t.toString() <= '2027-12-31'; t = iterateur.next())
        autres.push(t.toString());
      const fenetre = { du: '2025-01-01', au: '2027-12-31' };
      expect(joursDeRrule(regle, { le: premier }, fenetre)).toEqual(autres.filter((j) => j <= fenetre.au));
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['un jour impossible, qui ferait tourner la bibliothèque sans fin', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31'],
  ['chaque seconde', 'FREQ=SECONDLY'],
  ['un rang qui n’existe pas', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=30'],
  ['depuis toujours', 'FREQ=DAILY;COUNT=99999999'],
])('une règle hostile est bornée : %s', (_quoi, regle) => {
  const lignes = Array.from({ length: 300 }, (_, i) => [
    `UID:u${i}`,
    'SUMMARY:Piège',
    'DTSTART:19970101T100000',
    `RRULE:${regle}`,
  ]);
  const { evenements, ecartes } = lire(fichier(...lignes));
  expect(evenements.length + ecartes.length).toBe(300);
  const budget = { jours: 1_000_000 };
  joursDeRrule(ICAL.Recur.fromString(regle).toJSON(), { le: '1997-01-01' }, FENETRE, budget);
  expect(1_000_000 - budget.jours).toBeLessThanOrEqual(joursEntre(FENETRE.du, FENETRE.au) + 1);
});

test.each([
  ['rien', ''],
  ['une page', '<html><body>404</body></html>'],
  ['un calendrier coupé', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A'],
  ['des composants par milliers', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(20_000)}`],
  ['un calendrier vide', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'],
  [
    'trop d’événements',
    fichier(...Array.from({ length: 301 }, (_, i) => [`UID:${i}`, 'SUMMARY:A', 'DTSTART:20261201T100000'])),
  ],
])('un fichier qui n’en est pas un est refusé par une phrase : %s', (_quoi, texte) => {
  const lu = lireIcs(texte, FENETRE, 300);
  expect(lu.ok ? '' : lu.refus.message).toMatch(/\.$/);
});

test('un fichier au hasard ne lève jamais', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Z=;:0-9T-]{0,30}$/), { maxLength: 20 }), (lignes) => {
      expect(() => lireIcs(fichier(lignes), FENETRE, 300)).not.toThrow();
    }),
  );
});

test('le même fichier deux fois ne change rien, même ce que l’on a corrigé ; un fichier changé corrige ; un annulé s’en va', () => {
  const texte = (titre: string, statut = 'CONFIRMED') =>
    fichier(['UID:a', `SUMMARY:${titre}`, 'DTSTART;VALUE=DATE:20261201', `STATUS:${statut}`]);
  const plan = (t: string, connus: Parameters<typeof planifierImport>[1]) =>
    planifierImport(lire(t), connus, LATITUDE_NORD_GIRONDE, undefined);
  const [neuf] = plan(texte('Conseil municipal'), []).creer;
  const connu = unTemps({ ...neuf, titre: 'Conseil de Cézac', cle: neuf?.cle, jours: [] });
  expect(plan(texte('Conseil municipal'), [connu])).toEqual({ creer: [], modifier: [], retirer: [], inchanges: 1 });
  expect(plan(texte('Conseil extraordinaire'), [connu]).modifier).toHaveLength(1);
  expect(plan(texte('Conseil municipal', 'CANCELLED'), [connu]).retirer).toEqual([connu]);
});

test('le genre et la commune se devinent d’après le titre et le lieu', () => {
  const nom = LATITUDE_NORD_GIRONDE.communes[3]?.nom ?? '';
  const deviner = (titre: string, lieu = '') => {
    const lu = lire(fichier(['UID:a', `SUMMARY:${titre}`, `LOCATION:${lieu}`, 'DTSTART;VALUE=DATE:20261201']));
    const [cree] = planifierImport(lu, [], LATITUDE_NORD_GIRONDE, undefined).creer;
    return [cree?.genre, cree?.communeInsee];
  };
  expect(deviner(`Marché de ${nom}`)).toEqual(['Marché', LATITUDE_NORD_GIRONDE.communes[3]?.insee]);
  expect(deviner('Conseil municipal', `Mairie\\, ${nom}`)).toEqual([
    'Conseil',
    LATITUDE_NORD_GIRONDE.communes[3]?.insee,
  ]);
  expect(deviner('Semaine de la santé mentale')).toEqual(['Temps fort', undefined]);
});

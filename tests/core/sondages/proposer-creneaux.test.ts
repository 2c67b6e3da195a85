import fc from 'fast-check';
import { lireContraintes } from '../../../core/calendrier/contraintes.ts';
import { type Occupation, periodeRegardee, proposerCreneaux } from '../../../core/sondages/proposer-creneaux.ts';
import { aujourdhui, joursEntre, plusJours, plusMinutes } from '../../../core/temps/heure-locale.ts';
import { estJourOuvre } from '../../../core/temps/jours-ouvres.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unCalendrier, unTemps } from '../calendrier/batisseurs.ts';

const DEMANDE = {
  du: '2026-12-14',
  au: '2027-01-08',
  dureeMinutes: 90,
  occupations: [] as readonly Occupation[],
  indispensables: new Set<string>(),
  nomDe: (id: string) => `Structure ${id}`,
  calendrier: unCalendrier('A'),
  maintenant: '2026-12-14T10:00:00Z',
};
const prise = (structure: string, debut: string, rencontre?: string): Occupation => ({
  structure,
  debut,
  fin: plusMinutes(debut, 120),
  ...(rencontre === undefined ? {} : { rencontre }),
});

const [UNE, AUTRE] = LATITUDE_NORD_GIRONDE.communes;

const occupation = fc
  .record({
    structure: fc.constantFrom('1', '2', '3', '4'),
    jour: fc.integer({ min: 14, max: 24 }),
    heure: fc.integer({ min: 7, max: 18 }),
  })
  .map(({ structure, jour, heure }) =>
    prise(structure, `2026-12-${jour}T${String(heure).padStart(2, '0')}:00:00Z`, 'Autre'),
  );

test('jamais un jour férié, un week-end ni un instant passé ; deux par jour au plus ; par date', () => {
  fc.assert(
    fc.property(fc.array(occupation, { maxLength: 30 }), (occupations) => {
      const creneaux = proposerCreneaux({ ...DEMANDE, occupations });
      const parJour = new Map<string, number>();
      for (const { debut } of creneaux) {
        const jour = aujourdhui(debut);
        expect(estJourOuvre(jour)).toBe(true);
        expect(Date.parse(debut)).toBeGreaterThan(Date.parse(DEMANDE.maintenant));
        parJour.set(jour, (parJour.get(jour) ?? 0) + 1);
      }
      expect(Math.max(...parJour.values())).toBeLessThanOrEqual(2);
      expect(creneaux.map(({ debut }) => debut)).toEqual(creneaux.map(({ debut }) => debut).toSorted());
    }),
  );
});

test('tant qu’un créneau sans empêchement reste, aucun de ceux qui en ont n’est proposé', () => {
  fc.assert(
    fc.property(fc.array(occupation, { maxLength: 12 }), (occupations) => {
      // Three weeks and a half hold more free slots than are proposed.
      expect(proposerCreneaux({ ...DEMANDE, occupations }).flatMap(({ prises }) => prises)).toEqual([]);
    }),
  );
});

test('les vacances ne viennent qu’à défaut, et se disent ; une indispensable prise écarte plus que deux autres', () => {
  expect(proposerCreneaux(DEMANDE).flatMap(({ raisons }) => raisons)).toEqual([]);
  const [noel] = proposerCreneaux({ ...DEMANDE, du: '2026-12-28', au: '2026-12-28' });
  expect(noel?.raisons).toEqual(['vacances de Noël']);
  const unJour = { ...DEMANDE, du: '2026-12-15', au: '2026-12-15', indispensables: new Set(['1']) };
  const occupations = [
    prise('1', '2026-12-15T08:00:00Z', 'Comité logement'),
    prise('2', '2026-12-15T12:30:00Z', 'Café'),
    prise('3', '2026-12-15T12:30:00Z'),
  ];
  const creneaux = proposerCreneaux({ ...unJour, occupations });
  expect(creneaux.map(({ debut }) => debut.slice(11, 16))).toEqual(['13:00', '16:30']);
  expect(creneaux[0]?.raisons.map((r) => r.replace(/\s/g, ' '))).toEqual([
    'Structure 2 : déjà « Café »',
    '1 agenda pris',
  ]);
});

test('deux créneaux proposés à la suite ne se ressemblent pas : d’autres jours, d’autres heures', () => {
  const creneaux = proposerCreneaux({
    ...DEMANDE,
    du: '2026-12-01',
    maintenant: '2026-11-24T09:00:00Z',
    au: '2026-12-18',
  });
  const jours = new Set(creneaux.map(({ debut }) => aujourdhui(debut)));
  const heures = new Set(creneaux.map(({ debut }) => debut.slice(11)));
  expect(creneaux).toHaveLength(8);
  expect(jours.size).toBeGreaterThanOrEqual(6);
  expect(heures.size).toBe(3);
});

test('une période trop longue dit où elle est coupée, et aucun créneau ne vient après', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 200 }), (debut, duree) => {
      const du = plusJours('2026-12-14', debut);
      const demandee = { du, au: plusJours(du, duree) };
      const regardee = periodeRegardee(demandee, DEMANDE.maintenant);
      expect(regardee.coupee).toBe(regardee.au < demandee.au);
      expect(joursEntre(regardee.du, regardee.au)).toBeLessThan(60);
      for (const { debut: instant } of proposerCreneaux({ ...DEMANDE, ...demandee }))
        expect(aujourdhui(instant) <= regardee.au).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('ce que le territoire tient déjà ne vient qu’à défaut, et se dit ; le marché d’une autre commune se dit sans écarter', () => {
  const conseil = unTemps({ titre: 'Conseil communautaire', du: '2026-12-15', heureDe: '17:00', heureA: '19:00' });
  const ailleurs = unTemps({ titre: 'Marché', genre: 'Marché', communeInsee: UNE?.insee, du: '2026-12-15' });
  const unJour = { ...DEMANDE, du: '2026-12-15', au: '2026-12-15', communeInsee: AUTRE?.insee };
  const proposes = proposerCreneaux({ ...unJour, calendrier: unCalendrier('A', [conseil, ailleurs]) });
  expect(proposes.map(({ debut }) => debut.slice(11, 16))).toEqual(['08:30', '13:00']);
  for (const { raisons } of proposes) expect(raisons).toEqual([expect.stringMatching(/^jour de marché à /)]);
  const [soir] = proposerCreneaux({
    ...unJour,
    maintenant: '2026-12-15T15:00:00Z',
    calendrier: unCalendrier('A', [conseil]),
  });
  expect(soir?.raisons.map((r) => r.replace(/\s/g, ' '))).toEqual(['Conseil communautaire (17 h)']);
});

test('une structure qui ne vient jamais le mercredi compte comme prise ce jour-là ; à quatre, on les compte', () => {
  const { contraintes } = lireContraintes('jamais le mercredi');
  const de = (...structures: readonly string[]) =>
    structures.flatMap((structure) =>
      contraintes.map((contrainte) => ({ structure, nom: `Structure ${structure}`, contrainte })),
    );
  const mercredi = { ...DEMANDE, du: '2026-12-16', au: '2026-12-16' };
  const raisons = (...structures: readonly string[]) =>
    proposerCreneaux({ ...mercredi, contraintes: de(...structures) })[0]?.raisons.map((r) => r.replace(/\s/g, ' '));
  expect(raisons('1', '2')).toEqual(['Structure 1 et Structure 2 : jamais le mercredi']);
  expect(raisons('1', '2', '3', '4')).toEqual(['4 structures : jamais le mercredi']);
  const jours = proposerCreneaux({ ...DEMANDE, contraintes: de('1') }).map(({ debut }) => aujourdhui(debut));
  expect(jours.filter((jour) => ['2026-12-16', '2026-12-23', '2026-12-30'].includes(jour))).toEqual([]);
});

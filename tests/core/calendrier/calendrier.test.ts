import { ceQuiTombe, tempsPendant, vacancesDe, vacancesDites } from '../../../core/calendrier/calendrier.ts';
import { direQuand } from '../../../core/calendrier/dire-quand.ts';
import { preparerTemps } from '../../../core/calendrier/garder-temps.ts';
import { joursDuTemps } from '../../../core/calendrier/jours-du-temps.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unCalendrier, unTemps } from './batisseurs.ts';

const net = (texte: string) => texte.replace(/\s/g, ' ');
const commune = LATITUDE_NORD_GIRONDE.communes[0];

test('un marché de chaque semaine tombe chaque semaine, à ses heures, dans sa commune', () => {
  const marche = unTemps({
    titre: 'Marché',
    genre: 'Marché',
    communeInsee: commune?.insee,
    du: '2026-12-01',
    au: '2026-12-31',
    heureDe: '08:00',
    heureA: '13:00',
    repetition: { jour: 3, rangs: [], toutesLes: 1 },
  });
  expect(joursDuTemps(marche).map(({ le }) => le)).toEqual([
    '2026-12-02',
    '2026-12-09',
    '2026-12-16',
    '2026-12-23',
    '2026-12-30',
  ]);
  const calendrier = unCalendrier('A', [marche]);
  const moment = { debut: '2026-12-09T08:30:00Z', dureeMinutes: 90 };
  expect(tempsPendant(calendrier, moment)).toEqual([{ dit: `jour de marché à ${commune?.nom}`, gene: true }]);
  expect(tempsPendant(calendrier, { ...moment, communeInsee: '33000' })[0]?.gene).toBe(false);
  expect(tempsPendant(calendrier, { ...moment, debut: '2026-12-09T13:00:00Z' })).toEqual([]);
  expect(net(direQuand(marche))).toBe('Tous les mercredis, de 8 h à 13 h, du 1er décembre 2026 au 31 décembre 2026');
});

test('les jours nommés remplacent la répétition ; une ligne qui n’en est pas un est laissée', () => {
  const temps = unTemps({ jours: ['2026-12-03 18:30-20:00', 'jeudi', '2026-12-10'], heureDe: '09:00' });
  expect(joursDuTemps(temps)).toEqual([
    { le: '2026-12-03', de: '18:30', a: '20:00' },
    { le: '2026-12-10', de: '09:00', a: undefined },
  ]);
});

test('tout ce qu’il faut savoir d’un moment est dit ensemble : férié, vacances, pont, territoire', () => {
  const foire = unTemps({ titre: 'Foire d’automne', genre: 'Temps fort', du: '2026-10-20', au: '2026-11-15' });
  const calendrier = unCalendrier('A', [foire]);
  const le = (jour: string) => ceQuiTombe(calendrier, { debut: `${jour}T09:00:00Z`, dureeMinutes: 60 }).map(net);
  expect(le('2026-11-11')).toEqual(['jour férié : armistice de 1918', 'Foire d’automne']);
  expect(le('2026-10-20')).toEqual(['vacances de la Toussaint', 'Foire d’automne']);
  expect(le('2026-12-03')).toEqual([]);
});

test('où les vacances ne sont pas livrées, celles que la coordination saisit en tiennent lieu, et ne comptent pas deux fois', () => {
  const vacances = unTemps({
    titre: 'Vacances de Carnaval',
    genre: 'Vacances scolaires',
    du: '2027-02-06',
    au: '2027-02-21',
  });
  const corse = unCalendrier('Corse', [vacances]);
  expect(vacancesDe(corse, '2027-02-10')).toBe('Vacances de Carnaval');
  expect(tempsPendant(corse, { debut: '2027-02-10T09:00:00Z', dureeMinutes: 60 })).toEqual([]);
  expect([vacancesDites(unCalendrier('Corse')), vacancesDites(corse), vacancesDites(unCalendrier('A'))]).toEqual([
    false,
    true,
    true,
  ]);
});

const SAISI = { titre: 'Conseil municipal', genre: 'Conseil', du: '2026-12-01', au: '2026-12-01' } as const;

test.each([
  ['à l’envers', { au: '2026-11-30' }, 'au'],
  ['trop longue', { au: '2029-12-01' }, 'au'],
  ['sans un seul jour', { au: '2026-12-03', repetition: { jour: 1, rangs: [], toutesLes: 1 } }, 'au'],
  ['qui finit avant de commencer', { heureDe: '18:00', heureA: '17:00' }, 'heureA'],
  ['qui finit sans commencer', { heureA: '17:00' }, 'heureDe'],
  ['d’une commune d’ailleurs', { communeInsee: '75056' }, 'communeInsee'],
])('une saisie %s est refusée à sa place', (_quoi, valeurs, champ) => {
  const prete = preparerTemps({ ...SAISI, ...valeurs }, LATITUDE_NORD_GIRONDE);
  expect(prete.ok ? [] : prete.refus.champs?.map(({ chemin }) => chemin)).toEqual([champ]);
});

test('corriger le titre de ce qu’un fichier a apporté garde ses jours ; changer ses dates les remplace', () => {
  const deja = unTemps({ du: '2026-12-01', au: '2026-12-15', jours: ['2026-12-01', '2026-12-15'] });
  const garder = preparerTemps({ ...SAISI, au: '2026-12-15' }, LATITUDE_NORD_GIRONDE, deja);
  expect(garder.ok && garder.valeur.jours).toEqual(deja.jours);
  const changer = preparerTemps(SAISI, LATITUDE_NORD_GIRONDE, deja);
  expect(changer.ok && changer.valeur.jours).toEqual([]);
});

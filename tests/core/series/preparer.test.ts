import { ouvrirCalendrier } from '../../../core/calendrier/calendrier.ts';
import { joursDUneSerie } from '../../../core/series/des-jours.ts';
import { annoncer } from '../../../core/series/preparer.ts';
import { LATITUDE_NORD_GIRONDE as TERRITOIRE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneRegle } from './batisseurs.ts';

const MAINTENANT = '2026-09-15T08:00:00Z';
const annoncees = (valeurs: Parameters<typeof uneRegle>[0], communes = TERRITOIRE.communes) => {
  const lues = annoncer(
    uneRegle(valeurs),
    joursDUneSerie(ouvrirCalendrier({ ...TERRITOIRE, communes }, []), { heure: '08:30', dureeMinutes: 120 }),
    MAINTENANT,
  );
  return lues.ok ? lues.valeur.flatMap(({ le }) => le ?? []) : lues.refus.message;
};

test('la zone des vacances est celle du territoire', () => {
  const enZone = (zoneScolaire: 'B' | 'Corse') => TERRITOIRE.communes.map((c) => ({ ...c, zoneScolaire }));
  const fevrier = { rangs: [3], du: '2027-02-01', au: '2027-04-01' };
  expect(annoncees(fevrier)).toEqual(['2027-03-18']);
  expect(annoncees(fevrier, enZone('B'))).toEqual(['2027-02-18', '2027-03-18']);
  expect(annoncees(fevrier, enZone('Corse'))).toEqual(['2027-02-18', '2027-03-18']);
});

test('deux ans de séances s’annoncent, un jour de plus non', () => {
  expect(annoncees({ rangs: [2], au: '2028-10-02' })).toEqual(expect.any(Array));
  expect(annoncees({ rangs: [2], au: '2028-10-04' })).toMatch(/deux ans/);
});

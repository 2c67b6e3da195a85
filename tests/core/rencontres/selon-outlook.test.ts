import fc from 'fast-check';
import { contenuDeLEvenement } from '../../../core/rencontres/evenement.ts';
import {
  aUneReunionAVenir,
  cleDUneAutreReunion,
  ecartANoter,
  ecartsAvecOutlook,
  patchSelonOutlook,
  prendreCeQueDitOutlook,
  type SelonOutlook,
  vuDOutlook,
} from '../../../core/rencontres/selon-outlook.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneRencontre } from './batisseurs.ts';

const DEBUT = '2026-12-10T13:30:00Z';
const planifiee = uneRencontre({
  titre: 'Les permanences',
  etat: 'Planifiée',
  debut: DEBUT,
  dureeMinutes: 90,
  lieu: 'Salle des fêtes',
  commune: 'Saugon',
  communeInsee: '33502',
  evenementId: 'e-1',
});
const tenueDe = (r = planifiee): SelonOutlook => {
  const { sujet, debut, fin, lieu } = contenuDeLEvenement({ ...r, debut: r.debut ?? DEBUT });
  return { sujet, debut, fin, lieu };
};
const patch = (valeurs: Partial<SelonOutlook>) =>
  patchSelonOutlook(planifiee, { ...tenueDe(), ...valeurs }, LATITUDE_NORD_GIRONDE);

test('la réunion qui dit ce que dit la rencontre ne diffère de rien', () => {
  expect(patch({})).toEqual({});
  expect(ecartsAvecOutlook(planifiee, tenueDe(), LATITUDE_NORD_GIRONDE)).toEqual([]);
  expect(ecartANoter(planifiee, tenueDe(), LATITUDE_NORD_GIRONDE)).toBeUndefined();
});

test('déplacée dans Outlook, seule sa date change ; allongée, sa durée', () => {
  expect(patch({ debut: '2026-12-11T10:00:00', fin: '2026-12-11T11:30:00' })).toEqual({
    debut: '2026-12-11T09:00:00Z',
  });
  expect(patch({ fin: '2026-12-10T17:00:00' })).toEqual({ dureeMinutes: 150 });
});

test('un lieu d’Outlook dit sa commune quand il la nomme ; sinon la commune est à redire', () => {
  const ailleurs = LATITUDE_NORD_GIRONDE.communes.find(({ nom }) => nom === 'Cézac');
  expect(patch({ lieu: 'La mairie de SAUGON' })).toEqual({ lieu: 'La mairie de SAUGON' });
  expect(patch({ lieu: 'Mairie, Cezac' })).toEqual({
    lieu: 'Mairie, Cezac',
    commune: 'Cézac',
    communeInsee: ailleurs?.insee,
  });
  expect(patch({ lieu: 'Salle du conseil' })).toEqual({
    lieu: 'Salle du conseil',
    commune: undefined,
    communeInsee: undefined,
  });
  const dits = ecartsAvecOutlook(planifiee, { ...tenueDe(), lieu: 'Salle du conseil' }, LATITUDE_NORD_GIRONDE);
  expect(dits.map(({ quoi, maillage }) => [quoi, maillage])).toEqual([
    ['Lieu', 'Salle des fêtes, Saugon'],
    ['Commune d’accueil', 'Saugon'],
  ]);
});

test('les deux côtés se disent en mots', () => {
  const tenue = {
    ...tenueDe(),
    sujet: 'Permanences : reporté',
    debut: '2026-12-11T14:30:00',
    fin: '2026-12-11T16:00:00',
  };
  expect(ecartsAvecOutlook(planifiee, tenue, LATITUDE_NORD_GIRONDE)).toEqual([
    { quoi: 'Titre', maillage: 'Les permanences', outlook: 'Permanences : reporté' },
    { quoi: 'Date', maillage: expect.stringContaining('10 décembre'), outlook: expect.stringContaining('11 décembre') },
  ]);
});

test('prendre ce que dit Outlook ne laisse aucun écart, quoi qu’il dise', () => {
  const heures = fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 5, max: 20 }), fc.integer({ min: 15, max: 180 }))
    .map(([jour, heure, minutes]) => {
      const fin = heure * 60 + minutes;
      const hm = (m: number) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}:00`;
      const le = `2027-03-${String(jour).padStart(2, '0')}T`;
      return { debut: le + hm(heure * 60), fin: le + hm(fin) };
    });
  const lieux = fc.option(
    fc.oneof(
      fc.constantFrom('Mairie, Saugon', 'Saugon', 'Foyer de Cezac', 'Saint-Savin', 'Teams', 'salle; étage 2'),
      fc.string({ minLength: 1, maxLength: 30 }).filter((s) => s.trim() !== ''),
    ),
    { nil: undefined },
  );
  fc.assert(
    fc.property(heures, lieux, fc.string({ minLength: 3, maxLength: 60 }), (h, lieu, sujet) => {
      fc.pre(sujet.trim().length >= 3);
      const tenue = { ...h, lieu, sujet };
      const prise = prendreCeQueDitOutlook(planifiee, tenue, LATITUDE_NORD_GIRONDE);
      if (!prise.ok) throw new Error(prise.refus.message);
      const devenue = { ...planifiee, ...prise.valeur };
      expect(ecartANoter(devenue, tenue, LATITUDE_NORD_GIRONDE)).toBeUndefined();
      const { sujet: dit, ...reste } = contenuDeLEvenement({ ...devenue, debut: devenue.debut ?? '' });
      expect({ ...reste, lieu: reste.lieu, dit }).toMatchObject({ ...h, dit: sujet.trim() });
      expect(reste.lieu).toBe(lieu);
    }),
  );
});

test('ce qu’une rencontre ne peut pas dire est refusé, avec ce qu’il faut corriger', () => {
  const dire = (valeurs: Partial<SelonOutlook>) =>
    prendreCeQueDitOutlook(planifiee, { ...tenueDe(), ...valeurs }, LATITUDE_NORD_GIRONDE);
  for (const valeurs of [
    { sujet: '' },
    { sujet: 'x'.repeat(201) },
    { debut: '2026-12-10T00:00:00', fin: '2026-12-11T00:00:00' },
    { fin: '2026-12-10T14:30:00' },
    { lieu: 'x'.repeat(256) },
  ])
    expect(dire(valeurs)).toMatchObject({ ok: false, refus: { code: 'regle-metier' } });
});

test('ce qui a été vu se reconnaît ; un rien de plus, non', () => {
  expect(vuDOutlook(tenueDe())).toBe(vuDOutlook({ ...tenueDe() }));
  expect(vuDOutlook({ ...tenueDe(), lieu: 'Mairie' })).not.toBe(vuDOutlook(tenueDe()));
  expect(vuDOutlook(undefined)).not.toBe(vuDOutlook(tenueDe()));
});

test('seule une rencontre planifiée, à venir et qui a une réunion se relit', () => {
  const relue = (valeurs: Parameters<typeof uneRencontre>[0]) =>
    aUneReunionAVenir(
      uneRencontre({ etat: 'Planifiée', debut: DEBUT, evenementId: 'e-1', ...valeurs }),
      '2026-12-01T08:00:00Z',
    );
  expect(relue({})).toBe(true);
  expect(relue({ evenementId: undefined })).toBe(false);
  expect(relue({ debut: '2026-11-01T08:00:00Z' })).toBe(false);
  expect(relue({ etat: 'Annulée' })).toBe(false);
});

test('la clé d’une réunion refaite n’est jamais celle d’avant, et tient dans sa colonne', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 64 }), (cle) => {
      const vues = [cle];
      for (let i = 0; i < 12; i += 1) vues.push(cleDUneAutreReunion(vues.at(-1) ?? ''));
      expect(new Set(vues).size).toBe(vues.length);
      expect(Math.max(...vues.map((v) => v.length))).toBeLessThanOrEqual(64);
    }),
  );
});

import fc from 'fast-check';
import { dejaReprises, pointsQuiSuivent, preparerReprise, repriseDe } from '../../../core/rencontres/reprendre.ts';
import { cadenceDe } from '../../../core/series/cadence.ts';
import { ETATS_DE_POINT } from '../../../core/vocabulaires/rencontres.ts';
import { uneRencontre, unPoint } from './batisseurs.ts';

const ordre = (dureeMinutes: number) => ({
  version: 1 as const,
  etabliLe: '2026-11-01T09:00:00Z',
  dureeMinutes,
  points: [],
  ecartes: [],
});
const annulee = uneRencontre({ id: '1', etat: 'Annulée', serie: 'Cafés', ordreDuJour: ordre(90) });
const nouvelle = {
  titre: 'Les permanences',
  thematique: 'Parentalité',
  format: 'Rencontre thématique',
  etat: 'À planifier',
  dureeMinutes: 90,
  modalite: 'En présence',
  cleCreation: 'formulaire-1',
} as const;
const reprendre = (e: Partial<Parameters<typeof preparerReprise>[0]> = {}) =>
  preparerReprise({ rencontre: nouvelle, annulee, reprises: [], ...e });

test('la reprise dit laquelle, garde sa série et son ordre du jour', () => {
  expect(reprendre()).toMatchObject({
    ok: true,
    valeur: { titre: 'Les permanences', etat: 'À planifier', reprend: '1', serie: 'Cafés', ordreDuJour: ordre(90) },
  });
});

test('un ordre du jour plus long que la nouvelle durée ne suit pas', () => {
  const courte = reprendre({ rencontre: { ...nouvelle, dureeMinutes: 60 } });
  expect(courte.ok && courte.valeur.ordreDuJour).toBeUndefined();
});

test.each([
  ['une rencontre qui tient toujours', uneRencontre({ id: '1', etat: 'Planifiée' })],
  ['une rencontre devenue un point d’une autre', uneRencontre({ id: '1', etat: 'Annulée', greffeeSur: '4' })],
])('%s ne se reprend pas', (_quoi, r) => {
  expect(reprendre({ annulee: r })).toMatchObject({ ok: false, refus: { code: 'regle-metier' } });
});

test('elle ne se reprend qu’une fois, sauf si la reprise est annulée à son tour ; le même formulaire redemandé n’est pas une autre', () => {
  const reprise = uneRencontre({ id: '2', etat: 'À planifier', reprend: '1', cleCreation: 'formulaire-1' });
  const autre = { ...reprise, cleCreation: 'formulaire-2' };
  expect(reprendre({ reprises: [reprise] }).ok).toBe(true);
  expect(reprendre({ reprises: [autre] })).toMatchObject({ ok: false });
  expect(reprendre({ reprises: [{ ...autre, etat: 'Annulée' }] }).ok).toBe(true);
  expect(repriseDe(annulee, [{ ...autre, etat: 'Annulée' }, reprise])?.id).toBe('2');
});

test('les points suivent, sauf ceux qui sont traités ou écartés', () => {
  const points = ETATS_DE_POINT.map((etat, i) => unPoint({ id: String(i), etat }));
  expect(pointsQuiSuivent(points).map(({ etat }) => etat)).toEqual(['Proposé', 'Retenu', 'Reporté']);
});

test('annulée autant de fois que l’on veut puis tenue, une rencontre compte une fois comme prévue', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.constantFrom('Planifiée' as const, 'Tenue' as const), (n, fin) => {
      const chaine = Array.from({ length: n + 1 }, (_, i) =>
        uneRencontre({
          id: String(i + 1),
          etat: i === n ? fin : 'Annulée',
          ...(i === 0 ? {} : { reprend: String(i) }),
        }),
      );
      expect(dejaReprises(chaine).size).toBe(n);
      expect(dejaReprises(chaine).has(String(n + 1))).toBe(false);
    }),
  );
});

test('tant que la reprise n’est pas planifiée, l’annulée compte encore comme annulée', () => {
  const reprise = uneRencontre({ id: '2', etat: 'À planifier', reprend: '1' });
  expect(dejaReprises([annulee, reprise]).size).toBe(0);
  expect(dejaReprises([annulee, { ...reprise, etat: 'Planifiée' }])).toEqual(new Set(['1']));
});

test('deux lignes que l’on a fait se reprendre l’une l’autre à la main n’arrêtent rien', () => {
  const a = uneRencontre({ id: '1', etat: 'Annulée', reprend: '2' });
  const b = uneRencontre({ id: '2', etat: 'Annulée', reprend: '1' });
  expect(dejaReprises([a, b, uneRencontre({ id: '3', etat: 'Tenue', reprend: '2' })])).toEqual(new Set(['1', '2']));
});

test('la cadence d’une série compte une fois la séance annulée puis reprise', () => {
  const seances = [
    uneRencontre({ id: '1', etat: 'Annulée', debut: '2026-11-05T09:00:00Z' }),
    uneRencontre({ id: '2', etat: 'Tenue', debut: '2026-11-12T09:00:00Z', reprend: '1' }),
  ];
  expect(cadenceDe(seances, '2026-11-24T09:00:00Z')).toEqual({ annoncees: 1, tenues: 1, annulees: 0, inconnues: 0 });
});

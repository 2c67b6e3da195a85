import fc from 'fast-check';
import { colonneDuTableau } from '../../../core/rencontres/colonnes.ts';
import { heurtsEntre } from '../../../core/rencontres/heurts.ts';
import { uneRencontre } from './batisseurs.ts';

const a = (heure: string, valeurs: Parameters<typeof uneRencontre>[0] = {}) =>
  uneRencontre({
    debut: `2026-12-01T${heure}:00Z`,
    dureeMinutes: 60,
    etat: 'À planifier',
    lieu: undefined,
    ...valeurs,
  });
const invitee = (rencontre: string, structure: string, statut: 'Invité' | 'Excusé' = 'Invité') => ({
  rencontre,
  structure,
  statut,
});

test('deux rencontres à la même heure se heurtent par une structure commune, ou par la salle', () => {
  const une = a('09:00', { id: '1', lieu: 'Salle des fêtes', communeInsee: '33114' });
  const autre = a('09:30', { id: '2', lieu: 'salle des Fêtes', communeInsee: '33114' });
  expect(heurtsEntre([une, autre], []).get('1')).toEqual([{ avec: autre, structures: [], memeSalle: true }]);
  const ailleurs = { ...autre, communeInsee: '33473' };
  expect(heurtsEntre([une, ailleurs], []).size).toBe(0);
  const communes = [invitee('1', '7'), invitee('2', '7'), invitee('1', '8')];
  expect(heurtsEntre([une, ailleurs], communes).get('2')).toEqual([{ avec: une, structures: ['7'], memeSalle: false }]);
});

test('rien ne se heurte : à la suite, annulée, excusée, à distance dans la même salle', () => {
  const une = a('09:00', { id: '1', lieu: 'Mairie' });
  const communes = [invitee('1', '7'), invitee('2', '7')];
  expect(heurtsEntre([une, a('10:00', { id: '2' })], communes).size).toBe(0);
  expect(heurtsEntre([une, a('09:00', { id: '2', etat: 'Annulée' })], communes).size).toBe(0);
  expect(heurtsEntre([une, a('09:00', { id: '2' })], [invitee('1', '7'), invitee('2', '7', 'Excusé')]).size).toBe(0);
  expect(heurtsEntre([une, a('09:00', { id: '2', lieu: 'Mairie', modalite: 'À distance' })], []).size).toBe(0);
});

test('un heurt est dit des deux côtés', () => {
  const rencontres = fc.array(fc.tuple(fc.integer({ min: 7, max: 18 }), fc.integer({ min: 15, max: 180 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(rencontres, (heures) => {
      const toutes = heures.map(([h, dureeMinutes], i) =>
        a(`${String(h).padStart(2, '0')}:00`, { id: String(i), dureeMinutes }),
      );
      const heurts = heurtsEntre(
        toutes,
        toutes.map(({ id }) => invitee(id, '7')),
      );
      for (const [id, siens] of heurts)
        for (const { avec } of siens) expect(heurts.get(avec.id)?.some((h) => h.avec.id === id)).toBe(true);
    }),
  );
});

test('chaque rencontre est dans la colonne de ce qui reste à en faire', () => {
  const le = (valeurs: Parameters<typeof uneRencontre>[0]) =>
    colonneDuTableau(a('09:00', valeurs), '2026-11-24T09:00:00Z');
  const passee = { debut: '2026-11-01T09:00:00Z' };
  expect([
    le({ debut: undefined }),
    le({}),
    le({ etat: 'Planifiée' }),
    le({ ...passee, etat: 'Planifiée', feuilleDePresence: false }),
    le({ ...passee, etat: 'Tenue', feuilleDePresence: true }),
    le({ etat: 'Annulée' }),
  ]).toEqual(['a-dater', 'a-inviter', 'planifiees', 'a-noter', 'finies', 'annulees']);
});

import { genesAVenir } from '../../../core/rencontres/ce-qui-gene.ts';
import { unCalendrier, unTemps } from '../calendrier/batisseurs.ts';
import { uneParticipation, uneRencontre } from './batisseurs.ts';

const MAINTENANT = '2026-11-24T09:00:00Z';
const net = (texte: string): string => texte.replace(/[\u00A0\u202F]/g, ' ');
const conseil = unTemps({
  titre: 'Conseil communautaire',
  genre: 'Conseil',
  du: '2026-12-01',
  au: '2026-12-01',
  heureDe: '18:30',
});
const calendrier = unCalendrier('A', [conseil]);
const genes = (rencontres: Parameters<typeof genesAVenir>[0]['rencontres'], participations: readonly object[] = []) =>
  genesAVenir({ rencontres, participations: participations as never, calendrier, maintenant: MAINTENANT });
const une = (debut: string, valeurs: object = {}) =>
  uneRencontre({ id: '1', debut, dureeMinutes: 60, etat: 'Planifiée', lieu: undefined, ...valeurs });
const dites = (r: ReturnType<typeof une>): readonly string[] => (genes([r]).get(r.id) ?? []).map(({ dit }) => net(dit));

test('les vacances, un jour férié, un pont, un conseil à la même heure se disent, avec que faire', () => {
  expect(dites(une('2026-12-01T09:00:00Z'))).toEqual([]);
  expect(dites(une('2026-12-25T09:00:00Z'))).toEqual(['Jour férié : Noël', 'Vacances de Noël']);
  expect(dites(une('2027-05-07T09:00:00Z'))).toEqual([expect.stringMatching(/^Pont : Ascension$/)]);
  expect(dites(une('2026-12-01T17:00:00Z'))).toEqual(['Conseil communautaire (18 h 30)']);
  for (const gene of genes([une('2026-12-25T09:00:00Z')]).get('1') ?? []) expect(gene.quoiFaire).toMatch(/\.$/);
});

test('une rencontre de la même heure avec une structure commune vient d’abord, et mène à elle', () => {
  const invitees = ['1', '2'].map((rencontre) => uneParticipation({ id: rencontre, rencontre, structure: '7' }));
  const [gene] =
    genes([une('2026-12-25T09:00:00Z'), une('2026-12-25T09:30:00Z', { id: '2', titre: 'Café' })], invitees).get('1') ??
    [];
  expect(gene?.avec).toBe('2');
  expect(net(gene?.dit ?? '')).toBe('À la même heure que « Café » : 1 structure commune');
  const informee = invitees.map((p) => ({ ...p, role: 'Informé' as const }));
  expect(genes([une('2026-12-01T09:00:00Z'), une('2026-12-01T09:30:00Z', { id: '2' })], informee).size).toBe(0);
});

test('rien n’est dit d’une rencontre annulée, passée ou sans date', () => {
  expect(dites(une('2026-12-25T09:00:00Z', { etat: 'Annulée' }))).toEqual([]);
  expect(dites(une('2025-12-25T09:00:00Z'))).toEqual([]);
  expect(dites(une('', { debut: undefined }))).toEqual([]);
});

import { fraicheur } from '../../../core/annuaire/fraicheur.ts';
import { uneStructure } from './une-structure.ts';

const etat = (maintenant: string, s: Parameters<typeof uneStructure>[0]) => fraicheur(uneStructure(s), maintenant);
const VERIFIEE = { verifieeLe: '2026-01-31', cadence: 'Tous les 3 mois' } as const;

test('à jour jusqu’au dernier jour de sa cadence, compté en mois', () => {
  expect(etat('2026-04-30T20:00:00Z', VERIFIEE)).toEqual({
    etat: 'a-jour',
    phrase: 'Vérifiée le 31/01/2026, à jour jusqu’au 30/04/2026.',
  });
  expect(etat('2026-05-01T08:00:00Z', VERIFIEE).etat).toBe('a-verifier');
});

test('le jour est celui de Paris', () => {
  expect(etat('2026-04-30T22:30:00Z', VERIFIEE).etat).toBe('a-verifier');
});

test('six mois après l’échéance, la fiche est périmée', () => {
  expect(etat('2026-10-30T08:00:00Z', VERIFIEE).etat).toBe('a-verifier');
  expect(etat('2026-10-31T08:00:00Z', VERIFIEE)).toMatchObject({ etat: 'perimee' });
});

test('sans vérification, jamais ; sans cadence, douze mois ; cadence « Jamais », toujours à jour', () => {
  expect(etat('2026-10-31T08:00:00Z', {})).toEqual({ etat: 'jamais', phrase: 'Jamais vérifiée.' });
  expect(etat('2027-01-31T08:00:00Z', { verifieeLe: '2026-01-31' }).etat).toBe('a-jour');
  expect(etat('2027-02-01T08:00:00Z', { verifieeLe: '2026-01-31' }).etat).toBe('a-verifier');
  expect(etat('2036-01-01T08:00:00Z', { cadence: 'Jamais' }).etat).toBe('a-jour');
});

test('un doute signalé l’emporte sur une date récente', () => {
  expect(etat('2026-02-01T08:00:00Z', { ...VERIFIEE, statut: 'À vérifier' }).etat).toBe('a-verifier');
});

test('la date d’un fichier importé n’est la confirmation de personne', () => {
  const importee = { verifieeLe: '2026-06-01', verifieePar: 'Import', cadence: undefined, statut: 'Active' } as const;
  expect(fraicheur(importee, '2026-07-01T10:00:00Z', 12)).toEqual({
    etat: 'a-verifier',
    phrase: expect.stringContaining('d’après le fichier importé') as string,
  });
  expect(fraicheur(importee, '2028-07-01T10:00:00Z', 12).etat).toBe('perimee');
});

/**
 * @jest-environment jsdom
 */
import {
  ajouterUnCode,
  lire,
  lireLesCodes,
  oublierLesCodes,
  rencontresEnAttente,
} from '../../../tabs/rencontres/codes/appareil.ts';

const LE = '2026-11-24T10:00:00Z';
beforeEach(() => localStorage.clear());
const gardes = (rencontre = '12') => lireLesCodes(lire('moi', rencontre));

test('un code ajouté est gardé jusqu’à ce qu’il soit reçu, puis l’appareil n’en garde rien', () => {
  for (const code of ['chat soleil vélo', 'mer sable vent', 'chat soleil vélo']) ajouterUnCode('moi', '12', code, LE);
  expect(gardes()).toEqual(['chat soleil vélo', 'mer sable vent']);
  oublierLesCodes('moi', '12', ['chat soleil vélo'], LE);
  expect(gardes()).toEqual(['mer sable vent']);
  oublierLesCodes('moi', '12', ['mer sable vent'], LE);
  expect(localStorage).toHaveLength(0);
});

test('passés les jours où on les prend, les codes gardés sont effacés', () => {
  ajouterUnCode('moi', '12', 'chat soleil vélo', LE);
  expect(rencontresEnAttente('moi', '2026-11-30T10:00:00Z')).toEqual(['12']);
  expect(rencontresEnAttente('un autre', '2026-11-30T10:00:00Z')).toEqual([]);
  expect(rencontresEnAttente('moi', '2026-12-02T10:00:00Z')).toEqual([]);
  expect(localStorage).toHaveLength(0);
});

test('ce qui ne se lit pas est effacé', () => {
  localStorage.setItem('maillage.codes.moi.12', '{');
  expect(gardes()).toEqual([]);
  expect(rencontresEnAttente('moi', LE)).toEqual([]);
  expect(localStorage).toHaveLength(0);
});

import fc from 'fast-check';
import { sansInterdits, surUneLigne, texteNet } from '../../../core/textes/net.ts';
import { texteHostile } from './texte-hostile.ts';

const RUPTURES = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const INTERDIT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]/u;

test.each(RUPTURES)('la rupture %j ne passe pas dans un texte d’une ligne', (rupture) => {
  expect(surUneLigne(`Centre${rupture}Bcc: a@b.example`)).toBe('Centre Bcc: a@b.example');
  expect(surUneLigne(`Centre ${rupture}${rupture} social${rupture}`)).toBe('Centre social');
});

test('quoi qu’on écrive, une ligne reste une ligne, et la nettoyer deux fois ne change plus rien', () => {
  fc.assert(
    fc.property(texteHostile(60), (texte) => {
      const ligne = surUneLigne(texte);
      expect(ligne).not.toMatch(INTERDIT);
      expect(surUneLigne(ligne)).toBe(ligne);
      expect(() => encodeURIComponent(ligne) + encodeURIComponent(sansInterdits(texte))).not.toThrow();
      expect(texteNet(texteNet(texte))).toBe(texteNet(texte));
    }),
    { numRuns: 2000 },
  );
});

test('ce qui s’écrit en français reste tel quel', () => {
  for (const sain of ['L’Étape\u00A0: «\u00A0accueil\u00A0», 9\u202Fh', '  deux  espaces ', '👩‍👧 famille'])
    expect(surUneLigne(sain)).toBe(sain);
  expect(sansInterdits('un\ndeux\ttrois\r\nquatre\0')).toBe('un\ndeux\ttrois\nquatre');
});

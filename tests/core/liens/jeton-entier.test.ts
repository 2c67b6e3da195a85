import fc from 'fast-check';
import { jetonEntier } from '../../../core/liens/jeton-entier.ts';

const signes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const mots = (longueur: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...signes), ...longueur });
const unJeton = fc
  .tuple(
    mots({ minLength: 5, maxLength: 30 }),
    mots({ minLength: 20, maxLength: 300 }),
    mots({ minLength: 43, maxLength: 43 }),
  )
  .map(([tete, charge, signature]) => `eyJ${tete}.${charge}.${signature}`);

const AJOUTS = ['', '.', ')', '>', ').', '%20', '%20 ', '&utm_source=lettre', ',', '%22', '%3E', '»', '_', ' Bonjour'];

test('un lien copié avec un signe de trop, ou par-dessus une fin de ligne, rend son jeton', () => {
  fc.assert(
    fc.property(
      unJeton,
      fc.constantFrom(...AJOUTS),
      fc.constantFrom('', '\r\n', '\n ', '%0D%0A', '%20', '=\r\n', '\u200B'),
      fc.nat(),
      (jeton, ajout, coupure, ou) => {
        const rang = 1 + (ou % (jeton.length - 1));
        expect(jetonEntier(jeton.slice(0, rang) + coupure + jeton.slice(rang) + ajout)).toBe(jeton);
      },
    ),
  );
});

test('un lien dont la fin manque est dit coupé, où qu’il le soit', () => {
  fc.assert(
    fc.property(unJeton, fc.nat(), (jeton, ou) => {
      expect(jetonEntier(jeton.slice(0, 3 + (ou % (jeton.length - 3))))).toBeUndefined();
    }),
  );
});

test('ce qui n’est pas un jeton reste tel quel : l’API le refuse avec sa phrase', () => {
  for (const texte of ['abc%', 'abc.def', '']) expect(jetonEntier(texte)).toBe(texte);
});

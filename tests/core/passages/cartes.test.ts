import * as fc from 'fast-check';
import {
  CARTES_PAR_PAGE,
  cartesDePassage,
  codesDeCartes,
  OCTETS_D_UNE_PAGE,
} from '../../../core/passages/cartes-html.ts';
import { lireCodeDePassage } from '../../../core/passages/code.ts';

const hasard = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
  minLength: OCTETS_D_UNE_PAGE,
  maxLength: OCTETS_D_UNE_PAGE,
});

test('chaque carte tirée porte un code que l’on sait lire', () => {
  fc.assert(
    fc.property(hasard, (tire) => {
      const codes = codesDeCartes(tire);
      return codes.length === CARTES_PAR_PAGE && codes.every((c) => lireCodeDePassage(c) === `carte ${c}`);
    }),
  );
});

test('la page dit le titre et les codes, et rien ne s’y exécute', () => {
  const page = cartesDePassage('<script>Café</script>', ['BCDFGH23']);
  expect(page).toContain('BCDF GH23');
  expect(page).not.toContain('<script');
  expect(page.match(/class="carte"/g)).toHaveLength(1);
});

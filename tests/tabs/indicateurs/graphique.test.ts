import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import fc from 'fast-check';
import type { Mesure } from '../../../core/indicateurs/synthese.ts';
import { dessinDe, joliMaximum } from '../../../tabs/indicateurs/graphique.ts';
import { uneLigne } from '../../core/indicateurs/une-synthese.ts';

const serie = (...mesures: readonly Mesure[]) =>
  mesures.map((mesure, i) => ({ mois: `2026-${String(i + 1).padStart(2, '0')}`, mesure }));
const ZERO: Mesure = { valeur: 0, masquee: false };
const INCONNU: Mesure = { masquee: false, raison: 'Aucune rencontre tenue.' };
const MASQUE: Mesure = { masquee: true, raison: 'Moins de 5 personnes.' };

test('un zéro est dessiné et écrit ; ce qui n’est pas connu, ou masqué, ne lui ressemble jamais', () => {
  const { barres, legende } = dessinDe(
    uneLigne({ serie: serie(ZERO, INCONNU, MASQUE, { valeur: 4, masquee: false }) }),
  );
  expect(barres.map((b) => [b.sorte, b.etiquette])).toEqual([
    ['connu', '0'],
    ['inconnu', '?'],
    ['masque', '<'],
    ['connu', '4'],
  ]);
  for (const { hauteur } of barres) expect(hauteur).toBeGreaterThan(0);
  expect(legende.join(' ')).toMatch(/non connu.*non montré/);
});

test('un pourcentage va de 0 à 100, quelles que soient ses valeurs', () => {
  const l = uneLigne({
    unite: '%',
    calcul: 'taux-de-presence',
    cible: 80,
    serie: serie({ valeur: 12, masquee: false }),
  });
  expect(dessinDe(l)).toMatchObject({ maximum: 100, repere: 80 });
});

test('la cible est un trait : le niveau à tenir, ou la part d’un mois pour un compte de l’année', () => {
  const compte = dessinDe(uneLigne({ cible: 12, serie: serie(ZERO) }));
  expect(compte.repere).toBe(1);
  expect(compte.legende.join(' ').replace(/[\u00A0\u202F]/g, ' ')).toContain(
    'Trait : la cible, 12 dans l’année, soit 1 par mois.',
  );
  expect(dessinDe(uneLigne({ calcul: 'structures-recensees', cible: 120, serie: serie(ZERO) })).repere).toBe(120);
  expect(dessinDe(uneLigne({ cible: undefined, serie: serie(ZERO) })).repere).toBeUndefined();
});

test('un changement de définition dans les douze mois est dit', () => {
  const points = serie(ZERO, ZERO).map((p, i) => (i === 0 ? { ...p, autreDefinition: true as const } : p));
  expect(dessinDe(uneLigne({ serie: points })).legende.join(' ')).toContain('Compté autrement jusqu’en janvier 2026.');
});

test('le haut de l’axe est un nombre rond qui contient tout', () => {
  expect([1, 3, 7, 9, 11, 34, 68, 109, 640, 1000].map(joliMaximum)).toEqual([1, 4, 8, 10, 12, 40, 80, 120, 800, 1000]);
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (n) => {
      expect(joliMaximum(n)).toBeGreaterThanOrEqual(n);
      expect(joliMaximum(n)).toBeLessThanOrEqual(2 * n);
    }),
  );
});

/** Relative luminance and contrast of two colours (WCAG 2.2, 1.4.11: 3 to 1 for what is drawn). */
function contraste(a: string, b: string): number {
  const luminance = (couleur: string) => {
    const [r = 0, v = 0, bl = 0] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(couleur.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * v + 0.0722 * bl;
  };
  const [clair = 0, fonce = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (clair + 0.05) / (fonce + 0.05);
}

test.each<[string, Theme]>([
  ['clair', teamsLightTheme],
  ['sombre', teamsDarkTheme],
  ['contraste élevé', teamsHighContrastTheme],
  ['navigateur clair', webLightTheme],
  ['navigateur sombre', webDarkTheme],
])('les barres, les hachures et le trait se voient dans le thème %s', (_nom, theme) => {
  for (const couleur of [theme.colorBrandForeground1, theme.colorNeutralForeground3, theme.colorNeutralForeground2])
    expect(contraste(couleur, theme.colorNeutralBackground1)).toBeGreaterThanOrEqual(3);
});

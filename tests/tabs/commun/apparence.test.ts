import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { apparenceDe } from '../../../core/vocabulaires/apparence-des-thematiques.ts';
import { THEMATIQUES } from '../../../core/vocabulaires/thematiques.ts';

const THEMES = { clair: teamsLightTheme, sombre: teamsDarkTheme, contraste: teamsHighContrastTheme };

/** Of WCAG 2, from 1 to 21. */
function contraste(a: string, b: string): number {
  const luminance = (couleur: string): number => {
    const chiffres = couleur.slice(1);
    const six = chiffres.length === 3 ? [...chiffres].map((c) => c + c).join('') : chiffres;
    const [r = 0, v = 0, bleu = 0] = [0, 2, 4].map((i) => {
      const part = Number.parseInt(six.slice(i, i + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * v + 0.0722 * bleu;
  };
  const [bas = 0, haut = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (haut + 0.05) / (bas + 0.05);
}

const couleurDe = (theme: Theme, nom: string): string =>
  String(Object.entries(theme).find(([cle]) => cle === nom)?.[1]);

test.each([...THEMATIQUES, 'Un mot du territoire'])('« %s » se lit dans les trois thèmes', (thematique) => {
  const { couleur } = apparenceDe(thematique);
  for (const theme of Object.values(THEMES)) {
    const [fond, encre] = ['Background2', 'Foreground2'].map((n) => couleurDe(theme, `colorPalette${couleur}${n}`));
    expect(contraste(fond ?? '', encre ?? '')).toBeGreaterThanOrEqual(4.5);
  }
});

test('chaque thématique se reconnaît : sa couleur et son pictogramme ne sont à aucune autre', () => {
  const apparences = [...THEMATIQUES, 'Un mot du territoire'].map(apparenceDe);
  for (const trait of ['couleur', 'pictogramme'] as const)
    expect(new Set(apparences.map((a) => a[trait])).size).toBe(apparences.length);
});

/** The darkest tint of the map: 43 parts of the brand in 100. */
test.each(Object.entries(THEMES))(
  'les nombres de la carte se lisent sur la teinte la plus forte, thème %s',
  (_, theme) => {
    const entier = (c: string) => (c.length === 4 ? `#${[...c.slice(1)].map((x) => x + x).join('')}` : c);
    const [marque, fond] = [entier(theme.colorBrandBackground), entier(theme.colorNeutralBackground1)];
    const part = (c: string, i: number) => Number.parseInt(c.slice(i, i + 2), 16);
    const melange = [1, 3, 5].map((i) => Math.round(part(marque, i) * 0.43 + part(fond, i) * 0.57));
    const teinte = `#${melange.map((n) => n.toString(16).padStart(2, '0')).join('')}`;
    expect(contraste(teinte, theme.colorNeutralForeground1)).toBeGreaterThanOrEqual(4.5);
  },
);

import { type Compter, inconnue } from './compter.ts';
import { admet, type TenueDuTheme } from './operations.ts';
import { moisPrecedent } from './periode.ts';

/**
 * How many themes are so, of those that are followed or that something is about. Who follows a theme is known of today
 * only: the present month and the one that has just ended read it, the others have what was kept of them.
 */
const combien =
  (compte: (theme: TenueDuTheme) => boolean): Compter =>
  (o, i, p) => {
    if (p.a < moisPrecedent(o.aujourdhui.slice(0, 7)))
      return inconnue('Qui suit une thématique ne se relit pas après coup : seuls les mois arrêtés depuis le disent.');
    const themes = (o.themes ?? []).filter(({ thematique }) => admet(i.thematiques, [thematique]));
    return themes.length === 0
      ? inconnue('Aucune thématique n’est suivie.')
      : { valeur: themes.filter(compte).length, masquee: false, denominateur: themes.length };
  };

/** Whom the themes hold by (mission, d.14). */
export const CALCULER_LES_THEMES = {
  'themes-a-binome': combien(({ binomeActif }) => binomeActif),
  'themes-fragiles': combien(({ fragile }) => fragile),
} as const satisfies Record<string, Compter>;

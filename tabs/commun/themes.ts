import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const THEMES: Readonly<Record<string, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The theme of the host; a name that this version does not know falls back to light. Outside Teams, the one of the system. */
export const themeDe = (nom: string, sombre: boolean): Theme =>
  nom === 'navigateur' ? (sombre ? webDarkTheme : webLightTheme) : (THEMES[nom] ?? teamsLightTheme);

/** Is the theme dark, for what is drawn by the browser itself (scroll bars, date pickers)? */
export const estSombre = (nom: string, sombre: boolean): boolean =>
  nom === 'navigateur' ? sombre : nom === 'dark' || nom === 'contrast';

/** Follows a media query. */
export function useMedia(requete: string): boolean {
  return useSyncExternalStore(
    (changer) => {
      const media = window.matchMedia(requete);
      media.addEventListener('change', changer);
      return () => media.removeEventListener('change', changer);
    },
    () => window.matchMedia(requete).matches,
  );
}

/** Under this width a fiche takes the whole page. */
export const useEtroit = (): boolean => useMedia('(max-width: 760px)');

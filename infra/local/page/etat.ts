import { useCallback, useEffect, useState } from 'react';
import { type NomProfil, PROFILS } from '../locataire.ts';
import type { NomTheme } from './hote/contexte.ts';

/** Everything that the address of the page says: a reload, a link or a test finds the same view. */
export interface EtatPage {
  readonly onglet: string;
  readonly profil: NomProfil;
  readonly theme: NomTheme;
  readonly largeur: 'ordinateur' | 'telephone';
  readonly vue: 'canal' | 'personnelle';
  readonly sous: string | undefined;
  /** Code of the territory that is shown; the first one when absent. */
  readonly territoire: string | undefined;
}

const THEMES = { clair: true, sombre: true, contraste: true } as const satisfies Record<NomTheme, true>;
const DEFAUT: EtatPage = {
  onglet: 'accueil',
  profil: 'coordination',
  theme: 'clair',
  largeur: 'ordinateur',
  vue: 'canal',
  sous: undefined,
  territoire: undefined,
};

export function lireEtat(recherche: string): EtatPage {
  const p = new URLSearchParams(recherche);
  const profil = p.get('profil') ?? '';
  const theme = p.get('theme') ?? '';
  return {
    onglet: p.get('onglet') || DEFAUT.onglet,
    profil: Object.hasOwn(PROFILS, profil) ? (profil as NomProfil) : DEFAUT.profil,
    theme: Object.hasOwn(THEMES, theme) ? (theme as NomTheme) : DEFAUT.theme,
    largeur: p.get('largeur') === 'telephone' ? 'telephone' : 'ordinateur',
    vue: p.get('vue') === 'personnelle' ? 'personnelle' : 'canal',
    sous: p.get('sous') || undefined,
    territoire: p.get('territoire') || undefined,
  };
}

export function ecrireEtat(etat: EtatPage): string {
  const p = new URLSearchParams();
  for (const [cle, valeur] of Object.entries(etat)) {
    if (valeur !== undefined && (cle === 'onglet' || valeur !== DEFAUT[cle as keyof EtatPage])) p.set(cle, valeur);
  }
  return `/?${p}`;
}

/** The state of the page and the way to change part of it; `silencieux` replaces the address instead of adding to the history. */
export function useEtatPage() {
  const [etat, setEtat] = useState(() => lireEtat(location.search));
  useEffect(() => {
    const revenir = () => setEtat(lireEtat(location.search));
    addEventListener('popstate', revenir);
    return () => removeEventListener('popstate', revenir);
  }, []);
  const changer = useCallback((partie: Partial<EtatPage>, silencieux = false) => {
    setEtat((ancien) => {
      const suivant = { ...ancien, ...partie };
      if (silencieux) history.replaceState(null, '', ecrireEtat(suivant));
      else if (ecrireEtat(suivant) !== ecrireEtat(ancien)) history.pushState(null, '', ecrireEtat(suivant));
      return suivant;
    });
  }, []);
  return [etat, changer] as const;
}

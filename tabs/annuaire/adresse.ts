import { useSyncExternalStore } from 'react';
import { lireFragment } from '../commun/fragment.ts';
import { useSession } from '../commun/session.ts';

/** Where one is in the tab: a part of it, and what that part opened. Written `part/rest`; a number alone is a fiche. */
export interface Adresse {
  readonly rubrique: string;
  readonly reste: string;
}

export const RUBRIQUE_PAR_DEFAUT = 'chercher';

/** From the fragment of the address, or from what a Teams link asked to open. */
export function lireAdresse(texte: string): Adresse {
  if (texte === '') return { rubrique: RUBRIQUE_PAR_DEFAUT, reste: '' };
  if (/^\d+$/.test(texte)) return { rubrique: RUBRIQUE_PAR_DEFAUT, reste: `fiche/${texte}` };
  const barre = texte.indexOf('/');
  return barre < 0
    ? { rubrique: texte, reste: '' }
    : { rubrique: texte.slice(0, barre), reste: texte.slice(barre + 1) };
}

export const direAdresse = ({ rubrique, reste }: Adresse): string => (reste === '' ? rubrique : `${rubrique}/${reste}`);

const suivre = (changer: () => void) => {
  window.addEventListener('hashchange', changer);
  return () => window.removeEventListener('hashchange', changer);
};

/** The present address, and what changes it. Each change is a step that the browser goes back from; `remplacer` leaves none. */
export function useAdresse() {
  const { hote } = useSession();
  const fragment = useSyncExternalStore(suivre, () => window.location.hash);
  const texte = fragment === '' ? (hote.sousPage ?? '') : lireFragment(fragment);
  return { ...lireAdresse(texte), aller, remplacer };
}

function aller(adresse: Adresse): void {
  window.location.hash = encodeURIComponent(direAdresse(adresse));
}

function remplacer(adresse: Adresse): void {
  window.history.replaceState(null, '', `#${encodeURIComponent(direAdresse(adresse))}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

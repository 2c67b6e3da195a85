import { useMemo, useSyncExternalStore } from 'react';
import { lireFragment } from '../commun/fragment.ts';
import { useSession } from '../commun/session.ts';

/** Where one is in the tab: a part of it, and what that part opened. Written `part/rest`; a number alone is a fiche. */
export interface Adresse {
  readonly rubrique: string;
  readonly reste: string;
}

export const RUBRIQUE_PAR_DEFAUT = 'chercher';

/** From the fragment of the address, or from what a Teams link demandee to open. */
export function lireAdresse(texte: string): Adresse {
  if (texte === '') return { rubrique: RUBRIQUE_PAR_DEFAUT, reste: '' };
  if (/^\d+$/.test(texte)) return { rubrique: RUBRIQUE_PAR_DEFAUT, reste: `fiche/${texte}` };
  const barre = texte.indexOf('/');
  return barre < 0
    ? { rubrique: texte, reste: '' }
    : { rubrique: texte.slice(0, barre), reste: texte.slice(barre + 1) };
}

export const direAdresse = ({ rubrique, reste }: Adresse): string => (reste === '' ? rubrique : `${rubrique}/${reste}`);

/** What the addresses need of a window. */
type Fenetre = Pick<Window, 'dispatchEvent'> & {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'replaceState'>;
};

/** The addresses of a tab in its window; `depart` is what opens as long as the fragment says nothing. */
export function creerAdresses(fenetre: Fenetre, depart: string) {
  const ici = (): string => (fenetre.location.hash === '' ? depart : lireFragment(fenetre.location.hash));
  const aller = (adresse: Adresse): void => {
    fenetre.location.hash = encodeURIComponent(direAdresse(adresse));
  };
  return {
    ici,
    /** A step that the browser goes back from. */
    aller,
    /** What follows an answer, asked for at `depuis`: whoever went elsewhere while it was awaited stays there. */
    allerEnsuite: (depuis: string, adresse: Adresse): void => {
      if (ici() === depuis) aller(adresse);
    },
    /** Writes, without a step, what the part open at `depuis` shows. Nothing once another one is, were it not drawn yet. */
    remplacer: (depuis: string, adresse: Adresse): void => {
      if (lireAdresse(ici()).rubrique !== lireAdresse(depuis).rubrique) return;
      fenetre.history.replaceState(null, '', `#${encodeURIComponent(direAdresse(adresse))}`);
      fenetre.dispatchEvent(new Event('hashchange'));
    },
  };
}

const suivre = (changer: () => void) => {
  window.addEventListener('hashchange', changer);
  return () => window.removeEventListener('hashchange', changer);
};

/** The present address, and what changes it. What is called after a wait knows where one was when it began. */
export function useAdresse() {
  const { hote } = useSession();
  const adresses = useMemo(() => creerAdresses(window, hote.sousPage ?? ''), [hote.sousPage]);
  const ici = useSyncExternalStore(suivre, adresses.ici);
  return useMemo(
    () => ({
      ...lireAdresse(ici),
      aller: adresses.aller,
      allerEnsuite: (adresse: Adresse) => adresses.allerEnsuite(ici, adresse),
      remplacer: (adresse: Adresse) => adresses.remplacer(ici, adresse),
    }),
    [adresses, ici],
  );
}

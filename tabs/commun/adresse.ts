import { lireFragment } from './fragment.ts';

/** Where one is in a tab: a part of it, and what that part opened. Written `part/rest`. */
export interface Adresse {
  readonly rubrique: string;
  readonly reste: string;
}

/** How a tab reads its addresses. Links live long: what an older one says alone is still understood. */
export interface PlanDAdresses {
  /** The part that opens when nothing is said. */
  readonly defaut: string;
  /** The whole address of a short one: that of a fiche from its number. */
  readonly entiere?: (courte: string) => string | undefined;
}

/** From the fragment of the address, or from what a Teams link asked to open. */
export function lireAdresse(texte: string, { defaut, entiere }: PlanDAdresses): Adresse {
  if (texte === '') return { rubrique: defaut, reste: '' };
  const dite = entiere?.(texte) ?? texte;
  const barre = dite.indexOf('/');
  return barre < 0 ? { rubrique: dite, reste: '' } : { rubrique: dite.slice(0, barre), reste: dite.slice(barre + 1) };
}

export const direAdresse = ({ rubrique, reste }: Adresse): string => (reste === '' ? rubrique : `${rubrique}/${reste}`);

/** The fragment that opens an address, for a link. */
export const fragmentDe = (adresse: Adresse): string => `#${encodeURIComponent(direAdresse(adresse))}`;

/** What the addresses need of a window. */
type Fenetre = Pick<Window, 'dispatchEvent'> & {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'replaceState'>;
};

/** The addresses of a tab in its window; `depart` is what opens as long as the fragment says nothing. */
export function creerAdresses(fenetre: Fenetre, plan: PlanDAdresses, depart: string) {
  const ici = (): string => (fenetre.location.hash === '' ? depart : lireFragment(fenetre.location.hash));
  const lire = (texte: string): Adresse => lireAdresse(texte, plan);
  const aller = (adresse: Adresse): void => {
    fenetre.location.hash = fragmentDe(adresse);
  };
  return {
    ici,
    lire,
    /** The part that opens when nothing is said. */
    defaut: plan.defaut,
    /** A step that the browser goes back from. */
    aller,
    /** What follows an answer, asked for at `depuis`: whoever went elsewhere while it was awaited stays there. */
    allerEnsuite: (depuis: string, adresse: Adresse): void => {
      if (ici() === depuis) aller(adresse);
    },
    /** Writes, without a step, what the part open at `depuis` shows. Nothing once another one is, were it not drawn yet. */
    remplacer: (depuis: string, adresse: Adresse): void => {
      if (lire(ici()).rubrique !== lire(depuis).rubrique) return;
      fenetre.history.replaceState(null, '', fragmentDe(adresse));
      fenetre.dispatchEvent(new Event('hashchange'));
    },
  };
}
export type Adresses = ReturnType<typeof creerAdresses>;

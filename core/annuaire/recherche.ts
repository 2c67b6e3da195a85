import type { Structure } from '../lists/structures.list.ts';
import { classerTexte } from './classer-texte.ts';
import { commence } from './coordonnees.ts';
import { type Criteres, communesComprises, filtrer, type Situee } from './criteres.ts';
import { lireDemande, type Unite } from './demande.ts';
import type { IndexAnnuaire } from './index-annuaire.ts';
import type { Cherchee } from './index-inverse.ts';
import { direPourquoi } from './pourquoi.ts';

export type { Criteres } from './criteres.ts';

export interface Trouvaille {
  readonly structure: Structure;
  /** Why it is there, in French; worked out when read. */
  readonly pourquoi: readonly string[];
}

/** Ranks of the structures of which a number or an address begins so. */
const rangsDe = ({ situees, coordonnees }: IndexAnnuaire, debuts: readonly string[]): readonly number[] =>
  situees.flatMap(({ structure }, rang) => (coordonnees(structure).some((c) => commence(c, debuts)) ? [rang] : []));

/** What a search found. */
export interface Reponses {
  readonly trouvailles: readonly Trouvaille[];
  /** Does each structure hold everything that the text asks? When not, they are only the nearest. */
  readonly entier: boolean;
}

/**
 * Structures that pass every filter and answer to the text, best first; without text, all those that pass, by name.
 * Accents, case, elisions and plurals are forgiven, words may be unfinished, everyday words are understood; a commune keeps those that act
 * there, a public moves up those that name it. When no structure answers to all, small typos are forgiven, then the structures that hold
 * more than half of what is asked are given, and say what they lack.
 */
export function interroger(index: IndexAnnuaire, demandes: Criteres): Reponses {
  const { demande, rangs } = classerDemande(index, demandes);
  const trouvailles: Trouvaille[] = [];
  for (const rang of rangs) {
    const s = index.situees[rang];
    if (s !== undefined) trouvailles.push(new Reponse(demande, s));
  }
  return { trouvailles, entier: demande.entier };
}

export const chercher = (index: IndexAnnuaire, criteres: Criteres): readonly Trouvaille[] =>
  interroger(index, criteres).trouvailles;

/** The structures that `chercher` gives, without their reasons nor any promise on their order: what is counted. */
export const situeesTrouvees = (index: IndexAnnuaire, criteres: Criteres): readonly Situee[] =>
  classerDemande(index, criteres).rangs.flatMap((rang) => index.situees[rang] ?? []);

function classerDemande(
  index: IndexAnnuaire,
  demandes: Criteres,
): { readonly demande: Demande; readonly rangs: readonly number[] } {
  const criteres = communesComprises(demandes, index.territoire);
  const passe = filtrer(criteres, index.cadenceParDefautMois);
  const unites = (demandes.texte ?? '').trim() === '' ? [] : lireDemande(demandes.texte ?? '', index.lexique);
  const garder = (rang: number): boolean => {
    const s = index.situees[rang];
    return s !== undefined && passe(s);
  };
  if (unites.length === 0)
    return {
      demande: { index, criteres, unites, cherchees: [], entier: true },
      rangs: index.situees.flatMap((_, rang) => (garder(rang) ? [rang] : [])),
    };

  const corpus = { inverse: index.inverse, rangsDe: (debuts: readonly string[]) => rangsDe(index, debuts) };
  const { rangs, ...classement } = classerTexte(corpus, unites, garder);
  return { demande: { index, criteres, unites, ...classement }, rangs };
}

/** What the answers of a search share. */
interface Demande {
  readonly index: IndexAnnuaire;
  readonly criteres: Criteres;
  readonly unites: readonly Unite[];
  readonly cherchees: readonly Cherchee[];
  readonly entier: boolean;
}

class Reponse implements Trouvaille {
  readonly #demande: Demande;
  readonly #situee: Situee;

  constructor(demande: Demande, situee: Situee) {
    this.#demande = demande;
    this.#situee = situee;
  }

  get structure(): Structure {
    return this.#situee.structure;
  }

  get pourquoi(): readonly string[] {
    const { index, criteres, unites, cherchees, entier } = this.#demande;
    return direPourquoi(this.#situee, criteres, index, {
      unites,
      cherchees,
      entier,
      ajouts: index.ajouts(this.structure),
      coordonnees: index.coordonnees(this.structure),
      lire: index.lire,
    });
  }

  /** A getter is not written by JSON.stringify: the answer writes itself whole. */
  toJSON(): Trouvaille {
    return { structure: this.structure, pourquoi: this.pourquoi };
  }
}

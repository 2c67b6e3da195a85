import { lireCoordonnees } from '../../core/annuaire/coordonnees.ts';
import { direRecherche, lireRecherche, type Recherche } from '../../core/annuaire/recherche-dite.ts';
import type { Adresse } from './adresse.ts';

/** The part of the annuaire where one searches and reads fiches: other parts lead there. */
export const RUBRIQUE_DE_LA_RECHERCHE = 'chercher';
export const LA_RECHERCHE: Adresse = { rubrique: RUBRIQUE_DE_LA_RECHERCHE, reste: '' };
export const adresseDeFiche = (id: string): Adresse => ({ rubrique: RUBRIQUE_DE_LA_RECHERCHE, reste: `fiche/${id}` });

export const AFFICHAGES = ['liste', 'carte', 'deux'] as const;
export type Affichage = (typeof AFFICHAGES)[number];

/** All that the page of the search shows: `fiche/12?q=pmi&commune=33123&vue=carte`, each part optional. */
export interface VueDeRecherche {
  readonly fiche: string | undefined;
  readonly recherche: Recherche;
  readonly affichage: Affichage;
}

const estAffichage = (mot: string | null): mot is Affichage => AFFICHAGES.some((a) => a === mot);

/** Reads the rest of the address. What is not understood is left out. */
export function lireVue(reste: string): VueDeRecherche {
  const [chemin = '', ...suite] = reste.split('?');
  const requete = suite.join('?');
  const vue = new URLSearchParams(requete).get('vue');
  return {
    fiche: /^fiche\/(\d{1,10})$/.exec(chemin)?.[1],
    recherche: lireRecherche(requete),
    affichage: estAffichage(vue) ? vue : 'liste',
  };
}

/** An address is kept and passed on: the number or the mail of someone, that one searches by, is not written in it. */
export function direVue({ fiche, recherche, affichage }: VueDeRecherche): string {
  const texte = lireCoordonnees(recherche.texte).reste;
  const requete = [direRecherche({ ...recherche, texte }), affichage === 'liste' ? '' : `vue=${affichage}`]
    .filter(Boolean)
    .join('&');
  return `${fiche === undefined ? '' : `fiche/${fiche}`}${requete === '' ? '' : `?${requete}`}`;
}

import { ETATS_DE_FRAICHEUR, type EtatDeFraicheur } from './fraicheur.ts';
import type { Criteres } from './recherche.ts';

/** A search as a person makes it: every criterion, said or empty. What a link carries and what is kept. */
export interface Recherche {
  readonly texte: string;
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
  readonly communes: readonly string[];
  readonly autour: boolean;
  readonly types: readonly string[];
  readonly fraicheur: readonly EtatDeFraicheur[];
}

export const RECHERCHE_VIDE: Recherche = {
  texte: '',
  thematiques: [],
  publics: [],
  communes: [],
  autour: false,
  types: [],
  fraicheur: [],
};

/** Names in the address, short and readable; they never change: links and kept searches hold them. */
const CLES = {
  thematiques: 'thematique',
  publics: 'public',
  communes: 'commune',
  types: 'type',
  fraicheur: 'fraicheur',
} as const;
type Liste = keyof typeof CLES;
const LISTES = Object.keys(CLES) as Liste[];

const TEXTE_AU_PLUS = 200;
const VALEUR_AU_PLUS = 80;
const VALEURS_AU_PLUS = 20;

const estFraicheur = (valeur: string): valeur is EtatDeFraicheur =>
  (ETATS_DE_FRAICHEUR as readonly string[]).includes(valeur);

const JUSTE = {
  thematiques: (v) => v.length <= VALEUR_AU_PLUS,
  publics: (v) => v.length <= VALEUR_AU_PLUS,
  communes: (v) => /^[0-9AB]{5}$/.test(v),
  types: (v) => v.length <= VALEUR_AU_PLUS,
  fraicheur: estFraicheur,
} as const satisfies Record<Liste, (valeur: string) => boolean>;

/** The search written as the query of an address; empty when it asks nothing. */
export function direRecherche(r: Recherche): string {
  const paires = new URLSearchParams();
  const texte = r.texte.trim().slice(0, TEXTE_AU_PLUS);
  if (texte !== '') paires.set('q', texte);
  for (const liste of LISTES) for (const valeur of r[liste]) paires.append(CLES[liste], valeur);
  if (r.autour && r.communes.length > 0) paires.set('autour', '1');
  return paires.toString();
}

/** Reads what a link carries. A link may have been cut or typed by hand: what is not understood is left out, never refused. */
export function lireRecherche(requete: string): Recherche {
  const paires = new URLSearchParams(requete.slice(0, 8000));
  const valeurs = (liste: Liste): readonly string[] =>
    [...new Set(paires.getAll(CLES[liste]).map((v) => v.trim()))]
      .filter((v) => v !== '' && JUSTE[liste](v))
      .slice(0, VALEURS_AU_PLUS);
  const communes = valeurs('communes');
  return {
    texte: sansControle(paires.get('q') ?? '')
      .trim()
      .slice(0, TEXTE_AU_PLUS),
    thematiques: valeurs('thematiques'),
    publics: valeurs('publics'),
    communes,
    autour: paires.get('autour') === '1' && communes.length > 0,
    types: valeurs('types'),
    fraicheur: valeurs('fraicheur').filter(estFraicheur),
  };
}

const sansControle = (texte: string): string => texte.replace(/\p{Cc}+/gu, ' ');

/** Every word of it that somebody may have typed: the vocabularies are open. */
export const motsDits = (r: Recherche): string => [r.texte, ...r.thematiques, ...r.publics, ...r.types].join('\n');

/** What the search asks of the index, at an instant. */
export const criteresDe = (r: Recherche, maintenant: string): Criteres => ({
  texte: r.texte,
  thematiques: r.thematiques,
  publics: r.publics,
  communes: r.communes,
  autour: r.autour,
  types: r.types,
  ...(r.fraicheur.length === 0 ? {} : { fraicheur: { etats: r.fraicheur, maintenant } }),
});

export const neDemandeRien = (r: Recherche): boolean => direRecherche(r) === '';

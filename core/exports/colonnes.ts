import { LIBELLE_DE_FRAICHEUR } from '../annuaire/fraicheur.ts';
import { CHAMPS_SORTANTS, type ChampSortant, enteteDe } from '../champs/champs.ts';
import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_SORTANTS } from '../champs/contact.ts';
import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import { surUneLigne } from '../textes/net.ts';
import { telephoneLisible } from '../textes/telephone.ts';
import type { ContactDiffuse, StructureDiffusee } from './diffuser.ts';

/** A column of a table: its heading, its width in characters, what a row puts in it. */
export interface Colonne<T> {
  readonly entete: string;
  readonly largeur: number;
  readonly valeur: (ligne: T) => string;
  /** How the value is written where cells have no type, so that a spreadsheet that guesses keeps it whole. */
  readonly sansType?: (valeur: string) => string;
}

const aucuneBarre = (texte: string): string =>
  texte.includes('|')
    ? texte
        .split('|')
        .map((morceau) => morceau.trim())
        .join(' / ')
    : texte;

/**
 * Values side by side in one cell. The bar is the mark that our import cuts at: a value keeps its own commas and semicolons.
 * A lone value that holds one is followed by a bar for the same reason.
 */
export const enListe = (valeurs: readonly string[] | undefined): string => {
  const nettes = (valeurs ?? []).map((v) => aucuneBarre(surUneLigne(v)));
  const [seule] = nettes;
  return nettes.length === 1 && seule !== undefined && /[;,]/.test(seule) ? `${seule} |` : nettes.join(' | ');
};

/** A French number as people dial it: without its +33 it is no formula, with its spaces it is no number, its 0 stays. */
export const numeroFrancais = (e164: string): string => telephoneLisible(e164).replace(/\u00A0/g, ' ');

/** SIREN by threes, then NIC: a spreadsheet that sees spaces does not round it to 3,30E+13. */
const siretEspace = (siret: string): string => siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4');

const decimal = (n: number | undefined): string => (n === undefined ? '' : String(n).replace('.', ','));

/** How some values are written where cells have no type. */
const SANS_TYPE: Partial<Readonly<Record<ChampSortant, (valeur: string) => string>>> = {
  siret: siretEspace,
  telephone: numeroFrancais,
};

/** One value as the form shows it: « Toute l’intercommunalité », which our import reads back. */
const enCellule = (
  valeur: string | readonly string[] | undefined,
  lisible: (valeur: string) => string = (v) => v,
): string => (valeur === undefined || typeof valeur === 'string' ? lisible(valeur ?? '') : enListe(valeur));

/** Values of a vocabulary are words; the others are written as they are kept. */
const enMots = (champ: ChampSortant): ((valeur: string) => string) | undefined => {
  const { saisie, lisible } = CHAMPS_DE_FICHE[champ];
  return saisie === 'choix' ? (v) => (v === '' ? '' : lisible(v)) : undefined;
};

function colonneDe(champ: ChampSortant): Colonne<StructureDiffusee> {
  const sansType = SANS_TYPE[champ];
  return {
    entete: enteteDe(champ),
    largeur: CHAMPS_DE_FICHE[champ].largeur,
    valeur: (s) => enCellule(s[champ], enMots(champ)),
    ...(sansType === undefined ? {} : { sansType }),
  };
}

/** The sheet of structures. Headings that our import knows come back in; the others are for the reader. */
export const COLONNES_STRUCTURES: readonly Colonne<StructureDiffusee>[] = [
  ...CHAMPS_SORTANTS.map(colonneDe),
  { entete: 'Latitude', largeur: 11, valeur: (s) => decimal(s.latitude) },
  { entete: 'Longitude', largeur: 11, valeur: (s) => decimal(s.longitude) },
  { entete: 'Vérifiée le', largeur: 12, valeur: (s) => s.verifieeLe ?? '' },
  { entete: 'Mise à jour de la fiche', largeur: 16, valeur: (s) => LIBELLE_DE_FRAICHEUR[s.fraicheur] },
];

/** A contact beside the name of their structure. */
export interface LigneDeContact {
  readonly structure: StructureDiffusee;
  readonly contact: ContactDiffuse;
}

export const COLONNES_CONTACTS: readonly Colonne<LigneDeContact>[] = [
  { entete: 'Structure', largeur: 40, valeur: ({ structure }) => structure.nom },
  { entete: 'Commune', largeur: 24, valeur: ({ structure }) => structure.commune ?? '' },
  ...CHAMPS_DE_CONTACT_SORTANTS.map((champ) => ({
    entete: CHAMPS_DE_CONTACT[champ].libelle,
    largeur: CHAMPS_DE_CONTACT[champ].largeur,
    valeur: ({ contact }: LigneDeContact) => {
      const valeur = contact[champ];
      return typeof valeur === 'boolean' ? (valeur ? 'oui' : '') : enCellule(valeur);
    },
  })),
];

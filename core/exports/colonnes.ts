import { LIBELLE_DE_FRAICHEUR } from '../annuaire/fraicheur.ts';
import type { ContactDiffuse, StructureDiffusee } from './diffuser.ts';
import { surUneLigne } from './texte-net.ts';

/** A column of a table: its heading, its width in characters, what a row puts in it. */
export interface Colonne<T> {
  readonly entete: string;
  readonly largeur: number;
  readonly valeur: (ligne: T) => string;
  /** How the value is written where cells have no type, so that a spreadsheet that guesses keeps it whole. */
  readonly sansType?: (valeur: string) => string;
}

/**
 * Values side by side in one cell. The bar is the mark that our import cuts at: a value keeps its own commas and semicolons.
 * A lone value that holds one is followed by a bar for the same reason.
 */
export const enListe = (valeurs: readonly string[] | undefined): string => {
  const nettes = (valeurs ?? []).map((v) => surUneLigne(v).replace(/\s*\|\s*/g, ' / '));
  const [seule] = nettes;
  return nettes.length === 1 && seule !== undefined && /[;,]/.test(seule) ? `${seule} |` : nettes.join(' | ');
};

/** A French number as people dial it: without its +33 it is no formula, with its spaces it is no number, its 0 stays. */
export const numeroFrancais = (e164: string): string => {
  const chiffres = /^\+33([1-9])(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(e164)?.slice(1);
  return chiffres === undefined ? e164 : `0${chiffres.join(' ')}`;
};

/** SIREN by threes, then NIC: a spreadsheet that sees spaces does not round it to 3,30E+13. */
const siretEspace = (siret: string): string => siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4');

const decimal = (n: number | undefined): string => (n === undefined ? '' : String(n).replace('.', ','));

/** The sheet of structures. Headings that our import knows come back in; the others are for the reader. */
export const COLONNES_STRUCTURES: readonly Colonne<StructureDiffusee>[] = [
  { entete: 'Nom', largeur: 40, valeur: (s) => s.nom },
  { entete: 'Sigle', largeur: 12, valeur: (s) => s.sigle ?? '' },
  { entete: 'Type de structure', largeur: 22, valeur: (s) => s.type },
  { entete: 'SIRET', largeur: 18, valeur: (s) => s.siret ?? '', sansType: siretEspace },
  { entete: 'Numéro RNA', largeur: 13, valeur: (s) => s.rna ?? '' },
  { entete: 'Numéro FINESS', largeur: 14, valeur: (s) => s.finess ?? '' },
  { entete: 'Présentation', largeur: 60, valeur: (s) => s.description ?? '' },
  { entete: 'Thématiques', largeur: 32, valeur: (s) => enListe(s.thematiques) },
  { entete: 'Publics', largeur: 32, valeur: (s) => enListe(s.publics) },
  { entete: 'Services proposés', largeur: 40, valeur: (s) => enListe(s.services) },
  { entete: 'Adresse', largeur: 32, valeur: (s) => s.adresse ?? '' },
  { entete: 'Code postal', largeur: 12, valeur: (s) => s.codePostal ?? '' },
  { entete: 'Commune', largeur: 24, valeur: (s) => s.commune ?? '' },
  { entete: 'Code INSEE', largeur: 12, valeur: (s) => s.communeInsee ?? '' },
  { entete: 'Zone d’intervention', largeur: 20, valeur: (s) => s.zone ?? '' },
  { entete: 'Codes de la zone', largeur: 24, valeur: (s) => enListe(s.zoneCodes) },
  { entete: 'Téléphone', largeur: 16, valeur: (s) => s.telephone ?? '', sansType: numeroFrancais },
  { entete: 'Courriel', largeur: 32, valeur: (s) => s.courriel ?? '' },
  { entete: 'Site internet', largeur: 32, valeur: (s) => s.siteWeb ?? '' },
  { entete: 'Horaires', largeur: 28, valeur: (s) => s.horaires ?? '' },
  { entete: 'Fiche Acceslibre', largeur: 28, valeur: (s) => s.accessibilite ?? '' },
  { entete: 'Comment orienter quelqu’un', largeur: 32, valeur: (s) => enListe(s.modesDeMobilisation) },
  { entete: 'Précisions sur l’accès', largeur: 40, valeur: (s) => s.modalitesDAcces ?? '' },
  { entete: 'Frais', largeur: 10, valeur: (s) => s.frais ?? '' },
  { entete: 'Latitude', largeur: 11, valeur: (s) => decimal(s.latitude) },
  { entete: 'Longitude', largeur: 11, valeur: (s) => decimal(s.longitude) },
  { entete: 'Vérifiée le', largeur: 12, valeur: (s) => s.verifieeLe ?? '' },
  { entete: 'Fraîcheur de la fiche', largeur: 16, valeur: (s) => LIBELLE_DE_FRAICHEUR[s.fraicheur] },
];

/** A contact beside the name of their structure. */
export interface LigneDeContact {
  readonly structure: StructureDiffusee;
  readonly contact: ContactDiffuse;
}

export const COLONNES_CONTACTS: readonly Colonne<LigneDeContact>[] = [
  { entete: 'Structure', largeur: 40, valeur: ({ structure }) => structure.nom },
  { entete: 'Commune', largeur: 24, valeur: ({ structure }) => structure.commune ?? '' },
  { entete: 'Nom complet', largeur: 28, valeur: ({ contact }) => contact.nom },
  { entete: 'Fonction', largeur: 24, valeur: ({ contact }) => contact.fonction ?? '' },
  { entete: 'Courriel', largeur: 36, valeur: ({ contact }) => contact.courriel ?? '' },
  { entete: 'Téléphone', largeur: 16, valeur: ({ contact }) => contact.telephone ?? '' },
  { entete: 'Contact principal', largeur: 16, valeur: ({ contact }) => (contact.principal ? 'oui' : '') },
  { entete: 'Thématiques suivies', largeur: 36, valeur: ({ contact }) => enListe(contact.thematiques) },
];

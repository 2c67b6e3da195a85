import type { EtatDeFraicheur } from '../annuaire/fraicheur.ts';
import type { FaitDeSondage } from '../sondages/avancement.ts';
import type { Travail } from '../tenue/a-traiter.ts';
import type { Lien } from './lien.ts';

/** What may wait for someone besides the keeping of the annuaire, the most pressing first. */
export const GENRES = [
  'outlook-supprimee',
  'outlook-differe',
  'decision-empechee',
  'decision-en-retard',
  'mois-a-publier',
  'date-a-choisir',
  'sondage-avance',
  'rencontre-genee',
  'invitations-a-envoyer',
  'pages-a-envoyer',
  'reponses-manquantes',
  'corrections-a-trancher',
  'compte-rendu-a-ecrire',
  'compte-rendu-a-relire',
  'vote-attendu',
  'invitation',
  'point-a-presenter',
  'decision',
  'sondage-co-organise',
  'co-organisation',
  'questions-a-vous',
  'fiche-a-verifier',
  'reponse-attendue',
  'campagne',
  'questions-ouvertes',
] as const;
export type GenreDAttente = (typeof GENRES)[number] | Travail;

/** One thing that waits, and where it is done. */
export interface Attente {
  readonly cle: string;
  readonly genre: GenreDAttente;
  /** How many, for what is counted. */
  readonly nombre?: number;
  /** What it is about. */
  readonly titre?: string;
  /** The first point of an ordre du jour to present. */
  readonly point?: string;
  /** Its day or its instant: when it is due, held, or was last done; a month for a summary. */
  readonly le?: string;
  readonly fraicheur?: EtatDeFraicheur;
  /** What a rencontre clashes with first, what to do about it, and how many other things it clashes with. */
  readonly gene?: { readonly dit: string; readonly quoiFaire: string; readonly autres: number };
  /** How far a poll is. */
  readonly fait?: FaitDeSondage;
  readonly vers: Lien;
}

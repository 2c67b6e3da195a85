import {
  ditLAvancement,
  estDApprobation,
  estUnFairePart,
  type NatureDeSollicitation,
  VAGUE_DE_COMPTE_RENDU,
  VAGUE_DE_RELANCE,
} from '../liens/natures.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';

/** What was sent, in the words of those who receive it. */
export const SORTES_D_ENVOI = [
  'Invitation',
  'Relance',
  'Changement ou annulation',
  'Sondage de date',
  'Point de l’ordre du jour',
  'Compte rendu',
  'Décision',
  'Fiche à confirmer',
  'Mise en lien',
  'Annuaire remis',
  'Interconnaissance',
  'Valeur à saisir',
  'Synthèse du mois',
  'Enquête',
  'Données personnelles',
] as const;
export type SorteDEnvoi = (typeof SORTES_D_ENVOI)[number];

const PAR_NATURE = {
  Invitation: 'Invitation',
  'Sondage de date': 'Sondage de date',
  'Confirmation de fiche': 'Fiche à confirmer',
  'Point d’ordre du jour': 'Point de l’ordre du jour',
  Relance: 'Relance',
  Enquête: 'Enquête',
  'Mise en lien': 'Mise en lien',
  'Mes données': 'Données personnelles',
  Remise: 'Annuaire remis',
  Décision: 'Décision',
  Interconnaissance: 'Interconnaissance',
  'Valeur à saisir': 'Valeur à saisir',
  'Synthèse du mois': 'Synthèse du mois',
} as const satisfies Record<NatureDeSollicitation, SorteDEnvoi>;

/** Mails of one nature say different things; the end of their key tells which. */
export function sorteDe(s: Pick<Sollicitation, 'nature' | 'cle'>): SorteDEnvoi {
  if (estUnFairePart(s)) return 'Changement ou annulation';
  if (s.cle.endsWith(`-${VAGUE_DE_COMPTE_RENDU}`) || estDApprobation(s)) return 'Compte rendu';
  if (ditLAvancement(s)) return 'Sondage de date';
  if (s.cle.endsWith(`-${VAGUE_DE_RELANCE}`)) return 'Relance';
  return PAR_NATURE[s.nature];
}

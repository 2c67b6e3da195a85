import type { Envoi } from '../../core/envois/envoi.ts';
import { dateCourte, pluriel } from '../../core/textes/francais.ts';

export const ENVOIS = {
  libelle: 'Journal des envois',
  titre: (nom: string) => `Ce qui a été envoyé\u00A0: ${nom}`,
  attente: 'Lecture des envois…',
  aide: 'Courriels, liens, invitations, relances, appels, annuaires remis\u00A0: le dernier d’abord. Une personne n’est dite que par sa fonction.',
  retour: 'Retour à la fiche',
  sorte: 'Nature',
  toutes: 'Toutes les natures',
  du: 'Du',
  au: 'Au',
  vide: 'Aucun envoi',
  videAide: 'Rien n’a été envoyé à cette structure, ou rien qui réponde à ces filtres.',
  sansStructure: 'Cette structure n’est pas dans l’annuaire',
  combien: (n: number) => pluriel(n, 'envoi'),
  exporter: { xlsx: 'Tableur (.xlsx)', csv: 'CSV' },
  quand: ({ le }: Envoi) => (le === undefined ? 'pas encore parti' : dateCourte(le)),
  aQui: ({ fonction, adresse }: Envoi) => `À\u00A0: ${[fonction, adresse].filter(Boolean).join(', ')}`,
  // « Répondu le 17/10/2026 », « Répondu : Confirmée ».
  resultat: ({ resultat, precision }: Envoi) =>
    precision === undefined ? resultat : `${resultat}${precision.startsWith('le ') ? ' ' : '\u00A0: '}${precision}`,
} as const;

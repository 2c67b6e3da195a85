import type { TypeDePoint } from '../../core/vocabulaires/rencontres.ts';

/** Plain texts: short sentences, one idea each. */
export const RENCONTRE = {
  quand: 'Quand',
  dateAFixer: 'La date n’est pas encore fixée.',
  duree: (duree: string) => `Durée\u00A0: ${duree}.`,
  ou: 'Où',
  comment: 'Comment',
  informee: 'Votre structure est tenue au courant de cette rencontre. On ne vous demande pas de venir.',
  organisatrices: 'Organisée avec',
  objectif: 'Pour quoi faire',
  annulee: 'Cette rencontre est annulée.',
  reprise: (quand: string) => `Elle aura lieu le ${quand}. Votre invitation vous arrive à part.`,
  motif: (motif: string) => `Pourquoi\u00A0: ${motif}`,
  rejoindre: 'Rejoindre la réunion en ligne',
  agenda: 'Ajouter à mon agenda',
  ordreDuJour: 'L’ordre du jour',
  types: {
    Information: 'Pour informer.',
    Échange: 'Pour en parler ensemble.',
    Décision: 'Pour décider ensemble.',
  } as const satisfies Record<TypeDePoint, string>,
  minutes: (n: number) => `${n}\u00A0min`,
  revoir: 'Revenir à la rencontre',

  page: 'Cette page n’a pas pu s’ouvrir',
  pageAide: 'Vérifiez votre connexion, puis réessayez.',
  partie: 'Une partie de cette page n’a pas pu s’ouvrir.',
  partieAide: 'Le reste est à jour. Vérifiez votre connexion, puis réessayez.',
} as const;

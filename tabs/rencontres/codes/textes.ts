import { pluriel } from '../../../core/textes/francais.ts';

export const CODES = {
  titre: 'Code de la personne',
  aide: 'Celui de sa carte, ou trois mots qu’elle invente. Ni nom, ni date. Il dit qu’une même personne revient, jamais laquelle.',
  champ: 'Code de passage',
  ajouter: 'Ajouter le code',
  ajoutes: (n: number) => `${pluriel(n, 'code ajouté', 'codes ajoutés')} sur cette page.`,
  gardes: (n: number) =>
    `${pluriel(n, 'code gardé', 'codes gardés')} sur cet appareil, le temps de l’envoyer\u00A0; il en est effacé aussitôt reçu.`,
  envoyes: 'Les codes sont envoyés, et effacés de cet appareil.',
  refuse: (raison: string) => `${raison} Les codes gardés sont effacés de cet appareil.`,
  plusTard: (raison: string) => `${raison} Les codes gardés partiront à la prochaine ouverture.`,
  versLesCartes: 'Imprimer des cartes',
} as const;

export const CARTES = {
  titre: 'Cartes de passage',
  retour: 'Retour au comptage',
  reservee: 'Les cartes sont réservées à la coordination',
  reserveeAide: 'Demandez-lui d’en imprimer une page.',
  autres: 'Tirer d’autres codes',
  avis: 'Ces codes sont tirés au hasard à l’ouverture de la page, et gardés nulle part\u00A0: deux impressions donnent des cartes différentes.',
} as const;

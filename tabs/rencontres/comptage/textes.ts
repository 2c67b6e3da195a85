import type { QuestionALaPorte } from '../../../core/rencontres/reponses-du-public.ts';
import { pluriel } from '../../../core/textes/francais.ts';
import type { Personne } from './releve.ts';

export const PORTE = {
  titre: 'Compter à la porte',
  aide: 'Un geste par personne\u00A0: son âge. Le reste est facultatif, et se choisit avant. Aucun nom.',
  reservee: 'Le comptage est réservé à la coordination',
  reserveeAide: 'Le total se lit dans la partie Public de la rencontre.',
  total: (n: number) => pluriel(n, 'personne'),
  totalAide: 'à la porte, tous téléphones réunis',
  age: 'Âge',
  commune: 'Commune',
  sansCommune: 'Non demandée',
  preciser: 'Avant de toucher l’âge, si vous le savez',
  venue: 'Première venue\u202F?',
  premiere: 'Première fois',
  dejaVenue: 'Déjà venue',
  sexe: 'Sexe',
  situation: 'Situation',
  connu: 'Comment la rencontre a été connue',
  venuPar: 'Moyen de venir',
  tenir: 'Garder ces réponses pour la personne suivante',
  annuler: 'Annuler la dernière',
  derniere: (quoi: string) => `Dernière\u00A0: ${quoi}`,
  rien: 'Personne n’est encore compté sur cet appareil.',
  gardes: (n: number) =>
    n === 0
      ? 'Une correction est gardée sur cet appareil, sera envoyée.'
      : n === 1
        ? '1 gardé sur cet appareil, sera envoyé.'
        : `${n} gardés sur cet appareil, seront envoyés.`,
  sansReseau: 'Le réseau manque\u00A0: continuez à compter, l’envoi se fera tout seul.',
  envoyes: 'Tout est envoyé.',
  fragile:
    'Cet appareil refuse de garder quoi que ce soit\u00A0: laissez cette page ouverte jusqu’à ce que tout soit envoyé.',
  refuse: (raison: string) => `Le comptage n’a pas été accepté\u00A0: ${raison} Il reste gardé sur cet appareil.`,
  envoyer: 'Envoyer maintenant',
  enSouffrance: (titre: string, n: number) =>
    `${n <= 1 ? 'Un comptage gardé' : `${n} comptages gardés`} sur cet appareil pour «\u00A0${titre}\u00A0»\u00A0: envoi en cours.`,
  ouvrir: 'Ouvrir le comptage',
} as const;

export const PAPIER = {
  titre: 'Corriger par un comptage sur papier',
  aLaPorte: 'À la porte',
  surPapier: 'Sur papier',
  ecart: 'Écart',
  retenuPapier: 'Le papier compte.',
  retenuPorte: 'Le comptage à la porte compte.',
} as const;

export const COMPTAGE = {
  aide: 'Ce que dit la feuille remplace le comptage à la porte\u00A0; les deux sont gardés. Sans le détail des âges, écrivez le total à la ligne Non précisé.',
  faux: 'Une case ne contient pas un nombre entier de personnes\u00A0: corrigez-la pour enregistrer.',
  tranche: 'Tranche d’âge',
  sansCommune: 'Commune non précisée',
  ajouterCommune: 'Ajouter une commune',
  case: (tranche: string, commune: string) => `${tranche}, ${commune}`,
  commune: 'Commune comptée',
  unDePlus: (ou: string) => `+1\u00A0: ${ou}`,
  total: (n: number) => `Total\u00A0: ${pluriel(n, 'personne')}`,
  masque: (dit: string) =>
    `Total\u00A0: ${dit}. Un petit effectif n’est pas montré, pour que personne ne puisse être reconnu.`,
  enregistrer: 'Enregistrer le comptage sur papier',
  enregistre: (n: number) => `Comptage enregistré\u00A0: ${pluriel(n, 'personne')}.`,
  rien: 'Le public de cette rencontre n’a pas été compté',
  rienAide: 'La coordination peut saisir le comptage ici après la rencontre.',
} as const;

export const REPONSES = {
  titre: 'Ce que le public a répondu à la porte',
  aide: 'Chacun répond s’il veut. Un petit nombre n’est pas montré, pour que personne ne puisse être reconnu.',
  questions: {
    venue: 'Première venue',
    situation: 'Situation',
    connuPar: 'Comment la rencontre a été connue',
    venuPar: 'Moyen de venir',
  } satisfies Record<QuestionALaPorte, string>,
} as const;

/** One person, in the words of the buttons. */
export const direPersonne = (
  { communeInsee, trancheAge, situation, sexe, premiereVenue, connuPar, venuPar }: Personne,
  nomDe: (insee: string) => string,
): string =>
  [
    trancheAge,
    ...(communeInsee === undefined ? [] : [nomDe(communeInsee)]),
    ...(premiereVenue === undefined ? [] : [premiereVenue ? 'première fois' : 'déjà venue']),
    ...[sexe, situation, connuPar, venuPar].filter((dit) => dit !== undefined),
  ].join(', ');

import type { MomentDAvis } from '../../../core/avis/fenetre.ts';
import { dateLongue, pluriel } from '../../../core/textes/francais.ts';
import { QUESTIONS_DITES, type QuestionDAvis, type ReponseDAvis } from '../../../core/vocabulaires/avis.ts';

export const EVALUATION = {
  attente: 'Lecture de l’évaluation…',
  moment: (moment: MomentDAvis, de: string | undefined, a: string | undefined): string =>
    ({
      jamais: 'Une rencontre annulée ou sans date ne s’évalue pas.',
      'pas-encore': `Les avis s’ouvrent au début de la rencontre, le ${dateLongue(de ?? '')}.`,
      ouverte: `Les avis sont ouverts jusqu’au ${dateLongue(a ?? '')}\u00A0: les totaux paraîtront ensuite, d’eux-mêmes.`,
      finie: 'Les avis sont clos.',
    })[moment],
  anonyme: (seuil: number) =>
    `Trois phrases, trois visages, un mot si l’on veut, sans nom. Rien ne se lit avant la clôture, ni sous ${seuil} avis par voie (liens, comptes et QR ensemble, papier à part).`,
  recus: (lien: number, qr: number, plafond: number, papier: number) =>
    `Reçus\u00A0: ${lien} par les liens et les comptes, ${qr} par le QR (${plafond} au plus), ${papier} sur papier.`,
  qr: 'QR de l’évaluation',
  qrDit: 'QR qui ouvre la page où donner son avis',
  qrAide: 'À montrer en fin de rencontre. Il ouvre la page d’avis, sans compte et sans nom.',
  adresse: 'Adresse du QR',
  papier: 'Avis donnés sur papier',
  papierAide: 'Comptez les feuilles, phrase par phrase. Elles s’ajoutent aux autres à la clôture.',
  case: (q: QuestionDAvis, r: ReponseDAvis) => `${QUESTIONS_DITES[q]} ${r}`,
  enregistrer: 'Enregistrer les avis sur papier',
  enregistre: 'Les avis sur papier sont enregistrés.',
  faux: 'Une case ne contient pas un nombre entier\u00A0: corrigez-la pour enregistrer.',
  phrase: 'Phrase',
  resultat: (n: number) => `Sur ${pluriel(n, 'avis', 'avis')}`,
  tropPeu: (seuil: number) =>
    `Moins de ${seuil} avis\u00A0: rien n’a été gardé, pour que personne ne puisse être reconnu.`,
  mots: 'Les mots laissés',
  totauxAilleurs: 'Les totaux et les mots laissés sont lus par la coordination.',
} as const;

export const MON_AVIS = {
  bouton: 'Donner mon avis',
  aide: 'Trois phrases, trois visages, sans nom.',
  pasIci: 'Il n’y a pas, ou plus, d’avis à donner sur cette rencontre pour votre structure.',
} as const;

import { DIRE_LA_REPONSE } from '../../../core/vocabulaires/interconnaissance.ts';

/** Texts of the questions asked once a year, by a link. */
export const INTERCONNAISSANCE = {
  titre: 'Qui connaissez-vous\u202F?',
  consigne: (n: number) =>
    n < 2 ? 'Une structure, un geste.' : `${n}\u00A0structures, un geste chacune\u00A0: 90\u00A0secondes suffisent.`,
  cloture: (date: string) => `Vous pouvez changer d’avis jusqu’au ${date}.`,
  close: (date: string) => `Ces questions sont closes depuis le ${date}\u00A0: les réponses ne changent plus.`,
  reponses: DIRE_LA_REPONSE,
  compte: (n: number, sur: number) => (n === sur ? 'Toutes ont une réponse.' : `${n} sur ${sur}`),
  envoyer: 'Envoyer',
  aucune: 'Touchez une réponse au moins.',
  dejaRepondu: 'Vous avez déjà répondu. Vous pouvez changer d’avis\u00A0: votre dernière réponse compte.',
  merci: 'Vos réponses sont enregistrées.',
  revoir: 'Revoir mes réponses',
  aQuoi: 'À quoi servent mes réponses\u202F?',
  aQuoiDit: [
    'Elles ne sont montrées à aucune autre structure. Réunies, elles disent qui se connaît sur le territoire. Elles disent aussi qui reste à l’écart.',
    'Les questions portent sur les structures, jamais sur les personnes. Vous pouvez en laisser sans réponse.',
  ],
} as const;

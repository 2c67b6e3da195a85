/** The day of the rencontre. Plain texts: short sentences, one idea each. */
export const JOUR = {
  arriver: 'Je suis là',
  arriverAide: 'La rencontre commence. Vous êtes arrivé\u202F? Dites-le ici.',
  arrivee: 'Votre arrivée est notée. Bonne rencontre\u202F!',
} as const;

import { z } from 'zod';

/** SIREN of La Poste: its establishments do not follow Luhn; the sum of the 14 digits is a multiple of 5 (INSEE). Its head office follows Luhn. */
const LA_POSTE = '356000000';

const luhn = (digits: string): boolean => {
  let sum = 0;
  for (const [i, c] of [...digits].reverse().entries()) {
    const doubled = i % 2 === 1 ? Number(c) * 2 : Number(c);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

const sommeDesChiffres = (digits: string): number => [...digits].reduce((n, c) => n + Number(c), 0);

/** 00000000000000 has a right key: it fills a box, it names nobody. */
export const REMPLISSAGE = /^(\d)\1{13}$/;

/** Is this a SIRET: 14 digits, Luhn, or the rule of La Poste; the same digit fourteen times is none. */
export const estSiret = (texte: string): boolean =>
  /^\d{14}$/.test(texte) &&
  !REMPLISSAGE.test(texte) &&
  (luhn(texte) || (texte.startsWith(LA_POSTE) && sommeDesChiffres(texte) % 5 === 0));

export const siret = z.string().refine(estSiret, 'Ce SIRET n’existe pas : vérifiez ses 14 chiffres.');

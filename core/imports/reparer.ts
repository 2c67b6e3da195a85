import { telephoneE164 } from '../annuaire/normaliser.ts';
import { adresseWeb, codeInsee, codePostal, courriel, rna, telephone } from '../identifiants/codes.ts';
import { estSiret } from '../identifiants/siret.ts';

/** What became of a cell: kept, repaired with certainty (and told), or refused with what to do. */
export type Cellule = { readonly valeur: string; readonly repare?: string } | { readonly refus: string };

const chiffres = (text: string): string => text.replace(/[\s.\-_/]/g, '');
const ok = (valeur: string, avant: string, phrase: string): Cellule =>
  valeur === avant ? { valeur } : { valeur, repare: phrase };

/** A spreadsheet has turned 26013000012345 into 2,6013E+13: the last digits are gone for good. */
const estScientifique = (text: string): boolean => /^\d+([.,]\d+)?E\+?\d+$/i.test(text);

export function reparerSiret(text: string): Cellule {
  if (estScientifique(text))
    return {
      refus:
        'le tableur a arrondi le SIRET (notation scientifique) : les derniers chiffres sont perdus, ressaisissez-le',
    };
  const digits = chiffres(text);
  if (estSiret(digits)) return ok(digits, text, 'espaces retirés');
  if (/^\d{13}$/.test(digits) && estSiret(`0${digits}`))
    return { valeur: `0${digits}`, repare: 'zéro initial rétabli' };
  return { refus: `« ${text} » n’est pas un SIRET : 14 chiffres et une clé de contrôle juste sont attendus` };
}

/** French numbers only repair with certainty: ten digits, or nine when the spreadsheet has eaten the zero. */
export function reparerTelephone(text: string): Cellule {
  const first = text.split(/\s*(?:\/|;| ou )\s*/)[0] ?? '';
  const plusieurs = first.length < text.trim().length && /\d{6}/.test(chiffres(text.slice(first.length)));
  const digits = chiffres(first).replace(/[()]/g, '');
  const national = digits.replace(/^(?:\+33|0033)0?/, '0');
  const nine = /^[1-9]\d{8}$/.test(national) ? `0${national}` : national;
  const e164 = telephoneE164(/^0[1-9]\d{8}$/.test(nine) ? nine : digits);
  if (!telephone.safeParse(e164).success) return { refus: `« ${text} » n’est pas un numéro de téléphone complet` };
  if (plusieurs) return { valeur: e164, repare: 'plusieurs numéros : seul le premier est gardé' };
  if (nine !== national) return { valeur: e164, repare: 'zéro initial rétabli' };
  return { valeur: e164 };
}

const quatreChiffres = (text: string, nom: string, schema: typeof codePostal): Cellule => {
  const digits = text.replace(/\s/g, '').toUpperCase();
  if (schema.safeParse(digits).success) return { valeur: digits };
  if (/^\d{4}$/.test(digits)) return { valeur: `0${digits}`, repare: 'zéro initial rétabli' };
  return { refus: `« ${text} » n’est pas un ${nom} : cinq caractères sont attendus` };
};

export const reparerCodePostal = (text: string): Cellule => quatreChiffres(text, 'code postal', codePostal);
export const reparerCodeInsee = (text: string): Cellule => quatreChiffres(text, 'code INSEE', codeInsee);

export function reparerRna(text: string): Cellule {
  const code = text.replace(/\s/g, '').toUpperCase();
  return rna.safeParse(code).success
    ? ok(code, text, 'mis en majuscules, espaces retirés')
    : { refus: `« ${text} » n’est pas un numéro RNA : W et neuf caractères sont attendus` };
}

export function reparerCourriel(text: string): Cellule {
  const first = (text.split(/[\s;,]+/).find((part) => part.includes('@')) ?? text)
    .replace(/^mailto:/i, '')
    .replace(/[<>]/g, '')
    .toLowerCase();
  return courriel.safeParse(first).success
    ? ok(first, text.toLowerCase(), 'seule la première adresse est gardée')
    : { refus: `« ${text} » n’est pas une adresse électronique complète` };
}

export function reparerSite(text: string): Cellule {
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return adresseWeb.safeParse(url).success && /\.[a-z]{2,}/i.test(url)
    ? ok(url, text, 'https:// ajouté')
    : { refus: `« ${text} » n’est pas l’adresse d’un site` };
}

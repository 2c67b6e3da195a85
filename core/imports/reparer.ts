import { telephoneE164 } from '../annuaire/normaliser.ts';
import { adresseWeb, codeInsee, codePostal, courriel, rna, telephone } from '../identifiants/codes.ts';
import { estSiret } from '../identifiants/siret.ts';
import { plier } from './plier.ts';

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

const MOIS = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];
const jourDe = (annee: number, mois: number, jour: number): string | undefined => {
  const dernier = new Date(Date.UTC(annee, mois, 0)).getUTCDate();
  return annee < 1900 || annee > 2100 || mois < 1 || mois > 12 || jour < 1 || jour > dernier
    ? undefined
    : [annee, mois, jour].map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-');
};

/** A day as the files write it: 2026-02-23, 23/02/2026, 23/02/26, 23 février 2026, or the day number of a spreadsheet. French order unless it cannot be. */
export function reparerDate(text: string): Cellule {
  const [, a = '', b = '', c = ''] = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ].*)?$/.exec(text) ?? [];
  const siecle = (annee: string): number => (annee.length === 2 ? 2000 + Number(annee) : Number(annee));
  const iso = a.length === 4 ? jourDe(Number(a), Number(b), Number(c)) : undefined;
  if (iso !== undefined) return { valeur: iso };
  const francaise = a.length <= 2 && c !== '' ? jourDe(siecle(c), Number(b), Number(a)) : undefined;
  if (francaise !== undefined) return { valeur: francaise };
  const inversee = a.length <= 2 && c !== '' ? jourDe(siecle(c), Number(a), Number(b)) : undefined;
  if (inversee !== undefined) return { valeur: inversee, repare: 'mois et jour remis dans l’ordre' };
  const [, jour = '', mot = '', annee = ''] = /^(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/.exec(plier(text)) ?? [];
  const ecrite = jourDe(Number(annee), MOIS.findIndex((m) => mot.startsWith(m)) + 1, Number(jour));
  if (ecrite !== undefined) return { valeur: ecrite };
  const serie = /^\d{5}$/.test(text) ? Number(text) : 0;
  // Day 1 of a spreadsheet is 1 January 1900, and it believes that 1900 was a leap year.
  if (serie > 20_000 && serie < 80_000)
    return {
      valeur: new Date(Date.UTC(1899, 11, 30 + serie)).toISOString().slice(0, 10),
      repare: 'numéro de jour du tableur changé en date',
    };
  return { refus: `« ${text} » n’est pas une date : 23/02/2026 est attendu` };
}

export function reparerDegres(text: string): Cellule {
  const nombre = Number(text.replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(nombre) && Math.abs(nombre) <= 180
    ? { valeur: String(Math.round(nombre * 1e5) / 1e5) }
    : { refus: `« ${text} » n’est pas une coordonnée en degrés` };
}

import { codeNet, courrielNet, numeroNet } from '../champs/nettoyages.ts';
import { adresseWeb, codeInsee, codePostal, courriel, rna } from '../identifiants/codes.ts';
import { estSiret, REMPLISSAGE } from '../identifiants/siret.ts';
import { codeEnVigueur, MILLESIME_DU_COG } from '../territoire/cog.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { type CommuneConnue, enValeurs, memeCommune } from './valeurs.ts';

/** What became of a cell: kept, repaired with certainty (and told), kept without a part of it (and told), or refused with what to do. */
export type Cellule =
  | { readonly valeur: string; readonly repare?: string; readonly ecarte?: string }
  | { readonly refus: string };

/** A dot alone among figures is no separator of groups: 9990000110001.8 is not a number of establishment. */
const chiffres = (text: string): string => (/^\d{5,}[.,]\d+$/.test(text) ? text : text.replace(/[\s.\-_/]/g, ''));
const ok = (valeur: string, avant: string, phrase: string): Cellule =>
  valeur === avant ? { valeur } : { valeur, repare: phrase };

/** What a spreadsheet makes of 26013000012345: 2,6013E+13, or 2,6013000012345E+13 when it keeps every digit. */
const SCIENTIFIQUE = /^(\d)(?:[.,](\d+))?E\+?(\d+)$/i;

/** The whole number, when no digit of it was lost; undefined when it was rounded. */
function depuisScientifique([, unite = '', decimales = '', exposant = '']: readonly string[]): string | undefined {
  return decimales.length === Number(exposant) ? unite + decimales : undefined;
}

export function reparerSiret(text: string): Cellule {
  const scientifique = SCIENTIFIQUE.exec(text);
  const digits = scientifique === null ? chiffres(text) : depuisScientifique(scientifique);
  if (digits === undefined)
    return {
      refus:
        'le tableur a arrondi le SIRET (notation scientifique) : les derniers chiffres sont perdus, ressaisissez-le',
    };
  const phrase = scientifique === null ? 'espaces retirés' : 'notation scientifique du tableur défaite';
  if (estSiret(digits)) return ok(digits, text, phrase);
  if (/^\d{13}$/.test(digits) && estSiret(`0${digits}`))
    return { valeur: `0${digits}`, repare: 'zéro initial rétabli' };
  if (REMPLISSAGE.test(digits))
    return { refus: `« ${text} » remplit la case, ce n’est le SIRET de personne : elle est laissée vide` };
  return { refus: `« ${text} » n’est pas un SIRET qui existe : vérifiez ses 14 chiffres` };
}

/** A number that a tool exported as a decimal one: « 33920.0 » is 33920. Any other decimal is left, to be refused. */
export const sansDecimaleNulle = (texte: string): string => texte.replace(/^(\d+)[.,]0+$/, '$1');

const quatreChiffres = (text: string, nom: string, schema: typeof codePostal): Cellule => {
  const digits = codeNet(text);
  if (schema.safeParse(digits).success) return { valeur: digits };
  if (/^\d{4}$/.test(digits)) return { valeur: `0${digits}`, repare: 'zéro initial rétabli' };
  return { refus: `« ${text} » n’est pas un ${nom} : cinq caractères sont attendus` };
};

export const reparerCodePostal = (text: string): Cellule => quatreChiffres(text, 'code postal', codePostal);

/** A code of the year; that of the commune that took the old one over; else nothing certain (code officiel géographique, INSEE). */
export function reparerCodeInsee(text: string): Cellule {
  const lu = quatreChiffres(text, 'code INSEE', codeInsee);
  if ('refus' in lu) return lu;
  const enVigueur = codeEnVigueur(lu.valeur);
  if (enVigueur === lu.valeur) return lu;
  return enVigueur === undefined
    ? { refus: `« ${lu.valeur} » n’est le code INSEE d’aucune commune en ${MILLESIME_DU_COG}` }
    : { valeur: enVigueur, repare: `commune fusionnée : son code ${lu.valeur} est devenu ${enVigueur}` };
}

const AUTRE_CODE_DE_ZONE = /^(?:\d{2,3}|2[AB]|\d{9})$/;

/** Where a structure acts: codes of communes, of départements, of regions, SIREN of EPCI, or names of communes of the territory. What is none of these is left aside, the others are kept. */
export const reparerCodesDeZone =
  (communes: readonly CommuneConnue[]) =>
  (text: string): Cellule => {
    const dits: string[] = [];
    const ecartes: string[] = [];
    const codes = enValeurs(text).flatMap((valeur) => {
      const nommees = communes.filter((c) => memeCommune(c.nom, valeur));
      const [nommee] = nommees;
      if (nommee !== undefined && nommees.length === 1) return [nommee.code];
      if (AUTRE_CODE_DE_ZONE.test(valeur.toUpperCase())) return [valeur.toUpperCase()];
      const lu = /\d/.test(valeur) ? reparerCodeInsee(valeur) : { refus: `« ${valeur} » n’est pas un code de zone` };
      if ('refus' in lu) ecartes.push(lu.refus);
      else if (lu.repare !== undefined) dits.push(lu.repare);
      return 'refus' in lu ? [] : [lu.valeur];
    });
    if (codes.length === 0) return { refus: ecartes.join(' ; ') };
    return {
      valeur: [...new Set(codes)].join('|'),
      ...(dits.length === 0 ? {} : { repare: dits.join(' ; ') }),
      ...(ecartes.length === 0 ? {} : { ecarte: ecartes.join(' ; ') }),
    };
  };

export function reparerRna(text: string): Cellule {
  const code = numeroNet(text);
  return rna.safeParse(code).success && !/^W(\d)\1{8}$/.test(code)
    ? ok(code, text, 'mis en majuscules, espaces retirés')
    : { refus: `« ${text} » n’est pas un numéro RNA : W et neuf caractères sont attendus` };
}

/** Nine characters; a spreadsheet eats the zero of the first départements. */
export function reparerFiness(text: string): Cellule {
  const code = numeroNet(text);
  if (/^(?:\d{2}|2[AB])\d{7}$/.test(code) && !/^(\d)\1{8}$/.test(code)) return { valeur: code };
  return /^[1-9]\d{7}$/.test(code)
    ? { valeur: `0${code}`, repare: 'zéro initial rétabli' }
    : { refus: `« ${text} » n’est pas un numéro FINESS : neuf caractères sont attendus` };
}

export function reparerCourriel(text: string): Cellule {
  const seule = (text.split(/[\s;,]+/).find((part) => part.includes('@')) ?? text).replace(/[<>]/g, '');
  const first = courrielNet(seule);
  return courriel.safeParse(first).success
    ? ok(
        first,
        courrielNet(text),
        `seule la première adresse est gardée, pas « ${text.replace(seule, '').replace(/^[\s<>;,]+|[\s<>;,]+$/g, '')} »`,
      )
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

/** A day and a month of two digits or less, whose order a file does not say: 02/03/2026. */
const AMBIGUE = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ].*)?$/;
const siecle = (annee: string): number => (annee.length === 2 ? 2000 + Number(annee) : Number(annee));

/** In which order a column writes its days and months: told by the dates that can be read in one order only. */
export type OrdreDesDates = 'jour' | 'mois' | 'les deux';
export function ordreDesDates(textes: readonly string[]): OrdreDesDates {
  const vus = textes.flatMap((text) => {
    const [, a, b] = AMBIGUE.exec(text) ?? [];
    if (a === undefined || Number(a) > 12 === Number(b) > 12) return [];
    return [Number(a) > 12 ? 'jour' : 'mois'] as const;
  });
  if (!vus.includes('mois')) return 'jour';
  return vus.includes('jour') ? 'les deux' : 'mois';
}

/** A day as the files write it: 2026-02-23, 23/02/2026, 23/02/26, 23 février 2026, or the day number of a spreadsheet. */
export function reparerDate(text: string, ordre: OrdreDesDates = 'jour'): Cellule {
  const [, an = '', mm = '', jj = ''] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  const iso = jourDe(Number(an), Number(mm), Number(jj));
  if (iso !== undefined) return { valeur: iso };
  const [, a = '', b = '', c = ''] = AMBIGUE.exec(text) ?? [];
  const francaise = jourDe(siecle(c), Number(b), Number(a));
  const inversee = jourDe(siecle(c), Number(a), Number(b));
  if (francaise !== undefined && inversee !== undefined && francaise !== inversee && ordre === 'les deux')
    return {
      refus: `« ${text} » peut se lire de deux façons, et la colonne les mêle : écrivez le mois en lettres`,
    };
  if (inversee !== undefined && (francaise === undefined || (ordre === 'mois' && francaise !== inversee)))
    return { valeur: inversee, repare: 'mois et jour remis dans l’ordre' };
  if (francaise !== undefined) return { valeur: francaise };
  const [, jour = '', mot = '', annee = ''] = /^(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/.exec(motsNus(text)) ?? [];
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

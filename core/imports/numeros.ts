import { LIGNE } from '../champs/controle.ts';
import { telephone } from '../identifiants/codes.ts';
import { NUMERO_COURT, telephoneE164 } from '../textes/telephone.ts';
import type { Cellule } from './reparer.ts';

const ENTRE = '[ \\t\\u00a0\\u202f./_()\\-\\u2010-\\u2015]*';
const chiffres = (combien: number): string => `(?:${ENTRE}\\d){${combien}}`;

/** A full number inside a text: ten French digits however they are spaced, with or without the code of the country, or a number of another one. */
const NUMERO = new RegExp(
  [
    `(?<![\\d+])(?:\\(?(?:\\+|00)?${ENTRE}33\\)?)${ENTRE}(?:\\(0\\)${ENTRE}|0)?[1-9]${chiffres(8)}(?!\\d)`,
    `(?<!\\d)0${ENTRE}[1-9]${chiffres(8)}(?!\\d)`,
    '(?<!\\d)(?:\\+|00)[ .]?[1-9](?:[ .\\-()]{0,3}\\d){6,13}(?!\\d)',
  ].join('|'),
  'g',
);

/** Figures right after a number, that make none by themselves: which of them belong to it is not known. */
const SUITE_DE_CHIFFRES = /^[ .\-\u2010-\u2015]*\d(?:[ .\-\u2010-\u2015]*\d){0,7}(?![ .\-\u2010-\u2015]*\d)/;

const enE164 = (trouve: string): string => {
  const serre = trouve.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return telephoneE164(/^33[1-9]\d{8}$/.test(serre) ? `+${serre}` : serre);
};

/** The numbers of a text, each with what stands there; a doubtful one makes the text doubtful. */
function numerosDe(texte: string): readonly { readonly ecrit: string; readonly valeur: string }[] {
  return [...texte.matchAll(NUMERO)].flatMap(({ 0: ecrit, index }) => {
    const valeur = enE164(ecrit);
    const suite = texte.slice(index + ecrit.length);
    return telephone.safeParse(valeur).success && !SUITE_DE_CHIFFRES.test(suite) ? [{ ecrit, valeur }] : [];
  });
}

const SANS_NOTE = /\([^)]*[^\d\s.)][^)]*\)|^\s*(?:t[ée]l(?:[ée]phone)?|n°|num[ée]ro)\.?\s*:?\s*/gi;

/** Nine digits whose 0 a spreadsheet has eaten, or a short number; what is around them in brackets is a note. */
function numeroSeul(texte: string): Cellule | undefined {
  const serre = texte.replace(SANS_NOTE, '').replace(/[\s.\-_/]/g, '');
  const note = serre.length < texte.replace(/[\s.\-_/]/g, '').length ? direLeReste(texte, serre) : {};
  if (NUMERO_COURT.test(serre)) return { valeur: serre, ...note };
  if (!/^[1-9]\d{8}$/.test(serre)) return undefined;
  return {
    valeur: telephoneE164(`0${serre}`),
    repare: ['zéro initial rétabli', note.repare].filter(Boolean).join(' ; '),
  };
}

const direLeReste = (texte: string, garde: string): { repare?: string } => {
  const reste = texte.replace(garde, '').replace(/\s+/g, ' ').trim();
  return reste === '' ? {} : { repare: `le numéro seul est gardé, pas « ${texte.replace(/\s+/g, ' ')} » en entier` };
};

/**
 * The first full number of a cell, with what was left out of it. Only what is certain is read: ten French digits, nine when a spreadsheet has eaten the
 * zero, an international number, a short one.
 */
export function reparerTelephone(texte: string): Cellule {
  const refus = { refus: `« ${texte} » n’est pas un numéro de téléphone complet` };
  if (texte.length > LIGNE) return { refus: 'ce texte est trop long pour n’être qu’un numéro de téléphone' };
  if (/^\d{5,}[.,]\d{1,2}$/.test(texte)) return refus;
  const [premier, ...autres] = numerosDe(texte);
  if (premier === undefined) {
    const [debut = ''] = texte.split(/\/|;|,|\n| ou | et /).map((part) => part.trim());
    const seul = numeroSeul(texte) ?? (debut === texte ? undefined : numeroSeul(debut));
    if (seul === undefined || 'refus' in seul) return refus;
    return debut === texte || numeroSeul(texte) !== undefined
      ? seul
      : { ...seul, ecarte: `seul le premier numéro est gardé, pas « ${texte.slice(debut.length).trim()} »` };
  }
  if (autres.length > 0)
    return {
      valeur: premier.valeur,
      ecarte: `seul le premier numéro est gardé, pas ${autres.map(({ ecrit }) => `« ${ecrit.trim()} »`).join(', ')}`,
    };
  const mots = texte.replace(premier.ecrit, '').replace(/t[ée]l(?:[ée]phone)?\.?\s*:?/i, '');
  return /[\p{L}\d]/u.test(mots)
    ? { valeur: premier.valeur, ...direLeReste(texte, premier.ecrit) }
    : { valeur: premier.valeur };
}

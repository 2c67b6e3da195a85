import { z } from 'zod';
import { codeInsee, siren } from '../../core/identifiants/codes.ts';
import { enumeration, espacesInsecables } from '../../core/textes/francais.ts';
import { motsNus } from '../../core/textes/mots-nus.ts';
import { successeursDe } from './cog.ts';
import type { Decoupage } from './decoupage.ts';
import dissous from './epci-dissous.json' with { type: 'json' };
import { enFrancais } from './extraire.ts';

export interface Dissoute {
  readonly siren: string;
  readonly nom: string;
  readonly successeurs: readonly string[];
}

/** EPCI that are no more since 2020, from the earlier versions of the package, and those to which their communes belong today. */
const DISSOUS = z.array(z.object({ siren, nom: z.string(), successeurs: z.array(siren) })).parse(dissous);

export interface Choix {
  readonly communes: readonly string[];
  readonly ept: readonly string[];
}

type Lu = { readonly ok: true; readonly communes: readonly string[] } | { readonly ok: false; readonly phrase: string };

const refus = (phrase: string): Lu => ({ ok: false, phrase: espacesInsecables(phrase) });
const TROUVES_MAX = 8;

/**
 * The communes that codes name: SIREN of EPCI, INSEE codes of communes, or both. Otherwise, a sentence for each code that
 * names none. `anciennes`: EPCI that the site knew and that are no more.
 */
export function choisirCommunes(
  d: Decoupage,
  dits: readonly string[],
  anciennes: readonly Dissoute[] = [],
): { readonly ok: true; readonly choix: Choix } | { readonly ok: false; readonly phrases: readonly string[] } {
  const codes = [...new Set(dits.map((c) => c.trim()))];
  const lus = codes.map((code) => lireCode(d, code, anciennes));
  const phrases = lus.flatMap((lu) => (lu.ok ? [] : [lu.phrase]));
  if (phrases.length > 0) return { ok: false, phrases };
  const communes = [...new Set(lus.flatMap((lu) => (lu.ok ? lu.communes : [])))];
  return { ok: true, choix: { communes, ept: d.ept.map((e) => e.code).filter((code) => codes.includes(code)) } };
}

const lireCode = (d: Decoupage, dit: string, anciennes: readonly Dissoute[]): Lu => {
  const code = dit.toUpperCase();
  if (siren.safeParse(code).success) return lireSiren(d, code, anciennes);
  return codeInsee.safeParse(code).success ? lireInsee(d, code) : chercher(d, dit);
};

const nommer = (d: Decoupage, code: string): string => {
  const nom = [...d.epci, ...d.ept].find((e) => e.code === code)?.nom;
  return nom === undefined ? code : `${enFrancais(nom)} (${code})`;
};

function lireSiren(d: Decoupage, code: string, anciennes: readonly Dissoute[]): Lu {
  const groupe = [...d.epci, ...d.ept].find((e) => e.code === code);
  if (groupe !== undefined) return { ok: true, communes: groupe.membres.map((m) => m.code) };
  const parti = [...DISSOUS, ...anciennes].find((e) => e.siren === code);
  if (parti !== undefined)
    return refus(
      `Le SIREN ${code} était celui de ${enFrancais(parti.nom)}, qui n’existe plus : ses communes sont aujourd’hui de ${enumeration(parti.successeurs.map((s) => nommer(d, s)))}.`,
    );
  const commune = d.communes.find((c) => c.siren === code && c.type === 'commune-actuelle');
  if (commune !== undefined)
    return refus(
      `Le SIREN ${code} est celui d’une commune : donnez son code INSEE, ${commune.code} (${enFrancais(commune.nom)}).`,
    );
  return refus(
    `Aucune intercommunalité ne porte le SIREN ${code} au 1er janvier ${d.millesime}. Donnez son nom à la place du SIREN : la commande dira le sien.`,
  );
}

function lireInsee(d: Decoupage, code: string): Lu {
  const commune = d.communes.find((c) => c.code === code && c.type === 'commune-actuelle');
  if (commune !== undefined) return { ok: true, communes: [code] };
  const quartier = d.communes.find((c) => c.code === code && c.type === 'arrondissement-municipal')?.commune;
  if (quartier !== undefined)
    return refus(`Le code ${code} est celui d’un arrondissement : donnez celui de sa commune, ${quartier}.`);
  const suites = [...(successeursDe(d).get(code) ?? [])].map((s) => d.communes.find((c) => c.code === s));
  const [seule] = suites;
  if (suites.length > 1)
    return refus(
      `Le code ${code} n’est plus celui d’une commune : elle a été partagée entre ${enumeration(suites.map((c) => `${enFrancais(c?.nom ?? '')} (${c?.code})`))}. Choisissez.`,
    );
  if (seule !== undefined)
    return refus(
      `Le code ${code} n’est plus celui d’une commune : elle est aujourd’hui de ${enFrancais(seule.nom)}. Donnez le code ${seule.code}.`,
    );
  return refus(
    `Aucune commune ne porte le code INSEE ${code} au 1er janvier ${d.millesime}. Un code postal n’en est pas un.`,
  );
}

const ATTENDU = 'neuf chiffres pour une intercommunalité, cinq caractères pour une commune';

/** What is no code is read as a name, to say the code that it has. */
function chercher(d: Decoupage, nom: string): Lu {
  const mots = motsNus(nom);
  if (nom === '') return refus(`Un code est vide : donnez ${ATTENDU}.`);
  const groupes = mots === '' ? [] : [...d.epci, ...d.ept].filter((e) => motsNus(e.nom).includes(mots));
  if (groupes.length === 0)
    return refus(`« ${nom} » n’est pas un code (${ATTENDU}), et aucune intercommunalité n’a ce nom.`);
  const dits = groupes.slice(0, TROUVES_MAX).map((e) => `${enFrancais(e.nom)} : ${e.code}`);
  const reste = groupes.length > TROUVES_MAX ? ` et ${groupes.length - TROUVES_MAX} autres` : '';
  return refus(`« ${nom} » n’est pas un code (${ATTENDU}). Cherchez-vous : ${dits.join(' ; ')}${reste} ?`);
}

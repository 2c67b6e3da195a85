import { surUneLigne } from '../textes/net.ts';
import { sansAccents } from '../textes/sans-accents.ts';
import { heureDite } from './heure-dite.ts';

/** When a structure never comes: these days (Monday is 1), between these local hours. */
export interface Contrainte {
  readonly jours: readonly number[];
  readonly de: string;
  readonly a: string;
}

const CODES: readonly string[] = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
/** Said here, where the page of a link takes them from: it carries no calendar. */
const JOURS: readonly string[] = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const nomDuJour = (n: number): string => JOURS[n - 1] ?? '';
const TOUS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
const MINUIT = '00:00';
const FIN = '24:00';

/**
 * The standing constraints of a structure as people write them, « jamais le mercredi ; seulement après 18 h », in the
 * words of OpenStreetMap for what is closed: `We off; Mo-Su 00:00-18:00 off`. What is not understood stays as typed: it
 * is read, and counts for nothing.
 */
export const contraintesNettes = (saisie: string): string =>
  regles(saisie)
    .map((regle) => lireRegle(regle)?.map(ecrire).join('; ') ?? regle)
    .join('; ');

/** The same as one reads it: « jamais le mercredi ; jamais avant 18 h ». */
export const contraintesLisibles = (contraintes: string): string =>
  regles(contraintes)
    .map((regle) => lireRegle(regle)?.map(direContrainte).join('\u00A0; ') ?? regle)
    .join('\u00A0; ');

/** What a fiche says: what counts, and what nobody but a person understands. */
export function lireContraintes(texte: string): {
  readonly contraintes: readonly Contrainte[];
  readonly enToutesLettres: readonly string[];
} {
  const lues = regles(texte).map((regle) => [regle, lireRegle(regle)] as const);
  return {
    contraintes: lues.flatMap(([, contraintes]) => contraintes ?? []),
    enToutesLettres: lues.flatMap(([regle, contraintes]) => (contraintes === undefined ? [regle] : [])),
  };
}

const regles = (texte: string): readonly string[] =>
  texte
    .split(/[;\n]/)
    .map((regle) => surUneLigne(regle).trim())
    .filter((regle) => regle !== '');

/** « jamais le mercredi », « jamais du lundi au vendredi avant 18 h ». */
export function direContrainte({ jours, de, a }: Contrainte): string {
  return ['jamais', direJours(jours), direHeures(de, a)].filter((t) => t !== '').join(' ');
}

function direJours(jours: readonly number[]): string {
  const [premier = 1, dernier = 7] = [jours[0], jours.at(-1)];
  if (jours.length === TOUS.length) return '';
  if (jours.length > 2 && dernier - premier === jours.length - 1)
    return `du ${nomDuJour(premier)} au ${nomDuJour(dernier)}`;
  return jours.map((j) => `le ${nomDuJour(j)}`).join(', ');
}

function direHeures(de: string, a: string): string {
  if (de === MINUIT) return a === FIN ? '' : `avant ${heureDite(a)}`;
  return a === FIN ? `après ${heureDite(de)}` : `de ${heureDite(de)} à ${heureDite(a)}`;
}

function ecrire({ jours, de, a }: Contrainte): string {
  const heures = de === MINUIT && a === FIN ? '' : ` ${de}-${a}`;
  return `${ecrireJours(jours)}${heures} off`;
}

function ecrireJours(jours: readonly number[]): string {
  const suites: number[][] = [];
  for (const j of jours) {
    const suite = suites.at(-1);
    if (suite !== undefined && suite.at(-1) === j - 1) suite.push(j);
    else suites.push([j]);
  }
  const code = (j: number | undefined) => CODES[(j ?? 1) - 1];
  return suites.map((s) => (s.length === 1 ? code(s[0]) : `${code(s[0])}-${code(s.at(-1))}`)).join(',');
}

/** What a rule says, in either of its forms; undefined when it is not understood whole. */
function lireRegle(regle: string): readonly Contrainte[] | undefined {
  return lireCode(regle) ?? lireFrancais(regle);
}

const CODE = new RegExp(
  String.raw`^((?:${CODES.join('|')})(?:[-,](?:${CODES.join('|')}))*)(?: (\d\d:\d\d)-(\d\d:\d\d))? off$`,
);

function lireCode(regle: string): readonly Contrainte[] | undefined {
  const [, jours, de = MINUIT, a = FIN] = CODE.exec(regle) ?? [];
  if (jours === undefined || !estHeure(de) || !estHeure(a) || de >= a) return undefined;
  const numero = (code = '') => CODES.indexOf(code) + 1;
  const dits = jours.split(',').flatMap((plage) => {
    const [debut, fin = debut] = plage.split('-');
    return TOUS.filter((j) => j >= numero(debut) && j <= numero(fin));
  });
  return dits.length === 0 ? undefined : [{ jours: ranger(dits), de, a }];
}

const estHeure = (heure: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(heure);
const ranger = (jours: readonly number[]): readonly number[] => [...new Set(jours)].toSorted((a, b) => a - b);

const VERBE = /^(jamais|pas disponibles?|indisponibles?|permanences?|seulement|uniquement)(?: :)? (.+)$/;

function lireFrancais(regle: string): readonly Contrainte[] | undefined {
  const texte = sansAccents(regle).replace(/[’']/g, ' ').replace(/\s+/g, ' ').replace(/\.$/, '').trim();
  const [, verbe, suite = ''] = VERBE.exec(texte) ?? [];
  if (verbe === undefined) return undefined;
  const heures = lireHeures(suite);
  const jours = lireJours(heures.reste);
  if (jours === undefined) return undefined;
  if (jours.length === 0 && heures.plage === undefined) return undefined;
  const [de, a] = heures.plage ?? [MINUIT, FIN];
  if (verbe !== 'seulement' && verbe !== 'uniquement')
    return de < a ? [{ jours: jours.length === 0 ? TOUS : jours, de, a }] : undefined;
  // « Seulement » is said of what is left.
  if (de >= a) return undefined;
  const ouverts = jours.length === 0 ? TOUS : jours;
  const autres = TOUS.filter((j) => !ouverts.includes(j));
  return [
    ...(autres.length === 0 ? [] : [{ jours: autres, de: MINUIT, a: FIN }]),
    ...(de === MINUIT ? [] : [{ jours: ouverts, de: MINUIT, a: de }]),
    ...(a === FIN ? [] : [{ jours: ouverts, de: a, a: FIN }]),
  ];
}

const H = String.raw`(\d{1,2}) ?(?:h|:) ?(\d{2})?`;
type Plage = readonly [string, string];

const PLAGES: readonly (readonly [RegExp, (m: RegExpExecArray) => Plage | undefined])[] = [
  [new RegExp(`(?:de |entre )?${H} ?(?:a|et|-|–) ?${H}$`), (m) => plage(heure(m[1], m[2]), heure(m[3], m[4]))],
  [new RegExp(`(?:avant|jusqu a) ${H}$`), (m) => plage(MINUIT, heure(m[1], m[2]))],
  [new RegExp(`(?:apres|a partir de|des) ${H}$`), (m) => plage(heure(m[1], m[2]), FIN)],
  [/(?:le )?matin(?:ee)?s?$/, () => [MINUIT, '12:00']],
  [/(?:l )?apres[ -]midi$/, () => ['12:00', '18:00']],
  [/(?:le )?soir(?:ee)?s?$/, () => ['18:00', FIN]],
];

const plage = (de: string | undefined, a: string | undefined): Plage | undefined =>
  de === undefined || a === undefined ? undefined : [de, a];

function heure(heures = '', minutes = '00'): string | undefined {
  const dite = `${heures.padStart(2, '0')}:${minutes}`;
  return estHeure(dite) ? dite : undefined;
}

/** The hours at the end of a rule, and what stands before them. */
function lireHeures(texte: string): { readonly plage: Plage | undefined; readonly reste: string } {
  for (const [motif, lire] of PLAGES) {
    const m = motif.exec(texte);
    if (m === null) continue;
    const lue = lire(m);
    if (lue !== undefined) return { plage: lue, reste: texte.slice(0, m.index).replace(/[,: ]+$/, '') };
  }
  return { plage: undefined, reste: texte };
}

const JOUR = `(${JOURS.join('|')})s?`;
const DE_A = new RegExp(`^(?:du )?${JOUR} au ${JOUR}$`);
const UN = new RegExp(`^(?:les? )?${JOUR}$`);

/** Days named; none when nothing is; undefined when something else is said. */
function lireJours(texte: string): readonly number[] | undefined {
  if (texte === '') return [];
  const groupes = texte.split(/ ?, ?| et | ni | ou /).map((groupe): readonly number[] | undefined => {
    if (groupe === 'en semaine') return [1, 2, 3, 4, 5];
    if (/^(?:le )?week[ -]?end$/.test(groupe)) return [6, 7];
    const suite = DE_A.exec(groupe);
    if (suite !== null) {
      const [de, a] = [numero(suite[1]), numero(suite[2])];
      return de <= a ? TOUS.filter((j) => j >= de && j <= a) : undefined;
    }
    const un = UN.exec(groupe);
    return un === null ? undefined : [numero(un[1])];
  });
  return groupes.includes(undefined) ? undefined : ranger(groupes.flatMap((g) => g ?? []));
}

const numero = (nom = ''): number => JOURS.indexOf(nom) + 1;

import { pluriel } from '../textes/francais.ts';
import { motsNus } from '../textes/mots-nus.ts';
import type { CorrespondancesNationales } from '../vocabulaires/data-inclusion.ts';
import type { ZONES } from '../vocabulaires/structures.ts';

type Vocabulaire = keyof CorrespondancesNationales;

const QUOI = {
  thematiques: ['thématique nationale', 'thématiques nationales'],
  publics: ['public national', 'publics nationaux'],
  frais: ['frais', 'frais'],
  modesDeMobilisation: ['mode de mobilisation', 'modes de mobilisation'],
} as const satisfies Record<Vocabulaire, readonly [string, string]>;

/** Where several of ours answer one national word, the widest. */
const LE_PLUS_LARGE: Readonly<Record<string, string>> = { jeunes: 'Jeunes 12-25 ans', familles: 'Familles' };

/** The national words in ours, by the table that the export goes by, read backwards; those that have none are told once, with how many. */
export function depuisNational(correspondances: CorrespondancesNationales) {
  const inconnus = new Map<Vocabulaire, Set<string>>();
  const noter = (quoi: Vocabulaire, code: string): readonly string[] => {
    inconnus.set(quoi, (inconnus.get(quoi) ?? new Set()).add(code));
    return [];
  };
  const traduire = (quoi: Vocabulaire) => {
    const notres = inverse(correspondances[quoi]);
    return (codes: readonly string[]): readonly string[] => [
      ...new Set(codes.flatMap((code) => notres(code) ?? noter(quoi, code))),
    ];
  };
  const frais = traduire('frais');
  return {
    thematiques: traduire('thematiques'),
    publics: traduire('publics'),
    modesDeMobilisation: traduire('modesDeMobilisation'),
    /** One of our fiches says one thing of its cost: nothing where its services differ. */
    frais: (codes: readonly string[]): string | undefined => {
      const lus = frais(codes);
      return lus.length === 1 ? lus[0] : undefined;
    },
    zone,
    avertissements: (): readonly string[] =>
      [...inconnus].map(
        ([quoi, codes]) =>
          `${pluriel(codes.size, QUOI[quoi][0], QUOI[quoi][1])} sans équivalent dans l’annuaire : ${[...codes].toSorted().join(', ')}.`,
      ),
  };
}

/** From a national word to ours; undefined where nothing answers, or where several do and none is the widest. */
function inverse(table: Readonly<Record<string, readonly string[]>>): (code: string) => readonly string[] | undefined {
  const exacts = new Map<string, string[]>();
  const familles = new Map<string, Set<string>>();
  for (const [notre, nationaux] of Object.entries(table))
    for (const code of nationaux) {
      exacts.set(code, [...(exacts.get(code) ?? []), notre]);
      const famille = code.split('--')[0] ?? code;
      familles.set(famille, (familles.get(famille) ?? new Set()).add(notre));
    }
  const notreNom = new Map(Object.keys(table).map((notre) => [motsNus(notre), notre]));
  return (code) => {
    const meme = notreNom.get(motsNus(code));
    if (meme !== undefined) return [meme];
    const large = LE_PLUS_LARGE[code];
    const exact = exacts.get(code);
    if (exact !== undefined) return exact.length > 1 && large !== undefined && exact.includes(large) ? [large] : exact;
    // A finer need of a family that a single one of our fields covers.
    const famille = familles.get(code.split('--')[0] ?? code);
    return famille?.size === 1 ? [...famille] : undefined;
  };
}

type Zone = (typeof ZONES)[number];

/** From the codes of eligibility (INSEE of communes, départements, EPCI, country) to the widest of them. */
function zone(codes: readonly string[]): { readonly zone: Zone; readonly codes: readonly string[] } | undefined {
  const uniques = [...new Set(codes)];
  if (uniques.some((c) => motsNus(c) === 'france')) return { zone: 'France', codes: [] };
  for (const [nom, forme] of FORMES) {
    const siens = uniques.filter((c) => forme.test(c));
    if (siens.length > 0) return { zone: nom, codes: siens };
  }
  return undefined;
}
const FORMES: readonly (readonly [Zone, RegExp])[] = [
  ['Département', /^(\d{2,3}|2[AB])$/],
  ['EPCI', /^\d{9}$/],
  ['Communes', /^(\d{5}|2[AB]\d{3})$/],
];

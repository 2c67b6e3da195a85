import { egal } from '../egal.ts';

/** A row of any list, by its fields. */
export type Ligne = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Rows by name of list, as their repositories give them. */
export type Lignes = Readonly<Record<string, readonly { readonly id: string }[]>>;

/** A row whose fields are reached by their name. */
export const enLigne = (ligne: { readonly id: string }): Ligne => ({ ...ligne });

/** A change of one row that carries what it needs to be undone. `avant` and `apres` have the same keys; an empty field is `null`, so that JSON keeps it. */
export type Operation =
  | {
      readonly genre: 'modifier';
      readonly liste: string;
      readonly id: string;
      readonly avant: Readonly<Record<string, unknown>>;
      readonly apres: Readonly<Record<string, unknown>>;
    }
  | { readonly genre: 'retirer'; readonly liste: string; readonly ligne: Ligne }
  | { readonly genre: 'recreer'; readonly liste: string; readonly ligne: Ligne };

export const ouNul = (valeur: unknown): unknown => (valeur === undefined ? null : valeur);
/** Several choices and several links have no order: SharePoint may give them back in another one. */
const sansOrdre = (valeur: unknown): unknown =>
  Array.isArray(valeur) && valeur.every((v) => typeof v === 'string') ? [...valeur].sort() : ouNul(valeur);

export const memeValeur = (a: unknown, b: unknown): boolean => egal(sansOrdre(a), sansOrdre(b));

/** The change of these fields of a row, or nothing when they already have these values. */
export function modifier(
  liste: string,
  ligne: Ligne,
  valeurs: Readonly<Record<string, unknown>>,
): readonly Operation[] {
  const ecrite: Operation = { genre: 'modifier', liste, id: ligne.id, avant: ligne, apres: valeurs };
  return restreindre(ecrite, (champ) => change(ecrite, champ));
}

/** The same changes with one at most for each row, at the place of its first. */
export function tasser(operations: readonly Operation[]): readonly Operation[] {
  const rangs = new Map<string, number>();
  const tassees: Operation[] = [];
  for (const o of operations) {
    const cle = o.genre === 'modifier' ? `${o.liste}/${o.id}` : undefined;
    const rang = cle === undefined ? undefined : rangs.get(cle);
    const deja = rang === undefined ? undefined : tassees[rang];
    if (o.genre === 'modifier' && rang !== undefined && deja?.genre === 'modifier') {
      tassees[rang] = { ...o, avant: { ...o.avant, ...deja.avant }, apres: { ...deja.apres, ...o.apres } };
      continue;
    }
    if (cle !== undefined) rangs.set(cle, tassees.length);
    tassees.push(o);
  }
  return tassees.flatMap((o): readonly Operation[] =>
    o.genre === 'modifier' ? restreindre(o, (champ) => change(o, champ)) : [o],
  );
}

type Modification = Extract<Operation, { genre: 'modifier' }>;

const change = (o: Modification, champ: string): boolean => !memeValeur(o.avant[champ], o.apres[champ]);

/** The same change on these fields alone; nothing when none is left. */
export function restreindre(o: Modification, garder: (champ: string) => boolean): readonly Modification[] {
  const champs = Object.keys(o.apres).filter(garder);
  const extraire = (de: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    Object.fromEntries(champs.map((champ) => [champ, ouNul(de[champ])]));
  return champs.length === 0 ? [] : [{ ...o, avant: extraire(o.avant), apres: extraire(o.apres) }];
}

/** The operations that put everything back, last done first undone. */
export const inverser = (operations: readonly Operation[]): readonly Operation[] => operations.map(inverse).reverse();

function inverse(o: Operation): Operation {
  if (o.genre === 'modifier') return { ...o, avant: o.apres, apres: o.avant };
  return { ...o, genre: o.genre === 'retirer' ? 'recreer' : 'retirer' };
}

/** What the rows become. Rows keep their order; a row put back comes last. */
export function appliquer(
  lignes: Lignes,
  operations: readonly Operation[],
): Readonly<Record<string, readonly Ligne[]>> {
  const etat = new Map(Object.entries(lignes).map(([liste, siennes]) => [liste, siennes.map(enLigne)]));
  for (const o of operations) etat.set(o.liste, surUneListe(etat.get(o.liste) ?? [], o));
  return Object.fromEntries(etat);
}

function surUneListe(lignes: readonly Ligne[], o: Operation): Ligne[] {
  if (o.genre === 'retirer') return lignes.filter((l) => l.id !== o.ligne.id);
  if (o.genre === 'recreer') return [...lignes, o.ligne];
  return lignes.map((l) => (l.id === o.id ? ecrire(l, o.apres) : l));
}

/** `null` empties a field, as it does in the list. */
const ecrire = (ligne: Ligne, valeurs: Readonly<Record<string, unknown>>): Ligne => ({
  ...ligne,
  ...Object.fromEntries(Object.entries(valeurs).map(([champ, v]) => [champ, v === null ? undefined : v])),
});

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
export const memeValeur = (a: unknown, b: unknown): boolean => JSON.stringify(ouNul(a)) === JSON.stringify(ouNul(b));

/** The change of these fields of a row, or nothing when they already have these values. */
export function modifier(
  liste: string,
  ligne: Ligne,
  valeurs: Readonly<Record<string, unknown>>,
): readonly Operation[] {
  const champs = Object.keys(valeurs).filter((champ) => !memeValeur(ligne[champ], valeurs[champ]));
  if (champs.length === 0) return [];
  const extraire = (de: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    Object.fromEntries(champs.map((champ) => [champ, ouNul(de[champ])]));
  return [{ genre: 'modifier', liste, id: ligne.id, avant: extraire(ligne), apres: extraire(valeurs) }];
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

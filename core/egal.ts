const valeurDe = (o: Readonly<Record<string, unknown>>, cle: string): unknown =>
  Object.hasOwn(o, cle) ? o[cle] : undefined;

const estObjet = (v: unknown): v is Readonly<Record<string, unknown>> => typeof v === 'object' && v !== null;

/** The same plain values: keys in any order, an absent field is an empty one; the order of a list counts. */
export function egal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!estObjet(a) || !estObjet(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((cle) => egal(valeurDe(a, cle), valeurDe(b, cle)));
}

/** What of these values a row does not say yet, column by column. */
export function resteADire(ligne: object, voulu: object): readonly (readonly [string, unknown])[] {
  const dits = new Map<string, unknown>(Object.entries(ligne));
  return Object.entries(voulu).filter(([champ, valeur]) => !egal(dits.get(champ), valeur));
}

/**
 * Does a row already say all that a change would write? A request repeated after its answer was lost finds it so: that
 * is no conflict.
 */
export const ditDeja = (ligne: object, modification: object): boolean => resteADire(ligne, modification).length === 0;

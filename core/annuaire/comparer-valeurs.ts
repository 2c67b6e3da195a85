/**
 * Do these two values of a field say the same? The order of a vocabulary, or of the keys of a record, says nothing;
 * that of the services does. Nothing and no value at all are the same.
 */
export const memeValeur = (champ: string, a: unknown, b: unknown): boolean => rangee(champ, a) === rangee(champ, b);

function rangee(champ: string, v: unknown): string {
  if (v === undefined || v === '' || (Array.isArray(v) && v.length === 0)) return '';
  if (Array.isArray(v)) return JSON.stringify(champ === 'services' ? v : v.toSorted());
  return JSON.stringify(typeof v === 'object' && v !== null ? Object.entries(v).sort() : v);
}

/** « 18 h 30 », of `18:30`. */
export function heureDite(heure: string): string {
  const [h = '', m = ''] = heure.split(':');
  return `${Number(h)}\u00A0h${m === '00' ? '' : `\u00A0${m}`}`;
}

const FORMAT = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });

/** « 12 mars 2026 », from a day: the server has said which, in the zone of the territory. The browser's own formatter: the page stays small. */
export function dateLisible(jour: string): string {
  const midi = new Date(`${jour}T12:00:00Z`);
  return Number.isNaN(midi.getTime()) ? jour : FORMAT.format(midi);
}

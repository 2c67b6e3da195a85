const FORMAT = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** « 12 mars 2026 », from a day or an instant. The browser's own formatter: the page stays small. */
export function dateLisible(date: string): string {
  const jour = new Date(/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T12:00:00Z` : date);
  return Number.isNaN(jour.getTime()) ? date : FORMAT.format(jour);
}

import { zipSync } from 'fflate';

/** The oldest date that a zip can hold, in local time as the format wants it: two packages of the same files are the same bytes. */
const DATE = new Date(1980, 0, 1);

/** A zip with the files at its root, as Teams wants them, in the order of their names. */
export function archiver(fichiers) {
  const tries = Object.entries(fichiers).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(tries), { mtime: DATE, level: 9 });
}

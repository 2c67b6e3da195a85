import { randomBytes } from 'node:crypto';

/**
 * The salts by which the codes of the public are told from one another within a year. They are in no list and no
 * setting: destroyed, they are nowhere, and nothing that a year was told by can be read or joined any more.
 */
export interface Sels {
  /** That of a year, AAAA, drawn once however many instances ask for it at once; undefined once destroyed. */
  ouvrir(annee: string): Promise<Buffer | undefined>;
  /** The same, never drawn: undefined when nobody gave a code that year, or once destroyed. */
  lire(annee: string): Promise<Buffer | undefined>;
  /** For good: none is drawn again for this year. */
  detruire(annee: string): Promise<void>;
}

const OCTETS = 32;

export const tirerUnSel = (): Buffer => randomBytes(OCTETS);

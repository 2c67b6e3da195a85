import type { Compter } from './compteurs.ts';

const FENETRE_MS = 3_600_000;

/** May this account try once more within the hour? */
export type Essais = (compte: string, quoi: 'demande' | 'code') => Promise<boolean>;

/** A mail asked again a few times is an impatience; a code tried twenty times is a guess. */
const PLAFONDS = { demande: 5, code: 20 } as const;

export const creerEssais =
  (compter: Compter): Essais =>
  async (compte, quoi) =>
    (await compter(`${quoi} ${compte}`, FENETRE_MS)).nombre <= PLAFONDS[quoi];

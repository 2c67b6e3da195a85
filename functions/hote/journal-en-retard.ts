import type { NouvelleLigneDeJournal } from '../../core/lists/journal.list.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { lireEchec } from './echec.ts';
import type { Champs } from './traces.ts';

/** A line of the journal with the key by which it is written once. */
export type LigneGardee = NouvelleLigneDeJournal & { readonly cle: string };

/** Where the lines wait that the journal did not take. Any call may fail. */
export interface Reserve {
  /** False when there is no room left. */
  garder(ligne: LigneGardee): Promise<boolean>;
  /** Some of those that wait, whoever left them there. */
  lire(): Promise<readonly LigneGardee[]>;
  oublier(cle: string): Promise<void>;
}

export interface JournalEnRetard {
  /** Keeps a line that was not written, and tries again later. */
  garder(ligne: LigneGardee): Promise<void>;
  /** Writes what this instance left behind, if it did; `partout`, what any other left too. Gives how many lines were written. Never throws. */
  rattraper(options?: { readonly partout?: boolean }): Promise<number>;
}

interface Options {
  readonly reserve: Reserve;
  /** Writes a line once, however often it is called. */
  readonly ecrire: (ligne: LigneGardee) => Promise<unknown>;
  /** Runs something once after a while, when the instance is still there. */
  readonly plusTard: (faire: () => void, ms: number) => void;
  /** Told of what cannot be kept or written. */
  readonly alerter: (champs: Champs) => void;
}

const PREMIER_ESSAI_MS = 2000;
const DERNIER_ESSAI_MS = 300_000;

/**
 * The lines that Graph did not take, written again by the next passage: of this instance a little later, or of a timer.
 * Each has a key that the list holds unique, so that a line whose answer alone was lost is
 * not written twice.
 */
export function creerJournalEnRetard({ reserve, ecrire, plusTard, alerter }: Options): JournalEnRetard {
  let laissees = false;
  let attente = PREMIER_ESSAI_MS;
  let prevu = false;

  const prevoir = (): void => {
    if (prevu) return;
    prevu = true;
    plusTard(() => {
      prevu = false;
      void rattraper();
    }, attente);
    attente = Math.min(attente * 2, DERNIER_ESSAI_MS);
  };

  /** False when the list refuses this line. */
  const passer = async (ligne: LigneGardee): Promise<boolean> => {
    try {
      await ecrire(ligne);
      await reserve.oublier(ligne.cle);
      return true;
    } catch (erreur) {
      alerter({ commande: ligne.commande, ligne: ligne.ligne, ...lireEchec(erreur).champs });
      // What no later try will change: the next lines are tried all the same. Else Graph is let alone for a while.
      if (erreur instanceof ErreurGraph && erreur.code !== 'requete') throw erreur;
      return false;
    }
  };

  const lire = async (): Promise<readonly LigneGardee[]> => {
    try {
      return await reserve.lire();
    } catch (erreur) {
      alerter({ ...lireEchec(erreur).champs, genre: 'reserve-illisible' });
      throw erreur;
    }
  };

  const rattraper: JournalEnRetard['rattraper'] = async ({ partout = false } = {}) => {
    if (!laissees && !partout) return 0;
    let ecrites = 0;
    try {
      // What is left behind meanwhile says so again.
      laissees = false;
      for (const ligne of await lire()) if (await passer(ligne)) ecrites += 1;
      attente = PREMIER_ESSAI_MS;
    } catch {
      laissees = true;
      prevoir();
    }
    return ecrites;
  };

  return {
    rattraper,
    async garder(ligne) {
      laissees = true;
      if (!(await reserve.garder(ligne)))
        alerter({ commande: ligne.commande, ligne: ligne.ligne, genre: 'reserve-pleine' });
      prevoir();
    },
  };
}

/** Lines that wait at once, at most: beyond, a line is lost, and told. */
export const LIGNES_AU_PLUS = 1000;

/** In the memory of this process: right where there is but one. */
export function reserveEnMemoire(): Reserve {
  const lignes = new Map<string, LigneGardee>();
  return {
    garder: async (ligne) => {
      if (lignes.size >= LIGNES_AU_PLUS) return false;
      lignes.set(ligne.cle, ligne);
      return true;
    },
    lire: async () => [...lignes.values()],
    oublier: async (cle) => void lignes.delete(cle),
  };
}

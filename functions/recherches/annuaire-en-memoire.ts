import type { IndexAnnuaire } from '../../core/annuaire/index-annuaire.ts';
import { type LusPourChercher, lireIndexAnnuaire } from './index-annuaire.ts';

const DUREE_MS = 60_000;

/**
 * The annuaire ready to be searched, read and indexed once a minute at most: whoever types in Teams asks several times in a few seconds. Those who ask
 * while it is being read wait for the same reading; one that fails is not remembered.
 */
export function creerAnnuaireEnMemoire(lus: LusPourChercher, maintenantMs: () => number) {
  let connu: { readonly jusqua: number; readonly index: Promise<IndexAnnuaire> } | undefined;
  return (): Promise<IndexAnnuaire> => {
    if (connu !== undefined && connu.jusqua > maintenantMs()) return connu.index;
    const index = lireIndexAnnuaire(lus);
    const lecture = { jusqua: maintenantMs() + DUREE_MS, index };
    connu = lecture;
    index.catch(() => {
      if (connu === lecture) connu = undefined;
    });
    return index;
  };
}

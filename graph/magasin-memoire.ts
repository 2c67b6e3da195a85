import type { EtatListe, Magasin } from './magasin.ts';

/** A store that lasts as long as the process. */
export function creerMagasinMemoire(): Magasin {
  let etat: EtatListe | undefined;
  return {
    lire: async () => etat,
    remplacer: async (nouveau) => {
      etat = nouveau;
    },
    effacer: async () => {
      etat = undefined;
    },
  };
}

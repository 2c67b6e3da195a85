import type { Apercu, EtatListe, Magasin } from './magasin.ts';

/** A store that lasts as long as the process. */
export function creerMagasinMemoire(): Magasin {
  let etat: EtatListe | undefined;
  let apercu: Apercu | undefined;
  return {
    lire: async () => etat,
    remplacer: async (nouveau) => {
      etat = nouveau;
    },
    lireApercu: async () => apercu,
    garderApercu: async (nouveau) => {
      apercu = nouveau;
    },
    effacer: async () => {
      etat = undefined;
      apercu = undefined;
    },
  };
}

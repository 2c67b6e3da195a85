import { randomUUID } from 'node:crypto';

/** Where the pre-authenticated addresses lead: outside Graph, without a token. */
export const CHEMIN_DES_CONTENUS = '/graph/contenus/';
const DUREE_MS = 60 * 60_000;

/** Addresses that open a file to whoever holds them, for an hour. */
export interface AdressesDeFichiers {
  ouvrir(id: string, maintenant: Date): string;
  fichier(cle: string, maintenant: Date): string | undefined;
}

export function creerAdresses(origine: string): AdressesDeFichiers {
  const donnees = new Map<string, { readonly id: string; readonly jusqua: number }>();
  return {
    ouvrir: (id, maintenant) => {
      const cle = randomUUID();
      donnees.set(cle, { id, jusqua: maintenant.getTime() + DUREE_MS });
      return `${origine}${CHEMIN_DES_CONTENUS}${cle}`;
    },
    fichier: (cle, maintenant) => {
      const donnee = donnees.get(cle);
      return donnee === undefined || donnee.jusqua < maintenant.getTime() ? undefined : donnee.id;
    },
  };
}

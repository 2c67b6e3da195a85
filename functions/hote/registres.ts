import type { Contexte } from './contexte.ts';
import type { Environnement } from './environnement.ts';
import { ouvrirRecherche, ouvrirRegistre, RegistreIndisponible } from './registre-sirene.ts';

export type Registres = Pick<Contexte, 'chercherAuRegistre' | 'trouverAuRegistre'>;

/** The public register of establishments: asked by the timer, and by a person who fills a fiche. Where it is not to be asked, nothing is. */
export const ouvrirRegistres = (url: Environnement['REGISTRE_URL']): Registres =>
  url === 'non'
    ? {
        chercherAuRegistre: () => Promise.reject(new RegistreIndisponible('non-regle')),
        trouverAuRegistre: undefined,
      }
    : { chercherAuRegistre: ouvrirRegistre(url), trouverAuRegistre: ouvrirRecherche(url) };

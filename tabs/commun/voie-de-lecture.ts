import { acteurDe, lireRevendications } from './acteur.ts';
import type { Jetons } from './jetons.ts';
import { rangement } from './rangement.ts';

const CLE = rangement('maillage.lecture-filtree');

/** Does this person read the annuaire through the functions? */
export interface Voie {
  /** As their token says now. */
  enVigueur(): Promise<boolean>;
  /** As their token said at the last opening: what the device keeps is shown before any token is there. */
  dAvant(): Promise<boolean>;
}

export function creerVoie(jetons: Jetons): Voie {
  let connue: Promise<boolean> | undefined;
  const demander = async (): Promise<boolean> => {
    const revendications = lireRevendications(await jetons.pour('api'));
    const filtree = revendications === undefined || acteurDe(revendications, []).profil !== 'coordination';
    garder(await jetons.personne(), filtree);
    return filtree;
  };
  const enVigueur = (): Promise<boolean> => {
    connue ??= demander().catch((erreur: unknown) => {
      connue = undefined;
      throw erreur;
    });
    return connue;
  };
  return { enVigueur, dAvant: async () => lireGardee(await jetons.personne()) ?? enVigueur() };
}

/** A browser may refuse its storage to a framed page: nothing is kept then. */
function lireGardee(personne: string): boolean | undefined {
  try {
    const [qui, filtree] = (localStorage.getItem(CLE) ?? '').split('|');
    return qui === personne ? filtree === 'oui' : undefined;
  } catch {
    return undefined;
  }
}

function garder(personne: string, filtree: boolean): void {
  try {
    localStorage.setItem(CLE, `${personne}|${filtree ? 'oui' : 'non'}`);
  } catch {
    // The next opening asks again.
  }
}

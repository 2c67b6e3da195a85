import { essayerListesFermees } from '../../core/contrats/installation.ts';
import type { Constat } from '../sharepoint/verifier.ts';
import type { Cible } from './cible.ts';
import { Refuse } from './sortie.ts';

const PHRASES = {
  lecture: (liste: string) =>
    `La liste ${liste} est fermée aux fonctions : leur autorisation s’est perdue en coupant l’héritage. Redonnez-la sur cette liste (étape 7 bis).`,
  ecriture: (liste: string) =>
    `Les fonctions lisent la liste ${liste} mais n’y écrivent pas : donnez-leur « write » sur cette liste (étape 7 bis).`,
};

/** What the functions cannot do on the lists closed to visitors, tried by themselves, under their own identity. */
export async function verifierLesFonctions({ appeler }: Pick<Cible, 'appeler'>): Promise<readonly Constat[]> {
  try {
    const { methode, route, reponse } = essayerListesFermees;
    const { listes } = reponse.parse(await appeler(methode, route, {}));
    return listes.flatMap(({ liste, manque }) =>
      manque === undefined ? [] : [{ nature: 'droit' as const, liste, phrase: PHRASES[manque](liste) }],
    );
  } catch (erreur) {
    if (!(erreur instanceof Refuse)) throw erreur;
    const phrase = `L’accès des fonctions aux listes fermées n’est pas vérifié. ${erreur.message}`;
    // What could not be asked is not in place: the closed lists may be closed to the functions too.
    return [{ nature: 'droit', phrase }];
  }
}

import { diagnostiquer } from '../../core/contrats/diagnostic.ts';
import { dresserRapport } from '../../core/diagnostic/rapport.ts';
import { rapprocher } from '../../core/diagnostic/rapprocher.ts';
import type { Constat } from '../sharepoint/verifier.ts';
import type { Cible } from './cible.ts';
import { Refuse } from './sortie.ts';

/** What `verifier` tells of what the functions have tried: `diagnostiquer` tells all of it. */
const A_DIRE: readonly string[] = ['ecriture', 'activite'];

/** What the functions cannot do on the lists closed to visitors, tried by themselves, under their own identity. `absentes`: lists that are said to be missing. */
export async function verifierLesFonctions(
  { appeler }: Pick<Cible, 'appeler'>,
  absentes: readonly string[] = [],
): Promise<readonly Constat[]> {
  try {
    const { methode, route, reponse } = diagnostiquer;
    const { constats } = reponse.parse(await appeler(methode, route, {}));
    return rapprocher([{ essai: 'listes', cause: 'liste-manque', objets: absentes }], constats)
      .filter(({ essai }) => A_DIRE.includes(essai))
      .flatMap((constat) =>
        dresserRapport([constat]).lignes.flatMap(({ constat: dit, suite }): readonly Constat[] =>
          suite === undefined ? [] : [{ nature: 'droit', ...listeDe(constat.objets), phrase: `${dit} ${suite.geste}` }],
        ),
      );
  } catch (erreur) {
    if (!(erreur instanceof Refuse)) throw erreur;
    const phrase = `L’accès des fonctions aux listes fermées n’est pas vérifié. ${erreur.message}`;
    // What could not be asked is not in place: the closed lists may be closed to the functions too.
    return [{ nature: 'droit', phrase }];
  }
}

const listeDe = (objets: readonly string[] = []): Pick<Constat, 'liste'> =>
  objets.length === 1 && objets[0] !== undefined ? { liste: objets[0] } : {};

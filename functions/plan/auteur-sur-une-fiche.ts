import type { Acteur } from '../../core/droits/droits.ts';
import { structureRepresentee } from '../../core/droits/structure-representee.ts';
import type { AuteurDeFicheAction } from '../../core/plan/changer-fiche-action.ts';
import type { Contexte } from '../hote/contexte.ts';
import { exigerLaDesignee } from '../hote/designee.ts';

/** For whom somebody writes on a fiche action: the coordination, or the structure that they name. Throws `LigneAbsente` when it is not there. */
export async function auteurSurUneFiche(
  { depots }: Contexte,
  acteur: Acteur,
  nommee: string | undefined,
): Promise<AuteurDeFicheAction> {
  await exigerLaDesignee(depots.structures, nommee, 'corps.structure');
  const structure = structureRepresentee(nommee, acteur.structures);
  return acteur.profil === 'coordination' || structure === undefined ? 'coordination' : { structure };
}

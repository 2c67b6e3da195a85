import { relier } from '../../core/besoins/suivre.ts';
import { type Acteur, autoriser } from '../../core/droits/droits.ts';
import { besoins as definition } from '../../core/lists/besoins.list.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { designee, LigneAbsente } from '../hote/designee.ts';

const ESSAIS = 5;
const CHAMP = 'corps.besoin';

/** The need that a request names must be one that this person reads: throws `LigneAbsente` otherwise, as for one that is not there. */
export async function exigerLeBesoin(contexte: Contexte, id: string | undefined, acteur: Acteur): Promise<void> {
  if (id === undefined) return;
  const { structure } = await designee(contexte.depots.besoins, id, CHAMP);
  if (!autoriser(acteur, 'noter-besoin', structure === undefined ? {} : { structure }).permis)
    throw new LigneAbsente(definition, CHAMP);
}

/** The need keeps what was made for it. Said again, or while somebody changes the row, it is written once. `jour`: local day. */
export async function laisserTrace(
  { depots: { besoins } }: Contexte,
  id: string | undefined,
  miseEnLien: string,
  jour: string,
): Promise<void> {
  if (id === undefined) return;
  for (let essai = 1; ; essai += 1) {
    const besoin = await besoins.parId(id);
    const patch = relier(besoin, miseEnLien, jour);
    if (patch === undefined) return;
    try {
      await besoins.modifier(id, besoin.eTag, patch);
      return;
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'conflit') || essai >= ESSAIS) throw erreur;
    }
  }
}

import { delier, porter, relier, type Trace } from '../../core/besoins/suivre.ts';
import { type Acteur, autoriser } from '../../core/droits/droits.ts';
import { type Besoin, besoins as definition, type ModificationDeBesoin } from '../../core/lists/besoins.list.ts';
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
  if (id !== undefined) await changerMalgreTout(besoins, id, (besoin) => relier(besoin, miseEnLien, jour));
}

/** The needs that a request names, each of them there: throws `LigneAbsente`, which says which one is not. */
export async function besoinsDesignes(
  { depots: { besoins } }: Contexte,
  ids: readonly string[],
): Promise<readonly Besoin[]> {
  const { items } = await besoins.lire();
  const parId = new Map(items.map((b) => [b.id, b] as const));
  return ids.map((id, rang) => {
    const besoin = parId.get(id);
    if (besoin === undefined) throw new LigneAbsente(definition, `corps.besoins.${rang}`);
    return besoin;
  });
}

/** Each of these needs keeps where it was taken, once whatever the number of requests. */
export async function porterLesBesoins(
  { depots: { besoins } }: Contexte,
  ids: readonly string[],
  trace: Trace,
  e: { readonly jour: string; readonly reunit: boolean },
): Promise<void> {
  for (const id of ids) await changerMalgreTout(besoins, id, (besoin) => porter(besoin, trace, e));
}

/** No need keeps what never took place. Said again, it changes nothing more. */
export async function effacerLaTrace({ depots: { besoins } }: Contexte, miseEnLien: string): Promise<void> {
  const { items } = await besoins.lire();
  for (const { id } of items.filter((b) => b.misesEnLien.includes(miseEnLien)))
    await changerMalgreTout(besoins, id, (besoin) => delier(besoin, miseEnLien));
}

async function changerMalgreTout(
  besoins: Contexte['depots']['besoins'],
  id: string,
  changer: (besoin: Besoin) => ModificationDeBesoin | undefined,
): Promise<void> {
  for (let essai = 1; ; essai += 1) {
    const besoin = await besoins.parId(id);
    const patch = changer(besoin);
    if (patch === undefined) return;
    try {
      await besoins.modifier(id, besoin.eTag, patch);
      return;
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'conflit') || essai >= ESSAIS) throw erreur;
    }
  }
}

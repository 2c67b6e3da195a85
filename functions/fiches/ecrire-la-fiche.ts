import type { QuiLit } from '../../core/annuaire/ce-que-voit.ts';
import { prendUnSiret, refusDeSiretPris } from '../../core/annuaire/siret-pris.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { ModificationDeStructure, Structure } from '../../core/lists/structures.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { ENTREE_DE_FICHES } from '../hote/un-a-la-fois.ts';

/**
 * Writes what changes on a fiche and gives its new eTag. A SIRET that it takes is judged and written one at a time, as
 * the fiches that enter are. Throws `conflit` when the row has changed.
 */
export async function ecrireLaFiche(
  { depots: { structures }, unALaFois }: Pick<Contexte, 'depots' | 'unALaFois'>,
  lue: Structure,
  patch: ModificationDeStructure,
  qui: QuiLit,
): Promise<Resultat<string>> {
  const ecrire = async () => reussite(await structures.modifier(lue.id, lue.eTag, patch));
  if (!prendUnSiret(patch, lue)) return ecrire();
  return unALaFois(ENTREE_DE_FICHES, async () => {
    const refus = refusDeSiretPris(lue, patch, (await structures.lire()).items, qui);
    return refus === undefined ? ecrire() : { ok: false, refus };
  });
}

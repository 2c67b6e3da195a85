import { liensAFermer } from '../../core/annuaire/changer-statut.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';

/** Closes every personal link of a structure that leaves the annuaire. Gives how many. */
export async function fermerLesLiens(contexte: Contexte, structure: string, maintenant: string): Promise<number> {
  const { modifier } = await ecrireJusquAuBout(contexte, sollicitations, async () => {
    const { items } = await contexte.depots.sollicitations.lireOu('structure', structure);
    return { creer: [], modifier: liensAFermer(items, structure, maintenant) };
  });
  return modifier.length;
}

import type { ListDefinition } from '../../core/lists/list.ts';
import { type Ecritures, ecrireEnLot } from '../../graph/ecritures-en-lot.ts';
import type { Cible } from './cible.ts';
import { Refuse } from './sortie.ts';

/** Writes a plan and shows how far it is. Throws `Refuse` when rows could not be written: the same command again writes those only. */
export async function appliquer<L extends ListDefinition>(
  { client, site }: Pick<Cible, 'client' | 'site'>,
  definition: L,
  plan: Ecritures<L>,
): Promise<void> {
  const { creer, modifier = [], supprimer = [] } = plan;
  if (creer.length + modifier.length + supprimer.length === 0) return;
  const issue = await ecrireEnLot(client, site, definition, plan, (faites, total) =>
    process.stderr.write(`  ${faites} / ${total}\n`),
  );
  if (issue.echecs.length > 0) {
    throw new Refuse(
      `${issue.echecs.length} ligne(s) n’ont pas pu être écrites ; les autres le sont. Relancez la même commande : elle ne reprendra que celles qui manquent.`,
      1,
      issue.echecs[0]?.erreur,
    );
  }
}

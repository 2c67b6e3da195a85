import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';

const ESSAIS = 4;

/** What becomes of the participation of a structure; nothing to write gives `dejaFait`. Judged again when its row changes meanwhile. */
export async function changerLaParticipation(
  { depots }: Contexte,
  qui: { readonly rencontre: string; readonly structure: string },
  decider: (
    rencontre: Rencontre,
    sienne: Participation | undefined,
    participations: readonly Participation[],
  ) => Resultat<Partial<Participation>>,
): Promise<Resultat<{ readonly ligne: string; readonly dejaFait: boolean }>> {
  const { rencontres, participations } = depots;
  const rencontre = await rencontres.parId(qui.rencontre);
  for (let essai = 1; ; essai += 1) {
    const { items } = await participations.lireOu('rencontre', rencontre.id);
    const sienne = items.find((p) => p.structure === qui.structure);
    const decide = decider(rencontre, sienne, items);
    if (!decide.ok) return decide;
    if (sienne === undefined) throw new Error('Une participation absente a été acceptée.');
    if (Object.keys(decide.valeur).length === 0) return reussite({ ligne: sienne.id, dejaFait: true });
    try {
      await participations.modifier(sienne.id, sienne.eTag, decide.valeur);
      return reussite({ ligne: sienne.id, dejaFait: false });
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'conflit') || essai >= ESSAIS) throw erreur;
    }
  }
}

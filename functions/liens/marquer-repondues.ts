import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';

/** What was asked of a structure about a rencontre, and that its answer answers, is asked no more: whoever it was sent to. */
export async function marquerRepondues(
  { depots }: Contexte,
  e: {
    readonly rencontre: string;
    readonly structure: string;
    readonly maintenant: string;
    readonly concerne: (s: Sollicitation) => boolean;
  },
): Promise<void> {
  const { items } = await depots.sollicitations.lireOu('rencontre', e.rencontre);
  for (const s of items.filter((l) => l.structure === e.structure && l.etat === 'Envoyée' && e.concerne(l)))
    await enregistrerMalgreTout(
      depots.sollicitations,
      s,
      { etat: 'Répondue', reponduLe: e.maintenant },
      (actuelle) => actuelle.etat === 'Envoyée' && !actuelle.revoquee,
    );
}

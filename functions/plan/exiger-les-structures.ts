import type { FicheActionSaisie } from '../../core/contrats/plan.ts';
import type { Contexte } from '../hote/contexte.ts';
import { LigneAbsente, lignesPresentes } from '../hote/designee.ts';

/** Every structure that a fiche action names must be there: throws `LigneAbsente`, which says where, when one is not. */
export async function exigerLesStructures(
  { depots: { structures } }: Contexte,
  champs: Pick<FicheActionSaisie, 'porteuses' | 'structuresPartenaires'>,
): Promise<void> {
  const nommees = (['porteuses', 'structuresPartenaires'] as const).flatMap((champ) =>
    (champs[champ] ?? []).map((id, rang) => ({ id, chemin: `corps.champs.${champ}.${rang}` })),
  );
  if (nommees.length === 0) return;
  const presentes = lignesPresentes(await structures.lire());
  const absente = nommees.find(({ id }) => !presentes.has(id));
  if (absente !== undefined) throw new LigneAbsente(structures.definition, absente.chemin);
}

import type { FicheActionSaisie } from '../../core/contrats/plan.ts';
import type { Contexte } from '../hote/contexte.ts';
import { LigneAbsente, lignesPresentes } from '../hote/designee.ts';

/** Every structure that a fiche action names must be there: throws `LigneAbsente`, which says where, when one is not. */
export const exigerLesStructures = (
  contexte: Contexte,
  champs: Pick<FicheActionSaisie, 'porteuses' | 'structuresPartenaires'>,
): Promise<void> =>
  exigerLesNommees(
    contexte,
    (['porteuses', 'structuresPartenaires'] as const).flatMap((champ) =>
      nommeesEn(champs[champ], `corps.champs.${champ}`),
    ),
  );

/** The structures of a list of a body, each with its place. */
export const nommeesEn = (ids: readonly string[] = [], chemin: string): readonly Nommee[] =>
  ids.map((id, rang) => ({ id, chemin: `${chemin}.${rang}` }));

interface Nommee {
  readonly id: string;
  readonly chemin: string;
}

/** The same for structures named anywhere in a body. */
export async function exigerLesNommees(
  { depots: { structures } }: Contexte,
  nommees: readonly Nommee[],
): Promise<void> {
  if (nommees.length === 0) return;
  const presentes = lignesPresentes(await structures.lire());
  const absente = nommees.find(({ id }) => !presentes.has(id));
  if (absente !== undefined) throw new LigneAbsente(structures.definition, absente.chemin);
}

import { changerStatut, liensAFermer } from '../annuaire/changer-statut.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { ModificationDeStructure } from '../lists/structures.list.ts';
import type { Fonds } from './fonds.ts';

interface Ecriture<P> {
  readonly id: string;
  readonly eTag: string;
  readonly patch: P;
}

/** What archiving these fiches writes: on each what archiving it by hand would write, and on its personal links what closes them. */
export function preparerArchivage(
  fonds: Pick<Fonds, 'structures' | 'sollicitations'>,
  ids: readonly string[],
  signature: { readonly par: string; readonly maintenant: string },
): {
  readonly fiches: readonly Ecriture<ModificationDeStructure>[];
  readonly liens: readonly Ecriture<Partial<Sollicitation>>[];
} {
  const fiches = fonds.structures
    .filter(({ id }) => ids.includes(id))
    .flatMap((structure) => {
      const change = changerStatut({ structure, acte: 'archiver', ...signature });
      if (!change.ok || change.valeur.patch === undefined) return [];
      return [{ id: structure.id, eTag: structure.eTag, patch: change.valeur.patch }];
    });
  const liens = fiches.flatMap(({ id }) => liensAFermer(fonds.sollicitations, id, signature.maintenant));
  return { fiches, liens };
}

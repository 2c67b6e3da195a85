import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import type { LieuDAccueil, Rotation } from './regle.ts';

/**
 * The rooms of a territory, one a commune: as the last series says them, else as the last rencontre held there does.
 * A commune where nobody ever met comes without one. `series`: the most recent first.
 */
export function lieuxConnus(
  { communes }: Territoire,
  rencontres: readonly Rencontre[],
  series: readonly { readonly rotation: Rotation | undefined }[],
): readonly LieuDAccueil[] {
  const dites = series.flatMap(({ rotation }) => (rotation?.genre === 'tournante' ? rotation.lieux : []));
  const recentes = rencontres
    .filter((r) => r.etat !== 'Annulée' && r.modalite !== 'À distance' && r.lieu !== undefined)
    .toSorted((a, b) => (b.debut ?? '').localeCompare(a.debut ?? ''));
  return communes.map(({ insee }) => {
    const dite = dites.find(({ communeInsee, lieu }) => communeInsee === insee && lieu !== undefined);
    if (dite !== undefined) return dite;
    const lieu = recentes.find(({ communeInsee }) => communeInsee === insee)?.lieu;
    return { communeInsee: insee, acces: 'à vérifier', ...(lieu === undefined ? {} : { lieu }) };
  });
}

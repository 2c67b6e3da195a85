import type { Rencontre } from '../lists/rencontres.list.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import type { Attente } from './attente.ts';
import { laRencontre } from './la-rencontre.ts';
import { versRencontre } from './lien.ts';

/** The rencontres to come whose ordre du jour has a point that one of these structures presents. A draft is announced to nobody. */
export function pointsAPresenter(
  rencontres: readonly Rencontre[],
  siennes: readonly string[],
  maintenant: string,
): readonly Attente[] {
  return rencontres
    .filter((r) => r.etat !== 'Brouillon' && r.etat !== 'Annulée' && !estPassee(r, maintenant))
    .flatMap((r): readonly Attente[] => {
      const [premier, ...autres] = (r.ordreDuJour?.points ?? []).filter(
        ({ presente }) => presente?.structure !== undefined && siennes.includes(presente.structure),
      );
      if (premier === undefined) return [];
      const nombre = autres.length + 1;
      const commun = { cle: `point-${r.id}`, point: premier.titre, nombre, vers: versRencontre(r.id, 'odj') };
      return [{ ...laRencontre(r), ...commun, genre: 'point-a-presenter' }];
    });
}

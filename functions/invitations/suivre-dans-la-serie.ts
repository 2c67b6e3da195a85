import { participations } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { estPassee } from '../../core/rencontres/prochaine-etape.ts';
import type { RoleDansLeGroupe } from '../../core/rencontres/roles.ts';
import type { Contexte } from '../hote/contexte.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';

/**
 * A place taken in a sitting is kept in those to come of its series. One whose invitations have left stays as it was
 * announced.
 */
export async function suivreDansLaSerie(
  contexte: Contexte,
  { id, serie, debut = '' }: Rencontre,
  roles: ReadonlyMap<string, RoleDansLeGroupe>,
  maintenant: string,
): Promise<void> {
  if (serie === undefined || roles.size === 0) return;
  const { depots } = contexte;
  const { items: seances } = await depots.rencontres.lireOu('serie', serie);
  const suivantes = new Set(
    seances
      .filter((r) => r.id !== id && r.evenementId === undefined && r.etat !== 'Annulée' && !estPassee(r, maintenant))
      .filter((r) => r.debut === undefined || r.debut >= debut)
      .map((r) => r.id),
  );
  if (suivantes.size === 0) return;
  await ecrireJusquAuBout(contexte, participations, async () => {
    const lues = await Promise.all([...roles.keys()].map((s) => depots.participations.lireOu('structure', s)));
    const modifier = lues
      .flatMap(({ items }) => items)
      .filter((p) => suivantes.has(p.rencontre) && !p.sansInvitation && p.role !== roles.get(p.structure))
      .map((p) => ({ id: p.id, eTag: p.eTag, patch: { role: roles.get(p.structure) } }));
    return { creer: [], modifier };
  });
}

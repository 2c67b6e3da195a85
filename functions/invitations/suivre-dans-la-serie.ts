import { avecLesPlaces } from '../../core/invitations/places.ts';
import { type Participation, participations } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { estPassee } from '../../core/rencontres/prochaine-etape.ts';
import type { RoleDansLeGroupe } from '../../core/rencontres/roles.ts';
import type { Contexte } from '../hote/contexte.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { placesDe } from './places.ts';

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
  const suivantes = seances
    .filter((r) => r.id !== id && r.evenementId === undefined && r.etat !== 'Annulée' && !estPassee(r, maintenant))
    .filter((r) => r.debut === undefined || r.debut >= debut);
  const changees = (lues: readonly Participation[]) =>
    lues
      .filter((p) => !p.sansInvitation && roles.has(p.structure) && p.role !== roles.get(p.structure))
      .map((p) => ({ id: p.id, eTag: p.eTag, patch: { role: roles.get(p.structure) } }));
  const sansLimite = new Set(suivantes.filter((r) => r.capacite === undefined).map((r) => r.id));
  if (sansLimite.size > 0)
    await ecrireJusquAuBout(contexte, participations, async () => {
      const lues = await Promise.all([...roles.keys()].map((s) => depots.participations.lireOu('structure', s)));
      const siennes = lues.flatMap(({ items }) => items).filter((p) => sansLimite.has(p.rencontre));
      return { creer: [], modifier: changees(siennes) };
    });
  for (const suivante of suivantes.filter((r) => r.capacite !== undefined))
    await contexte.unALaFois(placesDe(suivante.id), () =>
      ecrireJusquAuBout(contexte, participations, async () => {
        const { items } = await depots.participations.lireOu('rencontre', suivante.id);
        return { creer: [], modifier: avecLesPlaces(suivante, items, changees(items), maintenant) };
      }),
    );
}

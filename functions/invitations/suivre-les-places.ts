import { chacunSonTour } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { leTempsDUnTour } from '../hote/le-temps-d-un-tour.ts';
import { donnerLesPlaces } from './places.ts';

/** Every ten minutes: a place freed by whatever means is not kept empty. */
export const CADENCE_DES_PLACES = '30 */10 * * * *';

/** One round over the rencontres that have a limit. One that fails keeps no other waiting: its failure is thrown at the end. */
export async function suivreLesPlaces(hote: Contexte): Promise<void> {
  const contexte = leTempsDUnTour(hote);
  const { rencontres } = contexte.depots;
  const maintenant = contexte.maintenant();
  const lues = await Promise.all(
    (['À planifier', 'Planifiée'] as const).map((etat) => rencontres.lireOu('etat', etat)),
  );
  await chacunSonTour(
    lues.flatMap(({ items }) => items).filter((r) => r.capacite !== undefined),
    async ({ id }) => {
      const dites = await donnerLesPlaces(contexte, id, maintenant);
      if (dites > 0)
        await journaliser(contexte, leMinuteur('suivreLesPlaces', maintenant), rencontres, {
          ligne: id,
          detail: `${dites} places données`,
        });
    },
  );
}

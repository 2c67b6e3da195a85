import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { noterArrivee } from '../../core/invitations/arriver.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { noterVenueConnue, noterVenueInconnue, type VenueDite } from '../../core/porte/venir.ts';
import type { Contexte } from '../hote/contexte.ts';
import { changerLaParticipation } from '../invitations/changer-la-participation.ts';

type Notee = Promise<Resultat<{ readonly ligne: string | undefined; readonly dejaFait: boolean }>>;

/** One at a time for a rencontre: what comes uninvited is capped. */
const aSonTour = <T>({ unALaFois }: Contexte, { id }: Rencontre, faire: () => Promise<T>): Promise<T> =>
  unALaFois(`porte ${id}`, faire);

const lireDeja = async ({ depots }: Contexte, { id }: Rencontre) => {
  const [participations, venues] = await Promise.all([
    depots.participations.lireOu('rencontre', id),
    depots.venues.lireOu('rencontre', id),
  ]);
  return { participations: participations.items, venues: venues.items };
};

/** A structure of the annuaire is there, invited or not. */
export async function noterStructure(
  contexte: Contexte,
  rencontre: Rencontre,
  { structure, maintenant }: { readonly structure: string; readonly maintenant: string },
): Notee {
  const { participations } = contexte.depots;
  const qui = { rencontre: rencontre.id, structure };
  const arriver = () =>
    changerLaParticipation(contexte, qui, (actuelle, sienne) =>
      noterArrivee(actuelle, sienne, { voie: 'porte', maintenant }),
    );
  const { items } = await participations.lireOu('rencontre', rencontre.id);
  if (items.some((p) => p.structure === structure)) return arriver();
  return aSonTour(contexte, rencontre, async () => {
    const deja = await lireDeja(contexte, rencontre);
    if (deja.participations.some((p) => p.structure === structure)) return arriver();
    const venue = noterVenueConnue(qui, deja);
    if (!venue.ok) return venue;
    const { ligne, creee } = await participations.creerSiAbsent(venue.valeur);
    return reussite({ ligne: ligne.id, dejaFait: !creee });
  });
}

/** A structure that is not in the annuaire is there. */
export const noterInconnue = (
  contexte: Contexte,
  rencontre: Rencontre,
  { maintenant, ...dite }: VenueDite & { readonly maintenant: string },
): Notee =>
  aSonTour(contexte, rencontre, async () => {
    const venue = noterVenueInconnue(
      { ...dite, rencontre: rencontre.id, maintenant },
      await lireDeja(contexte, rencontre),
    );
    if (!venue.ok) return venue;
    if (venue.valeur === undefined) return reussite({ ligne: undefined, dejaFait: true });
    const { ligne, creee } = await contexte.depots.venues.creerSiAbsent(venue.valeur);
    return reussite({ ligne: ligne.id, dejaFait: !creee });
  });

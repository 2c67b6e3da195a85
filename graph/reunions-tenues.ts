import type { EvenementTenu } from '../core/rencontres/evenement.ts';
import { depuisHeureLocale, plusMinutes } from '../core/temps/heure-locale.ts';
import { chemin } from './chemin.ts';
import type { ClientGraph } from './client.ts';
import { estErreurGraph } from './erreur.ts';
import { CHAMPS, type Evenement, type EvenementLu, evenement, preferences, sansTransaction } from './evenement.ts';
import { lirePages } from './paging.ts';

export type ReunionTenue = Evenement & Omit<EvenementTenu, 'corps'>;

/** Local times, `AAAA-MM-JJTHH:MM:SS`. */
interface Fenetre {
  readonly debut: string;
  readonly fin: string;
}

const $select = `${CHAMPS},location`;

/**
 * Those of these meetings that the organiser's calendar has, by id; one that is missing was deleted or cancelled. They
 * are looked for together where they should be, then one by one elsewhere. An id alone proves nothing: Exchange keeps
 * what was deleted for a while, and gives it back under its immutable id; what is in the calendar is in its view.
 */
export async function lireReunionsTenues(
  client: ClientGraph,
  organisateur: string,
  ids: readonly string[],
  fenetre: Fenetre,
): Promise<ReadonlyMap<string, ReunionTenue>> {
  const trouvees = new Map<string, ReunionTenue>();
  const garder = (vues: readonly EvenementLu[]): void => {
    for (const vue of vues)
      if (ids.includes(vue.id) && vue.annule === false)
        trouvees.set(vue.id, { ...sansTransaction(vue), lieu: vue.lieu });
  };
  garder(await voir(client, organisateur, fenetre));
  for (const id of ids) {
    if (trouvees.has(id)) continue;
    const ailleurs = await lireOuRien(client, organisateur, id);
    if (ailleurs !== undefined) garder(await voir(client, organisateur, ailleurs));
  }
  return trouvees;
}

async function voir(client: ClientGraph, organisateur: string, { debut, fin }: Fenetre) {
  const vues: EvenementLu[] = [];
  const query = {
    startDateTime: depuisHeureLocale(debut),
    // A meeting without length is in no window that ends with it.
    endDateTime: plusMinutes(depuisHeureLocale(fin), 1),
    $select,
    $top: 100,
  };
  const depart = chemin`/users/${organisateur}/calendarView`;
  for await (const page of lirePages(client, depart, { element: evenement, query, entetes: preferences() }))
    vues.push(...page.value);
  return vues;
}

async function lireOuRien(client: ClientGraph, organisateur: string, id: string): Promise<EvenementLu | undefined> {
  try {
    return await client.lireJson(chemin`/users/${organisateur}/events/${id}`, {
      schema: evenement,
      query: { $select },
      entetes: preferences(),
    });
  } catch (erreur) {
    if (estErreurGraph(erreur, 'introuvable')) return undefined;
    throw erreur;
  }
}

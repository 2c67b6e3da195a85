import { campagnes } from '../../core/lists/campagnes.list.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { misesEnLien } from '../../core/lists/mises-en-lien.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { pointsOrdreDuJour } from '../../core/lists/points-ordre-du-jour.list.ts';
import { publications } from '../../core/lists/publications.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { sondages } from '../../core/lists/sondages.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { suites } from '../../core/lists/suites.list.ts';
import { votes } from '../../core/lists/votes.list.ts';
import type { ATraiter } from '../../core/tenue/a-traiter.ts';
import { useListe } from '../commun/listes.ts';
import { useReglages } from '../commun/reglages.ts';
import { useATraiter } from '../tenue/queries.ts';

const AUCUN = [] as const;
const AUCUN_TRAVAIL: readonly ATraiter[] = [];

/** What every profile reads. The contacts say for which structures one acts: nothing is shown before them. */
export function useAccueil() {
  const lues = {
    rencontres: useListe(rencontres),
    participations: useListe(participations),
    suites: useListe(suites),
    structures: useListe(structures),
    misesEnLien: useListe(misesEnLien),
    sondages: useListe(sondages),
    votes: useListe(votes),
    points: useListe(pointsOrdreDuJour),
    contacts: useListe(contacts),
  };
  const { canal, cadenceParDefautMois } = useReglages();
  const lectures = Object.values(lues);
  return {
    data: lectures.every((l) => l.data !== undefined)
      ? {
          rencontres: lues.rencontres.data?.items ?? AUCUN,
          participations: lues.participations.data?.items ?? AUCUN,
          suites: lues.suites.data?.items ?? AUCUN,
          structures: lues.structures.data?.items ?? AUCUN,
          misesEnLien: lues.misesEnLien.data?.items ?? AUCUN,
          sondages: lues.sondages.data?.items ?? AUCUN,
          votes: lues.votes.data?.items ?? AUCUN,
          points: lues.points.data?.items ?? AUCUN,
          contacts: lues.contacts.data?.items ?? AUCUN,
          canal,
          cadenceParDefautMois,
        }
      : undefined,
    error: lectures.find((l) => l.error !== null)?.error ?? null,
    refetch: (): Promise<unknown> => Promise.all(lectures.map((l) => l.refetch())),
  };
}

/** And what only the coordination reads. What is to be kept is counted on the way: the rest does not wait for it. */
export function useAccueilDeLaCoordination(maintenant: string) {
  const commun = useAccueil();
  const menees = useListe(campagnes);
  const parues = useListe(publications);
  const faites = useListe(sollicitations);
  const [lu, lesMenees, lesParues] = [commun.data, menees.data?.items, parues.data?.items];
  const demandees = faites.data?.items;
  const tenue = useATraiter(maintenant);
  const travaux = tenue.data ?? AUCUN_TRAVAIL;
  const pret = lu !== undefined && lesMenees !== undefined && lesParues !== undefined && demandees !== undefined;
  return {
    data: pret
      ? { ...lu, campagnes: lesMenees, publications: lesParues, sollicitations: demandees, travaux }
      : undefined,
    error: commun.error ?? menees.error ?? parues.error ?? faites.error ?? tenue.error,
    refetch: (): Promise<unknown> =>
      Promise.all([commun, menees, parues, faites, tenue].map((lecture) => lecture.refetch())),
  };
}

type Donnees<F extends (...args: never[]) => { readonly data: unknown }> = NonNullable<ReturnType<F>['data']>;
export type Accueil = Donnees<typeof useAccueil> & Partial<Donnees<typeof useAccueilDeLaCoordination>>;

import {
  participationsComptees,
  passagesComptes,
  structuresComptees,
} from '../../core/indicateurs/colonnes-comptees.ts';
import { besoins } from '../../core/lists/besoins.list.ts';
import { comptages } from '../../core/lists/comptages.list.ts';
import { diffusions } from '../../core/lists/diffusions.list.ts';
import { evaluations } from '../../core/lists/evaluations.list.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { indicateurs } from '../../core/lists/indicateurs.list.ts';
import { interconnaissances } from '../../core/lists/interconnaissances.list.ts';
import { misesEnLien } from '../../core/lists/mises-en-lien.list.ts';
import { pointsOrdreDuJour } from '../../core/lists/points-ordre-du-jour.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { sondages } from '../../core/lists/sondages.list.ts';
import { suites } from '../../core/lists/suites.list.ts';
import { votes } from '../../core/lists/votes.list.ts';
import type { ClientGraph } from '../../graph/client.ts';
import { garderLesListes } from '../../graph/listes-gardees.ts';
import type { Site } from '../../graph/site.ts';

/** The lists from which the summaries are made. The same months are asked for again and again: only what changed is read. */
export const ouvrirListesComptees = (client: ClientGraph, site: Site) =>
  garderLesListes(
    client,
    site,
    {
      besoins,
      comptages,
      diffusions,
      evaluations,
      fichesAction,
      indicateurs,
      interconnaissances,
      misesEnLien,
      participations: participationsComptees,
      passages: passagesComptes,
      points: pointsOrdreDuJour,
      rencontres,
      sollicitations,
      sondages,
      structures: structuresComptees,
      suites,
      votes,
    },
    ['participations', 'structures'],
  );
export type ListesComptees = ReturnType<typeof ouvrirListesComptees>;

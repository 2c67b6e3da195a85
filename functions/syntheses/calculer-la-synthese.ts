import { calculerSynthese, type EntreesDeSynthese } from '../../core/indicateurs/calculer-synthese.ts';
import { type Demandee, demandees } from '../../core/indicateurs/listes-demandees.ts';
import type { MoisGardes } from '../../core/indicateurs/releves.ts';
import type { StatutDeSynthese, Synthese } from '../../core/indicateurs/synthese.ts';
import type { Indicateur } from '../../core/lists/indicateurs.list.ts';
import type { Anomalie, ListDefinition } from '../../core/lists/list.ts';
import { etatDesThemes } from '../../core/referents/etat.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
import type { Lignes } from '../../graph/lecture-de-liste.ts';
import type { Depot } from '../../graph/listes-repository.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lireLesFaits } from '../referents/lire-les-faits.ts';

/** What a summary is made from. */
export type Fonds = Pick<Contexte, 'depots' | 'territoire'>;

export interface MoisDemande {
  readonly mois: string;
  readonly reglages: Reglages;
  readonly maintenant: string;
}

interface Calcul extends MoisDemande {
  readonly statut: StatutDeSynthese;
  readonly gardes: MoisGardes;
  readonly anomalies?: readonly Anomalie[];
  /** Those to be tried, instead of those of the list. */
  readonly indicateurs?: readonly Indicateur[];
}

/**
 * The summary of a month, from the rows as they are now: of the lists, those that its facts and its indicators need.
 * Rows that could not be read are named in it.
 */
export const calculerLaSynthese = async (fonds: Fonds, e: Calcul): Promise<Synthese> =>
  calculerSynthese(await lireLesEntrees(fonds, e));

/** All that it is made from. */
export async function lireLesEntrees({ depots, territoire }: Fonds, e: Calcul): Promise<EntreesDeSynthese> {
  const socle = await Promise.all([
    depots.fichesAction.lire(),
    depots.indicateurs.lire(),
    depots.rencontres.lire(),
    depots.participations.lire(),
    depots.comptages.lire(),
    depots.structures.lire(),
    depots.suites.lire(),
  ]);
  const [fichesAction, indicateurs, rencontres, participations, comptages, structures, suites] = socle;
  const comptes = e.indicateurs ?? indicateurs.items;
  const voulues = demandees(comptes);
  const siDemandee = async <L extends ListDefinition>(quoi: Demandee, depot: Depot<L>): Promise<Lignes<L>> =>
    voulues.has(quoi) ? depot.lire() : { items: [], anomalies: [] };
  const autres = await Promise.all([
    siDemandee('misesEnLien', depots.misesEnLien),
    siDemandee('diffusions', depots.diffusions),
    siDemandee('besoins', depots.besoins),
    siDemandee('sollicitations', depots.sollicitations),
    siDemandee('sondages', depots.sondages),
    siDemandee('votes', depots.votes),
    siDemandee('evaluations', depots.evaluations),
    siDemandee('points', depots.points),
  ]);
  const [misesEnLien, diffusions, besoins, sollicitations, sondages, votes, evaluations, points] = autres;
  const lignes = {
    rencontres: rencontres.items,
    participations: participations.items,
    structures: structures.items,
    suites: suites.items,
    misesEnLien: misesEnLien.items,
    besoins: besoins.items,
    sondages: sondages.items,
    points: points.items,
  };
  const themes = voulues.has('themes')
    ? etatDesThemes(await lireLesFaits({ depots }, e.maintenant, lignes), e.maintenant)
    : [];
  return {
    ...lignes,
    themes,
    mois: e.mois,
    maintenant: e.maintenant,
    statut: e.statut,
    gardes: e.gardes,
    territoire: e.reglages.territoire,
    seuilMasquage: e.reglages.seuilMasquage,
    cadenceParDefautMois: e.reglages.cadenceParDefautMois,
    plafondSollicitations: e.reglages.plafondSollicitations,
    communes: (await territoire()).communes,
    fichesAction: fichesAction.items,
    indicateurs: comptes,
    comptages: comptages.items,
    diffusions: diffusions.items,
    sollicitations: sollicitations.items,
    votes: votes.items,
    evaluations: evaluations.items,
    anomalies: [...[...socle, ...autres].flatMap((l) => l.anomalies), ...(e.anomalies ?? [])],
  };
}

import { calculerSynthese } from '../../core/indicateurs/calculer-synthese.ts';
import type { MoisGardes } from '../../core/indicateurs/releves.ts';
import type { StatutDeSynthese, Synthese } from '../../core/indicateurs/synthese.ts';
import type { Anomalie } from '../../core/lists/list.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
import type { Contexte } from '../hote/contexte.ts';

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
}

/** The summary of a month, from the rows as they are now. Rows that could not be read are named in it. */
export async function calculerLaSynthese({ depots, territoire }: Fonds, e: Calcul): Promise<Synthese> {
  const lues = await Promise.all([
    depots.fichesAction.lire(),
    depots.indicateurs.lire(),
    depots.rencontres.lire(),
    depots.participations.lire(),
    depots.comptages.lire(),
    depots.structures.lire(),
    depots.suites.lire(),
    depots.misesEnLien.lire(),
    depots.diffusions.lire(),
    depots.besoins.lire(),
    depots.sollicitations.lire(),
    depots.sondages.lire(),
    depots.votes.lire(),
    depots.evaluations.lire(),
  ]);
  const [
    fichesAction,
    indicateurs,
    rencontres,
    participations,
    comptages,
    structures,
    suites,
    misesEnLien,
    diffusions,
    besoins,
    sollicitations,
    sondages,
    votes,
    evaluations,
  ] = lues;
  return calculerSynthese({
    mois: e.mois,
    maintenant: e.maintenant,
    statut: e.statut,
    gardes: e.gardes,
    territoire: e.reglages.territoire,
    seuilMasquage: e.reglages.seuilMasquage,
    cadenceParDefautMois: e.reglages.cadenceParDefautMois,
    plafondSollicitations: e.reglages.plafondSollicitations,
    nombreDeCommunes: (await territoire()).communes.length,
    fichesAction: fichesAction.items,
    indicateurs: indicateurs.items,
    rencontres: rencontres.items,
    participations: participations.items,
    comptages: comptages.items,
    structures: structures.items,
    suites: suites.items,
    misesEnLien: misesEnLien.items,
    diffusions: diffusions.items,
    besoins: besoins.items,
    sollicitations: sollicitations.items,
    sondages: sondages.items,
    votes: votes.items,
    evaluations: evaluations.items,
    anomalies: [...lues.flatMap((l) => l.anomalies), ...(e.anomalies ?? [])],
  });
}

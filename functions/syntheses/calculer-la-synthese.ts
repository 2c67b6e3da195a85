import { calculerSynthese } from '../../core/indicateurs/calculer-synthese.ts';
import { estDemande } from '../../core/indicateurs/listes-demandees.ts';
import type { MoisGardes } from '../../core/indicateurs/releves.ts';
import type { StatutDeSynthese, Synthese } from '../../core/indicateurs/synthese.ts';
import type { Anomalie } from '../../core/lists/list.ts';
import { etatDesThemes } from '../../core/referents/etat.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
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
  const points = estDemande('points', indicateurs.items) ? await depots.points.lire() : undefined;
  const faits = {
    rencontres: rencontres.items,
    participations: participations.items,
    structures: structures.items,
    suites: suites.items,
    misesEnLien: misesEnLien.items,
    besoins: besoins.items,
    sondages: sondages.items,
  };
  return calculerSynthese({
    ...faits,
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
    indicateurs: indicateurs.items,
    comptages: comptages.items,
    diffusions: diffusions.items,
    sollicitations: sollicitations.items,
    votes: votes.items,
    evaluations: evaluations.items,
    ...(points === undefined ? {} : { points: points.items }),
    ...(estDemande('themes', indicateurs.items)
      ? { themes: etatDesThemes(await lireLesFaits({ depots }, e.maintenant, faits), e.maintenant) }
      : {}),
    anomalies: [...lues.flatMap((l) => l.anomalies), ...(points?.anomalies ?? []), ...(e.anomalies ?? [])],
  });
}

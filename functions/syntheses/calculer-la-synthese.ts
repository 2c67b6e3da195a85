import { calculerSynthese, type EntreesDeSynthese } from '../../core/indicateurs/calculer-synthese.ts';
import { demandees } from '../../core/indicateurs/listes-demandees.ts';
import type { MoisGardes } from '../../core/indicateurs/releves.ts';
import type { StatutDeSynthese, Synthese } from '../../core/indicateurs/synthese.ts';
import type { Indicateur } from '../../core/lists/indicateurs.list.ts';
import type { Anomalie } from '../../core/lists/list.ts';
import { etatDesThemes } from '../../core/referents/etat.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lireLesFaits } from '../referents/lire-les-faits.ts';

/** What a summary is made from. */
export type Fonds = Pick<Contexte, 'depots' | 'listesComptees' | 'territoire'>;

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
  /** Figures that are kept for good come from lists read from their beginning to their end. */
  readonly entieres?: boolean;
}

/** What every summary is made from. */
const SOCLE = [
  'fichesAction',
  'indicateurs',
  'rencontres',
  'participations',
  'comptages',
  'structures',
  'suites',
] as const;
/** What some indicators ask for. */
const SUR_DEMANDE = [
  'misesEnLien',
  'diffusions',
  'besoins',
  'sollicitations',
  'sondages',
  'votes',
  'evaluations',
  'passages',
  'points',
  'interconnaissances',
] as const;

/**
 * The summary of a month, from the rows as they are now: of the lists, those that its facts and its indicators need.
 * Rows that could not be read are named in it.
 */
export const calculerLaSynthese = async (fonds: Fonds, e: Calcul): Promise<Synthese> =>
  calculerSynthese(await lireLesEntrees(fonds, e));

/** All that it is made from. */
export async function lireLesEntrees(
  { depots, listesComptees, territoire }: Fonds,
  e: Calcul,
): Promise<EntreesDeSynthese> {
  const socle = await listesComptees.lire(SOCLE, e);
  const comptes = e.indicateurs ?? socle.indicateurs.items;
  const voulues = demandees(comptes);
  const autres = await listesComptees.lire(
    SUR_DEMANDE.filter((liste) => voulues.has(liste)),
    e,
  );
  const de = <L extends (typeof SUR_DEMANDE)[number]>(liste: L) => autres[liste]?.items ?? [];
  const lignes = {
    rencontres: socle.rencontres.items,
    participations: socle.participations.items,
    structures: socle.structures.items,
    suites: socle.suites.items,
    misesEnLien: de('misesEnLien'),
    besoins: de('besoins'),
    sondages: de('sondages'),
    points: de('points'),
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
    fichesAction: socle.fichesAction.items,
    indicateurs: comptes,
    comptages: socle.comptages.items,
    diffusions: de('diffusions'),
    sollicitations: de('sollicitations'),
    votes: de('votes'),
    evaluations: de('evaluations'),
    interconnaissances: de('interconnaissances'),
    passages: de('passages'),
    anomalies: [
      ...SOCLE.flatMap((liste) => socle[liste].anomalies),
      ...SUR_DEMANDE.flatMap((liste) => autres[liste]?.anomalies ?? []),
      ...(e.anomalies ?? []),
    ],
  };
}

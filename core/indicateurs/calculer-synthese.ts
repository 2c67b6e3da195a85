import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { Anomalie } from '../lists/list.ts';
import { avancementDe } from './avancement.ts';
import { avertissementsDe } from './avertissements.ts';
import { calculer } from './calculs.ts';
import { reperesDuMois } from './cibles.ts';
import { cleDeDefinition, definitionDe, uniteDe } from './definitions.ts';
import { faitsDuMois } from './faits.ts';
import { SEUIL_PAR_DEFAUT } from './masquage.ts';
import { assembler, type Lignes, type Operations } from './operations.ts';
import { anneeJusqua, douzeMois, leMois } from './periode.ts';
import { type MoisGardes, serieDe } from './releves.ts';
import type { LigneDIndicateur, StatutDeSynthese, Synthese } from './synthese.ts';

/** Everything that the summary of a month is made from. */
export interface EntreesDeSynthese extends Lignes {
  /** `AAAA-MM`. */
  readonly mois: string;
  readonly territoire: string;
  readonly fichesAction: readonly FicheAction[];
  readonly indicateurs: readonly Indicateur[];
  readonly anomalies: readonly Anomalie[];
  readonly statut: StatutDeSynthese;
  /** Months that were kept: in the charts, they stand as they were kept. */
  readonly gardes?: MoisGardes;
}

/**
 * The summary of a month: what happened, and each indicator of each action with its value of the month, of the year
 * and its twelve months.
 */
export function calculerSynthese(e: EntreesDeSynthese): Synthese {
  const operations = assembler(e, SEUIL_PAR_DEFAUT);
  return {
    version: 1,
    territoire: e.territoire,
    mois: e.mois,
    etablieLe: e.maintenant,
    statut: e.statut,
    faits: faitsDuMois(operations, e.suites, e.mois),
    actions: [...e.fichesAction]
      .sort(parOrdre)
      .map((f) => ({
        id: f.id,
        ...(f.numero === undefined ? {} : { numero: f.numero }),
        titre: f.titre,
        servicesResponsables: [...f.servicesResponsables],
        indicateurs: e.indicateurs
          .filter((i) => i.ficheAction === f.id && !estArchive(i, e.mois))
          .sort((a, b) => (a.ordre ?? 1000) - (b.ordre ?? 1000) || a.libelle.localeCompare(b.libelle, 'fr'))
          .map((i) => ligneDIndicateurDe(operations, i, e.mois, e.gardes ?? new Map())),
      }))
      .filter((a) => a.indicateurs.length > 0),
    avertissements: avertissementsDe(operations, e),
  };
}

const parOrdre = (a: FicheAction, b: FicheAction): number =>
  (a.ordre ?? 10_000) - (b.ordre ?? 10_000) ||
  (a.numero ?? '').localeCompare(b.numero ?? '', 'fr', { numeric: true }) ||
  a.titre.localeCompare(b.titre, 'fr');

/** An indicator that was archived shows no more from that month on. */
const estArchive = ({ archiveLe }: Indicateur, mois: string): boolean =>
  archiveLe !== undefined && archiveLe.slice(0, 7) <= mois;

/** Keys whose value is known. */
const connues = <T extends object>(o: T): T =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as T;

/** One indicator of the summary of a month: its month, its year, its twelve months. */
export function ligneDIndicateurDe(o: Operations, i: Indicateur, mois: string, gardes: MoisGardes): LigneDIndicateur {
  const annee = calculer(o, i, anneeJusqua(mois));
  const { cible, cibleHaute, echeanceCible, depart } = reperesDuMois(i, mois);
  const ligne: LigneDIndicateur = connues({
    id: i.id,
    libelle: i.libelle,
    type: i.type,
    calcul: i.calcul,
    unite: uniteDe(i),
    definition: definitionDe(i, o.seuil),
    definitionCle: cleDeDefinition(i, o.seuil),
    origine: i.valeurOrigine,
    dateOrigine: i.dateOrigine,
    cible,
    cibleHaute,
    echeanceCible,
    mois: calculer(o, i, leMois(mois)),
    annee,
    avancement: avancementDe({ calcul: i.calcul, ...depart, cible, cibleHaute, echeanceCible }, annee, mois),
    serie: [],
  });
  const aCompter = douzeMois(mois).filter((m) => m !== mois && !estGarde(gardes, m, i.id));
  const serie = aCompter.map((m) => ({ mois: m, mesure: calculer(o, i, leMois(m)) }));
  return { ...ligne, serie: serieDe({ ...ligne, serie }, mois, gardes) };
}

const estGarde = (gardes: MoisGardes, mois: string, id: string): boolean =>
  gardes.get(mois)?.synthese.actions.some((a) => a.indicateurs.some((l) => l.id === id)) === true;

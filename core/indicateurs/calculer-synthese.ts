import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { Anomalie } from '../lists/list.ts';
import type { Suite } from '../lists/suites.list.ts';
import { avertissementsDe } from './avertissements.ts';
import { calculer } from './calculs.ts';
import { definitionDe, uniteDe } from './definitions.ts';
import { faitsDuMois } from './faits.ts';
import { SEUIL_PAR_DEFAUT } from './masquage.ts';
import { assembler, type Lignes, type Operations } from './operations.ts';
import { anneeJusqua, douzeMois, leMois } from './periode.ts';
import type { LigneDIndicateur, Synthese } from './synthese.ts';

/** Everything that the summary of a month is made from. */
export interface EntreesDeSynthese extends Lignes {
  /** `AAAA-MM`, in Paris. */
  readonly mois: string;
  readonly territoire: string;
  readonly fichesAction: readonly FicheAction[];
  readonly indicateurs: readonly Indicateur[];
  readonly suites: readonly Suite[];
  readonly anomalies: readonly Anomalie[];
}

/** The summary of a month: what happened, and each indicator of each action with its value of the month, of the year and its twelve months. */
export function calculerSynthese(e: EntreesDeSynthese): Synthese {
  const operations = assembler(e, SEUIL_PAR_DEFAUT);
  return {
    version: 1,
    territoire: e.territoire,
    mois: e.mois,
    etablieLe: e.maintenant,
    faits: faitsDuMois(operations, e.suites, e.mois),
    actions: [...e.fichesAction]
      .sort(parOrdre)
      .map((f) => ({
        id: f.id,
        ...(f.numero === undefined ? {} : { numero: f.numero }),
        titre: f.titre,
        servicesResponsables: [...f.servicesResponsables],
        indicateurs: e.indicateurs
          .filter((i) => i.ficheAction === f.id)
          .sort((a, b) => (a.ordre ?? 1000) - (b.ordre ?? 1000) || a.libelle.localeCompare(b.libelle, 'fr'))
          .map((i) => ligneDe(operations, i, e.mois)),
      }))
      .filter((a) => a.indicateurs.length > 0),
    avertissements: avertissementsDe(operations, e),
  };
}

const parOrdre = (a: FicheAction, b: FicheAction): number =>
  (a.ordre ?? 10_000) - (b.ordre ?? 10_000) ||
  (a.numero ?? '').localeCompare(b.numero ?? '', 'fr', { numeric: true }) ||
  a.titre.localeCompare(b.titre, 'fr');

/** Keys whose value is known. */
const connues = <T extends object>(o: T): T =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as T;

const ligneDe = (o: Operations, i: Indicateur, mois: string): LigneDIndicateur =>
  connues({
    id: i.id,
    libelle: i.libelle,
    type: i.type,
    calcul: i.calcul,
    unite: uniteDe(i),
    definition: definitionDe(i, o.seuil),
    origine: i.valeurOrigine,
    dateOrigine: i.dateOrigine,
    cible: i.cible,
    echeanceCible: i.echeanceCible,
    mois: calculer(o, i, leMois(mois)),
    annee: calculer(o, i, anneeJusqua(mois)),
    serie: douzeMois(mois).map((m) => ({ mois: m, mesure: calculer(o, i, leMois(m)) })),
  });

import { budgetDuPerimetre } from '../../../core/bilan/budget.ts';
import { composerBilan } from '../../../core/bilan/composer-bilan.ts';
import type { FaitsDuBilan } from '../../../core/bilan/faits.ts';
import {
  INDICATEURS_DE_LA_COOPERATION,
  mesurerLaCooperation,
  tenuesDeLAnnee,
} from '../../../core/bilan/mesures-de-la-cooperation.ts';
import { moisDuBilan } from '../../../core/bilan/mois-du-bilan.ts';
import { lireLigne } from '../../../core/budget/ligne.ts';
import { calculerSynthese } from '../../../core/indicateurs/calculer-synthese.ts';
import { besoins } from '../../../core/lists/besoins.list.ts';
import { comptages } from '../../../core/lists/comptages.list.ts';
import { conventions } from '../../../core/lists/conventions.list.ts';
import { diffusions } from '../../../core/lists/diffusions.list.ts';
import { evaluations } from '../../../core/lists/evaluations.list.ts';
import { fichesAction } from '../../../core/lists/fiches-action.list.ts';
import { financements } from '../../../core/lists/financements.list.ts';
import { indicateurs } from '../../../core/lists/indicateurs.list.ts';
import type { ListDefinition, Row } from '../../../core/lists/list.ts';
import { misesEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import { motsDuBilan } from '../../../core/lists/mots-du-bilan.list.ts';
import { participations } from '../../../core/lists/participations.list.ts';
import { pointsOrdreDuJour } from '../../../core/lists/points-ordre-du-jour.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { sondages } from '../../../core/lists/sondages.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { suites } from '../../../core/lists/suites.list.ts';
import { votes } from '../../../core/lists/votes.list.ts';
import { plansDe } from '../../../core/plan/composer-plan.ts';
import { genererExemple } from '../../../infra/local/exemple/generer.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';

/** The sample territory read on a day, as its lists would give it back: the rank of a row is its number. */
export function faitsDExemple(maintenant: string, annee: string, financeur?: string): FaitsDuBilan {
  const exemple = genererExemple(LATITUDE_NORD_GIRONDE, maintenant.slice(0, 10));
  const lire = <L extends ListDefinition>(liste: L): readonly Row<L>[] =>
    (exemple[liste.name] ?? []).map((row, i) => ({
      ...(liste.draft.parse(row) as Row<L>),
      id: String(i + 1),
      eTag: `"${i + 1},1"`,
      creeLe: '2025-06-02T08:00:00Z',
      modifieLe: '2025-06-02T08:00:00Z',
    }));
  const mois = moisDuBilan(annee, maintenant);
  if (mois === undefined) throw new Error('cette année n’a pas commencé');
  const lignes = {
    fichesAction: lire(fichesAction),
    indicateurs: lire(indicateurs),
    rencontres: lire(rencontres),
    participations: lire(participations),
    comptages: lire(comptages),
    structures: lire(structures),
    suites: lire(suites),
    misesEnLien: lire(misesEnLien),
    diffusions: lire(diffusions),
    besoins: lire(besoins),
    sollicitations: lire(sollicitations),
    sondages: lire(sondages),
    votes: lire(votes),
    evaluations: lire(evaluations),
    points: lire(pointsOrdreDuJour),
    anomalies: [],
    communes: LATITUDE_NORD_GIRONDE.communes,
    territoire: LATITUDE_NORD_GIRONDE.nom,
    mois,
    maintenant,
    statut: { etat: 'recalculee' } as const,
    gardes: new Map(),
  };
  const synthese = calculerSynthese(lignes);
  const noms = new Map(lignes.structures.map((s) => [s.id, s.nom]));
  return {
    annee,
    plan: plansDe(lignes.fichesAction)[0] ?? '',
    mois,
    maintenant,
    territoire: lignes.territoire,
    fiches: lignes.fichesAction,
    rencontres: lignes.rencontres,
    participations: lignes.participations,
    suites: lignes.suites,
    conventions: lire(conventions),
    budget: budgetDuPerimetre(lire(financements).map(lireLigne), { annee, financeur }),
    ...(financeur === undefined ? {} : { financeur }),
    nommer: (id) => noms.get(id),
    synthese,
    cooperation: mesurerLaCooperation({ ...lignes, indicateurs: INDICATEURS_DE_LA_COOPERATION }, synthese),
    tenues: tenuesDeLAnnee(lignes),
    mots: lire(motsDuBilan).filter((m) => m.annee === annee),
  };
}

export const bilanDExemple = (maintenant = '2026-11-24T09:00:00Z', annee = '2026', financeur?: string) =>
  composerBilan(faitsDExemple(maintenant, annee, financeur));

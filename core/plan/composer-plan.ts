import { estDeLaBase } from '../base-d-actions/champs-de-base.ts';
import type { LigneDIndicateur } from '../indicateurs/synthese.ts';
import type { Convention } from '../lists/conventions.list.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import { suiteEnRetard, suitesQuiTiennent } from '../rencontres/suite-ouverte.ts';
import { aujourdhui as jourDe } from '../temps/heure-locale.ts';
import { type Etape, estEnRetard, lireEtapes } from './etapes.ts';
import { type FinDeConvention, finDeConvention } from './fin-de-convention.ts';

/** The rows that a plan is made of. */
export interface MatiereDuPlan {
  readonly fiches: readonly FicheAction[];
  readonly rencontres: readonly Rencontre[];
  readonly suites: readonly Suite[];
  readonly conventions: readonly Convention[];
  /** The indicators of each action, by its number, as the summary of the month gives them. */
  readonly indicateurs: ReadonlyMap<string, readonly LigneDIndicateur[]>;
}

export interface ActionDuPlan {
  readonly fiche: FicheAction;
  /** Who carries it: the structures of the annuaire, then the services named. */
  readonly porteuses: readonly string[];
  readonly services: readonly string[];
  readonly etapes: { readonly faites: number; readonly total: number; readonly prochaine?: Etape };
  readonly retards: Retards;
  /** The last thing that happened, if anything did. */
  readonly dernier?: Evenement;
  readonly prochaineRencontre?: Rencontre;
  readonly indicateurs: readonly LigneDIndicateur[];
  readonly vecu: Vecu;
}

/** What hangs on an action. */
export interface Vecu extends Pick<MatiereDuPlan, 'rencontres' | 'suites' | 'conventions'> {}

export interface Retards {
  readonly etapes: readonly Etape[];
  readonly decisions: readonly Suite[];
  readonly indicateurs: readonly LigneDIndicateur[];
  readonly conventions: readonly FinDeConvention[];
}

/** Something that was lived: local day, what it was. */
export interface Evenement {
  readonly le: string;
  readonly sorte: 'rencontre' | 'decision' | 'etape' | 'convention';
  readonly titre: string;
  readonly id?: string;
}

export interface AxeDuPlan {
  /** Empty for the actions that name none. */
  readonly titre: string;
  readonly actions: readonly ActionDuPlan[];
}

export const combienDeRetards = ({ etapes, decisions, indicateurs, conventions }: Retards): number =>
  etapes.length + decisions.length + indicateurs.length + conventions.length;

/** Of the fiches that were typed without saying of which plan. */
const PLAN_SANS_NOM = 'Plan de la convention';

/** The plan of a fiche; undefined for a record of a base of actions, which names the structure that did it and no plan. */
export const planDe = (fiche: FicheAction): string | undefined =>
  estDeLaBase(fiche) ? undefined : (fiche.plan ?? PLAN_SANS_NOM);

export const fichesDePlan = (fiches: readonly FicheAction[]): readonly FicheAction[] =>
  fiches.filter((fiche) => planDe(fiche) !== undefined).toSorted(parRang);

/** The plans that have fiches, the one with the most actions that are not over first. */
export function plansDe(fiches: readonly FicheAction[]): readonly string[] {
  const ouvertes = new Map<string, number>();
  for (const fiche of fichesDePlan(fiches)) {
    const plan = planDe(fiche) ?? '';
    ouvertes.set(plan, (ouvertes.get(plan) ?? 0) + (fiche.statut === 'Terminée' ? 0 : 1));
  }
  return [...ouvertes].toSorted(([a, n], [b, m]) => m - n || b.localeCompare(a, 'fr')).map(([plan]) => plan);
}

/** The axes of a plan, in the order of their actions; an action may name none. */
export const axesDe = (fiches: readonly FicheAction[], plan: string): readonly string[] => [
  ...new Set(fichesDePlan(fiches).flatMap((f) => (planDe(f) === plan && f.axe !== undefined ? [f.axe] : []))),
];

/** A plan on one page: its axes in the order of their actions, each action with where it stands on this day. */
export function composerPlan(matiere: MatiereDuPlan, plan: string, aujourdhui: string): readonly AxeDuPlan[] {
  const axes = new Map<string, ActionDuPlan[]>();
  for (const fiche of fichesDePlan(matiere.fiches).filter((f) => planDe(f) === plan)) {
    const axe = fiche.axe ?? '';
    axes.set(axe, [...(axes.get(axe) ?? []), composerAction(fiche, matiere, aujourdhui)]);
  }
  return [...axes].map(([titre, actions]) => ({ titre, actions }));
}

const parRang = (a: FicheAction, b: FicheAction): number =>
  (a.ordre ?? 9999) - (b.ordre ?? 9999) ||
  (a.numero ?? '').localeCompare(b.numero ?? '', 'fr', { numeric: true }) ||
  a.titre.localeCompare(b.titre, 'fr');

/** One action, with all that was lived under it. */
export function composerAction(fiche: FicheAction, matiere: MatiereDuPlan, aujourdhui: string): ActionDuPlan {
  const etapes = lireEtapes(fiche.modalites);
  const vecu = vecuDe(fiche.id, matiere);
  const { rencontres, suites, conventions } = vecu;
  const indicateurs = matiere.indicateurs.get(fiche.id) ?? [];
  const dernier = evenements(etapes, rencontres, suites, conventions, aujourdhui).at(-1);
  const aVenir = rencontres
    .filter((r) => r.etat !== 'Tenue' && r.debut !== undefined && jourDe(r.debut) >= aujourdhui)
    .toSorted((a, b) => (a.debut ?? '').localeCompare(b.debut ?? ''));
  const prochaine = etapes
    .filter((e) => e.faiteLe === undefined)
    .toSorted((a, b) => (a.pour ?? '9').localeCompare(b.pour ?? '9'))[0];
  return {
    fiche,
    porteuses: fiche.porteuses,
    services: fiche.servicesResponsables,
    etapes: {
      faites: etapes.filter((e) => e.faiteLe !== undefined).length,
      total: etapes.length,
      ...(prochaine === undefined ? {} : { prochaine }),
    },
    // Of an action that is over, nothing is awaited any more.
    retards:
      fiche.statut === 'Terminée'
        ? { etapes: [], decisions: [], indicateurs: [], conventions: [] }
        : {
            etapes: etapes.filter((e) => estEnRetard(e, aujourdhui)),
            decisions: suites.filter((s) => suiteEnRetard(s, aujourdhui)),
            indicateurs: indicateurs.filter((i) => i.avancement?.etat === 'en-retard'),
            conventions: conventions.flatMap((c) => finDeConvention(c, aujourdhui) ?? []),
          },
    ...(dernier === undefined ? {} : { dernier }),
    ...(aVenir[0] === undefined ? {} : { prochaineRencontre: aVenir[0] }),
    indicateurs,
    vecu,
  };
}

/** What hangs on an action: its rencontres, the decisions taken for it or in them, its conventions. */
function vecuDe(id: string, { rencontres, suites, conventions }: MatiereDuPlan): Vecu {
  const siennes = rencontres.filter((r) => r.ficheAction === id && r.etat !== 'Annulée');
  const ids = new Set(siennes.map((r) => r.id));
  return {
    rencontres: siennes,
    suites: suitesQuiTiennent(suites, rencontres).filter(
      (s) => s.ficheAction === id || (s.ficheAction === undefined && ids.has(s.rencontre)),
    ),
    conventions: conventions.filter((c) => c.ficheAction === id),
  };
}

/** What was lived until this day, the oldest first. */
const evenements = (
  etapes: readonly Etape[],
  rencontres: readonly Rencontre[],
  suites: readonly Suite[],
  conventions: readonly Convention[],
  aujourdhui: string,
): readonly Evenement[] =>
  [
    ...etapes.flatMap(({ titre, faiteLe }): readonly Evenement[] =>
      faiteLe === undefined ? [] : [{ le: faiteLe, sorte: 'etape', titre }],
    ),
    ...rencontres.flatMap((r): readonly Evenement[] =>
      r.etat === 'Tenue' && r.debut !== undefined
        ? [{ le: jourDe(r.debut), sorte: 'rencontre', titre: r.titre, id: r.id }]
        : [],
    ),
    ...suites.flatMap((s): readonly Evenement[] =>
      s.etat === 'Faite' && s.faiteLe !== undefined
        ? [{ le: s.faiteLe, sorte: 'decision', titre: s.titre, id: s.id }]
        : [],
    ),
    ...conventions.flatMap((c): readonly Evenement[] =>
      c.signeeLe === undefined ? [] : [{ le: c.signeeLe, sorte: 'convention', titre: c.titre, id: c.id }],
    ),
  ]
    .filter(({ le }) => le <= aujourdhui)
    .toSorted((a, b) => a.le.localeCompare(b.le));

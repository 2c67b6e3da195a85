import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { grouper } from '../grouper.ts';
import type { NouveauReleve, Releve } from '../lists/releves.list.ts';
import { douzeMois } from './periode.ts';
import type { DecisionEnRetard, LigneDIndicateur, PointDeSerie, Synthese } from './synthese.ts';

/** The months that were kept, each in its latest version. */
export type MoisGardes = ReadonlyMap<string, MoisGarde>;
export interface MoisGarde {
  readonly version: number;
  readonly synthese: Synthese;
  /** Kept at its closing, not because somebody published an old month. */
  readonly aSaCloture: boolean;
}

/** Key of the row of a version: two executions that keep the same month meet there. */
const cleDeReleve = (mois: string, version: number): string => `${mois}|${version}`;

/** The months kept, from the rows of the list. */
export function lireMoisGardes(lignes: readonly Releve[]): MoisGardes {
  const parMois = grouper(lignes, (r) => r.mois);
  return new Map(
    [...parMois].flatMap(([mois, versions]) => {
      const garde = dernierDe(versions.toSorted((a, b) => a.version - b.version));
      return garde === undefined ? [] : [[mois, garde] as const];
    }),
  );
}

function dernierDe(versions: readonly Releve[]): MoisGarde | undefined {
  const derniere = versions.at(-1);
  if (derniere?.faits === undefined) return undefined;
  const { mois, version, arreteLe, faits, actions = [], actionsSuite = [], actionsFin = [] } = derniere;
  const corrections = versions
    .filter((v) => v.version > 1)
    .map((v) => ({ version: v.version, le: v.arreteLe, motif: v.motif ?? '' }));
  return {
    version,
    aSaCloture: versions.some((v) => v.origine === 'Clôture'),
    synthese: {
      version: 1,
      mois,
      etablieLe: arreteLe,
      statut: { etat: 'arretee', arreteeLe: arreteLe, version, ...(corrections.length === 0 ? {} : { corrections }) },
      ...faits,
      actions: [...actions, ...actionsSuite, ...actionsFin],
    },
  };
}

/** The months kept at their closing. */
export const cloturesGardees = (gardes: MoisGardes): readonly string[] =>
  [...gardes].filter(([, g]) => g.aSaCloture).map(([mois]) => mois);

/**
 * What is shown of a month that was kept: its own figures, and for each month of its charts those that this other
 * month was kept with.
 */
export function syntheseGardee(mois: string, gardes: MoisGardes): Synthese | undefined {
  const synthese = gardes.get(mois)?.synthese;
  return (
    synthese && {
      ...synthese,
      actions: synthese.actions.map((a) => ({
        ...a,
        indicateurs: a.indicateurs.map((l) => ({ ...l, serie: serieDe(l, mois, gardes) })),
      })),
    }
  );
}

/** The twelve months of an indicator: those kept as they were kept, the others as the line says. */
export function serieDe(ligne: LigneDIndicateur, mois: string, gardes: MoisGardes): PointDeSerie[] {
  const siens = new Map(ligne.serie.map((p) => [p.mois, p]));
  return douzeMois(mois).map((m) => {
    if (m === mois) return { mois: m, mesure: ligne.mois };
    return (
      pointGarde(ligne, m, gardes) ??
      siens.get(m) ?? { mois: m, mesure: { masquee: false, raison: 'Ce mois n’a pas été relevé.' } }
    );
  });
}

function pointGarde(ligne: LigneDIndicateur, mois: string, gardes: MoisGardes): PointDeSerie | undefined {
  const alors = lignesDe(gardes.get(mois)?.synthese).find((l) => l.id === ligne.id);
  if (alors === undefined) return undefined;
  const autre = alors.definitionCle !== undefined && alors.definitionCle !== ligne.definitionCle;
  return { mois, mesure: alors.mois, ...(autre ? { autreDefinition: true as const } : {}) };
}

const lignesDe = (s: Synthese | undefined): readonly LigneDIndicateur[] =>
  s?.actions.flatMap((a) => a.indicateurs) ?? [];

/** A note column holds 60 000 characters. */
const CARACTERES_PAR_COLONNE = 55_000;

interface Garde {
  readonly synthese: Synthese;
  readonly gardes: MoisGardes;
  readonly version: number;
  readonly origine: Releve['origine'];
  readonly par?: string;
  readonly motif?: string;
}

/**
 * The row that keeps a month. Of its charts, only the months that have no row of their own stay in it. Refuses what
 * does not fit in the columns of a row: several hundred indicators.
 */
export function releveDe({ synthese, gardes, version, origine, par, motif }: Garde): Resultat<NouveauReleve> {
  const { mois, etablieLe, territoire, faits, avertissements } = synthese;
  const actions = synthese.actions.map((a) => ({
    ...a,
    indicateurs: a.indicateurs.map((l) => ({
      ...l,
      serie: l.serie.filter((p) => p.mois !== mois && pointGarde(l, p.mois, gardes) === undefined),
    })),
  }));
  const colonnes = repartir(actions);
  if (colonnes === undefined)
    return refuser(
      'regle-metier',
      'Les indicateurs sont trop nombreux pour qu’un mois soit gardé sur une ligne : réduisez leur nombre.',
    );
  const [premiere = [], suite, fin] = colonnes;
  return reussite({
    cle: cleDeReleve(mois, version),
    mois,
    version,
    arreteLe: etablieLe,
    origine,
    faits: { territoire, faits: sansLesMots(faits), avertissements },
    actions: premiere,
    ...(suite === undefined ? {} : { actionsSuite: suite }),
    ...(fin === undefined ? {} : { actionsFin: fin }),
    ...(par === undefined ? {} : { par }),
    ...(motif === undefined ? {} : { motif }),
  });
}

/**
 * A month keeps its figures; the words of its late decisions stay in their own rows, where they are corrected and
 * erased: they may name somebody.
 */
const sansLesMots = (faits: Synthese['faits']): Synthese['faits'] => ({
  ...faits,
  ...(faits.decisionsEnRetard === undefined
    ? {}
    : {
        decisionsEnRetard: faits.decisionsEnRetard.flatMap(({ id }) => (id === undefined ? [] : [{ id, titre: '' }])),
      }),
});

/** What is left to name of a kept month: the rows of its late decisions. One kept with its words names none any more. */
export const decisionsANommer = ({ faits }: Synthese): readonly string[] =>
  (faits.decisionsEnRetard ?? []).flatMap(({ id }) => id ?? []);

/** The month with those of its late decisions that are still there, as they read now; the others are only counted. */
export const avecSesDecisions = (synthese: Synthese, decisions: readonly DecisionEnRetard[]): Synthese =>
  synthese.faits.decisionsEnRetard === undefined
    ? synthese
    : { ...synthese, faits: { ...synthese.faits, decisionsEnRetard: [...decisions] } };

/** The actions in their order, as columns of a bounded size; undefined when they do not fit in three. */
function repartir(actions: Synthese['actions']): Synthese['actions'][] | undefined {
  const colonnes: Synthese['actions'][] = [[]];
  let taille = 0;
  for (const action of actions) {
    const siens = JSON.stringify(action).length + 1;
    if (siens > CARACTERES_PAR_COLONNE) return undefined;
    if (taille + siens > CARACTERES_PAR_COLONNE) {
      colonnes.push([]);
      taille = 0;
    }
    colonnes.at(-1)?.push(action);
    taille += siens;
  }
  return colonnes.length > 3 ? undefined : colonnes;
}

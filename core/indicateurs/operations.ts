import type { Besoin } from '../lists/besoins.list.ts';
import type { Comptage } from '../lists/comptages.list.ts';
import type { Diffusion } from '../lists/diffusions.list.ts';
import type { Evaluation } from '../lists/evaluations.list.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { Interconnaissance } from '../lists/interconnaissances.list.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import type { Vote } from '../lists/votes.list.ts';
import type { EtatDuTheme } from '../referents/etat.ts';
import { estAttendue } from '../rencontres/attendues.ts';
import { comptageRetenu } from '../rencontres/comptage-retenu.ts';
import { dejaReprises } from '../rencontres/reprendre.ts';
import { aujourdhui, moisDe } from '../temps/heure-locale.ts';
import type { Commune } from '../territoire/territoire.ts';
import type { ParticipationComptee, PassageCompte, StructureComptee } from './colonnes-comptees.ts';
import { contient, type Periode } from './periode.ts';

/** What is counted of how a theme is followed. */
export type TenueDuTheme = Pick<EtatDuTheme, 'thematique' | 'binomeActif' | 'fragile'>;

/** The rows from which every indicator is counted. */
export interface Lignes {
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly ParticipationComptee[];
  readonly comptages: readonly Comptage[];
  readonly structures: readonly StructureComptee[];
  readonly misesEnLien: readonly MiseEnLien[];
  readonly diffusions: readonly Diffusion[];
  readonly besoins: readonly Besoin[];
  readonly sollicitations: readonly Sollicitation[];
  readonly sondages: readonly Sondage[];
  readonly votes: readonly Vote[];
  readonly evaluations: readonly Evaluation[];
  readonly suites: readonly Suite[];
  /** Read only where an indicator asks for them, see `listes-demandees.ts`. */
  readonly points?: readonly PointPropose[];
  /** Who follows each theme, as it stands now; read only where an indicator asks for it. */
  readonly themes?: readonly TenueDuTheme[];
  /** What the structures say of each other, every year; read only where an indicator asks for it. */
  readonly interconnaissances?: readonly Interconnaissance[];
  /** What the codes of the public say of each sitting; read only where an indicator asks for it. */
  readonly passages?: readonly PassageCompte[];
  readonly maintenant: string;
  /** Threshold of masking; 5 when absent. */
  readonly seuilMasquage?: number;
  /** Asks in thirty days beyond which a structure is above its budget; 3 when absent. */
  readonly plafondSollicitations?: number;
  /** Those of the territory. */
  readonly communes?: readonly Commune[];
  /** Months after which a fiche without a cadence of its own is to be verified; 12 when absent. */
  readonly cadenceParDefautMois?: number;
}

/** A rencontre with what hangs on it, with its local dates. */
export interface RencontreDatee {
  readonly rencontre: Rencontre;
  readonly mois: string;
  readonly participations: readonly ParticipationComptee[];
  readonly comptages: readonly Comptage[];
}

/** A rencontre that became a point of another one, in its local month. */
export interface GreffeDatee {
  readonly rencontre: Rencontre;
  readonly mois: string;
  /** How many structures it invited. */
  readonly invitees: number;
}

/** The same rows, ready to be counted: joined and dated once. */
export interface Operations extends Omit<Lignes, 'rencontres' | 'participations' | 'comptages' | 'structures'> {
  readonly rencontres: readonly RencontreDatee[];
  /** They are no rencontres: they were neither held nor missed. */
  readonly greffes: readonly GreffeDatee[];
  readonly structures: ReadonlyMap<string, StructureComptee>;
  readonly seuil: number;
  readonly aujourdhui: string;
}

export type Filtres = Pick<Indicateur, 'thematiques' | 'typesDeStructure' | 'formats'>;

const parRencontre = <T extends { readonly rencontre: string }>(lignes: readonly T[]): ReadonlyMap<string, T[]> =>
  lignes.reduce((m, l) => {
    const deja = m.get(l.rencontre);
    if (deja === undefined) m.set(l.rencontre, [l]);
    else deja.push(l);
    return m;
  }, new Map<string, T[]>());

/** Joins the rows. A rencontre without a date is left out: it belongs to no month. So is one that another has planned anew. */
export function assembler(l: Lignes, seuilParDefaut: number): Operations {
  const participations = parRencontre(l.participations);
  const comptages = parRencontre(l.comptages);
  const reprises = dejaReprises(l.rencontres);
  return {
    ...l,
    seuil: l.seuilMasquage ?? seuilParDefaut,
    aujourdhui: aujourdhui(l.maintenant),
    greffes: l.rencontres.flatMap((rencontre) =>
      rencontre.greffeeLe === undefined
        ? []
        : [
            {
              rencontre,
              mois: moisDe(rencontre.greffeeLe),
              invitees: (participations.get(rencontre.id) ?? []).filter(estAttendue).length,
            },
          ],
    ),
    structures: new Map(l.structures.map((s) => [s.id, s])),
    rencontres: l.rencontres.flatMap((rencontre) =>
      rencontre.debut === undefined || rencontre.greffeeLe !== undefined || reprises.has(rencontre.id)
        ? []
        : [
            {
              rencontre,
              mois: moisDe(rencontre.debut),
              participations: participations.get(rencontre.id) ?? [],
              comptages: comptages.get(rencontre.id) ?? [],
            },
          ],
    ),
  };
}

/** An empty filter lets everything through. */
export const admet = (filtre: readonly string[], valeurs: readonly string[]): boolean =>
  filtre.length === 0 || valeurs.some((v) => filtre.includes(v));

/** Does a structure pass the filters of the indicator? One that cannot be read passes only when nothing is asked. */
export const admetStructure = (
  f: Pick<Filtres, 'thematiques' | 'typesDeStructure'>,
  s: StructureComptee | undefined,
): boolean =>
  // Asked of every participation: most indicators ask for nothing.
  (f.typesDeStructure.length === 0 && f.thematiques.length === 0) ||
  (admet(f.typesDeStructure, s === undefined ? [] : [s.type]) &&
    admet(f.thematiques, s === undefined ? [] : s.thematiques));

/** Rencontres of the period that pass the filters of the indicator. */
export const rencontresDe = (o: Operations, f: Filtres, p: Periode): readonly RencontreDatee[] =>
  o.rencontres.filter(
    (r) =>
      contient(p, r.mois) && admet(f.thematiques, [r.rencontre.thematique]) && admet(f.formats, [r.rencontre.format]),
  );

export const estTenue = (r: RencontreDatee): boolean => r.rencontre.etat === 'Tenue';

/** Structures counted as present: a feuille de présence says so. */
export const presents = (r: RencontreDatee): readonly ParticipationComptee[] =>
  r.rencontre.feuilleDePresence ? r.participations.filter((p) => p.statut === 'Présent') : [];

/**
 * Persons who came for a structure, or nothing when no feuille was held. A structure marked present counts for one
 * person at least.
 */
export const professionnels = (r: RencontreDatee): number | undefined =>
  r.rencontre.feuilleDePresence ? presents(r).reduce((n, p) => n + Math.max(1, p.personnes ?? 1), 0) : undefined;

/** The public counted, on paper or else at the door; nothing when nobody counted. */
export const publicCompte = ({ comptages }: Pick<RencontreDatee, 'comptages'>): number | undefined =>
  comptageRetenu(comptages).retenu;

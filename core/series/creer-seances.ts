import type { NouvelleParticipation, Participation } from '../lists/participations.list.ts';
import type { NouvelleRencontre, Rencontre } from '../lists/rencontres.list.ts';
import type { Serie } from '../lists/series.list.ts';
import { cleDeParticipation } from '../presences/cle.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { communeDe, type Territoire } from '../territoire/territoire.ts';
import { debutDe } from './preparer.ts';
import type { SeanceAnnoncee } from './regle.ts';

/** What makes a sitting the same however often it is asked for, and wherever it is moved: its series and the day that the rule gives it. */
export const cleDeSeance = (serie: string, prevue: string, tour?: number): string =>
  `serie-${serie}-${prevue}${tour === undefined ? '' : `-${tour}`}`;

type Annoncee = SeanceAnnoncee & { readonly le: string };
const estTenue = (s: SeanceAnnoncee): s is Annoncee => s.le !== undefined;

/** The sittings that a series announces, those skipped apart. */
export const seancesAnnoncees = ({ seances }: Pick<Serie, 'seances'>): readonly Annoncee[] =>
  (seances ?? []).filter(estTenue);

/**
 * The rencontre of a sitting: the one that its series made, wherever it was moved; else one of the same series that
 * somebody typed for that day.
 */
export function rencontreDe(
  { id, nom }: Pick<Serie, 'id' | 'nom'>,
  { prevue, le, tour }: SeanceAnnoncee,
  rencontres: readonly Rencontre[],
): Rencontre | undefined {
  const cle = cleDeSeance(id, prevue, tour);
  return (
    rencontres.find(({ cleCreation }) => cleCreation === cle) ??
    rencontres.find(
      ({ serie, debut, cleCreation = '' }) =>
        serie === nom &&
        debut !== undefined &&
        aujourdhui(debut) === le &&
        !cleCreation.startsWith(cleDeSeance(id, '')),
    )
  );
}

/**
 * Those still to be made: without a rencontre, or with one that is a draft, whose guests may be missing. A rencontre is
 * a draft until its guests are written, so that what an interruption left half done is seen.
 */
export function seancesACreer(serie: Serie, rencontres: readonly Rencontre[]): readonly Annoncee[] {
  return seancesAnnoncees(serie).filter((seance) => {
    const faite = rencontreDe(serie, seance, rencontres);
    return (
      faite === undefined ||
      (faite.etat === 'Brouillon' && faite.cleCreation === cleDeSeance(serie.id, seance.prevue, seance.tour))
    );
  });
}

/** The rencontre of a sitting. Undefined for a series whose row has been emptied by hand. */
export function rencontreDeSeance(
  { id, nom, regle, modele }: Serie,
  { prevue, le, lieu, communeInsee, tour }: Annoncee,
  territoire: Territoire,
): NouvelleRencontre | undefined {
  if (regle === undefined || modele === undefined) return undefined;
  const commune = communeDe(territoire, communeInsee)?.nom;
  return {
    ...modele,
    lieu,
    communeInsee,
    commune,
    debut: debutDe(le, regle),
    etat: 'Brouillon',
    serie: nom,
    cleCreation: cleDeSeance(id, prevue, tour),
  };
}

/** What is known of a guest of a series: why it is invited, and its place in the group. */
export interface PlaceConnue {
  readonly raison?: string | undefined;
  readonly role?: Participation['role'];
}

const roleConnu = (place: PlaceConnue | undefined) => (place?.role === undefined ? {} : { role: place.role });

/** The guests of a sitting, each with the reason and the place known for it. */
export const participationsDeSeance = (
  rencontre: string,
  structures: readonly string[],
  connues: ReadonlyMap<string, PlaceConnue>,
): readonly NouvelleParticipation[] =>
  structures.map((structure) => ({
    cle: cleDeParticipation(rencontre, structure),
    rencontre,
    structure,
    statut: 'Invité',
    raison: connues.get(structure)?.raison ?? 'Invitée à la série',
    ...roleConnu(connues.get(structure)),
  }));

/** Rows that one call writes, about: it answers long before any gateway gives up. */
const LIGNES_PAR_TOUR = 160;
const SEANCES_PAR_TOUR = 20;

/** Sittings that one call makes, for so many guests each. */
export const seancesParTour = (invitees: number): number =>
  Math.min(SEANCES_PAR_TOUR, Math.max(1, Math.floor(LIGNES_PAR_TOUR / (1 + invitees))));

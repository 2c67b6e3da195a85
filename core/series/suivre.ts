import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Serie } from '../lists/series.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { rencontreDe } from './creer-seances.ts';

/** A line of the table of a series: a sitting made, one still to be made, or one that was skipped. */
export interface SeanceSuivie {
  /** The day that the rule gives; of a rencontre that no rule made, the day when it is held. */
  readonly prevue: string | undefined;
  /** The day when it is held. */
  readonly le: string | undefined;
  readonly rencontre: Rencontre | undefined;
  /** Why it is skipped, or was moved from the start. */
  readonly raison: string | undefined;
  /** Moved since it was announced. */
  readonly deplacee: boolean;
}

const jourDe = ({ debut }: Rencontre): string | undefined => (debut === undefined ? undefined : aujourdhui(debut));

/**
 * The whole of a series, in order of days. `serie`: its row; without one, it is a name that rencontres share. `siennes`:
 * the rencontres of that name, and those that the series made and that were named otherwise since.
 */
export function suivreLaSerie(serie: Serie | undefined, siennes: readonly Rencontre[]): readonly SeanceSuivie[] {
  const annoncees = serie?.seances ?? [];
  const faites = new Set<Rencontre>();
  const duPlan = annoncees.map((annoncee): SeanceSuivie => {
    const rencontre = serie && rencontreDe(serie, annoncee, siennes);
    if (rencontre !== undefined) faites.add(rencontre);
    const le = rencontre === undefined ? annoncee.le : jourDe(rencontre);
    return {
      prevue: annoncee.prevue,
      le,
      rencontre,
      raison: annoncee.raison,
      deplacee: rencontre !== undefined && le !== annoncee.le,
    };
  });
  const autres = siennes
    .filter((r) => !faites.has(r))
    .map((rencontre): SeanceSuivie => {
      const le = jourDe(rencontre);
      return { prevue: le, le, rencontre, raison: undefined, deplacee: false };
    });
  const rang = ({ le, prevue }: SeanceSuivie) => le ?? prevue ?? '9999';
  return [...duPlan, ...autres].toSorted((a, b) => rang(a).localeCompare(rang(b)));
}

/** The rencontres of a series, by its name. */
export const seancesDeLaSerie = (nom: string, rencontres: readonly Rencontre[]): readonly Rencontre[] =>
  rencontres
    .filter(({ serie }) => serie === nom)
    .toSorted((a, b) => (a.debut ?? '9999').localeCompare(b.debut ?? '9999') || Number(a.id) - Number(b.id));

/** Where a sitting stands among those of its series. Those cancelled are left out, but for itself. */
export function placeDansLaSerie(
  rencontre: Rencontre,
  rencontres: readonly Rencontre[],
):
  | {
      readonly nom: string;
      readonly rang: number;
      readonly total: number;
      readonly precedente: Rencontre | undefined;
      readonly suivante: Rencontre | undefined;
    }
  | undefined {
  if (rencontre.serie === undefined || rencontre.serie === '') return undefined;
  const siennes = seancesDeLaSerie(rencontre.serie, rencontres).filter(
    ({ id, etat }) => etat !== 'Annulée' || id === rencontre.id,
  );
  const rang = siennes.findIndex(({ id }) => id === rencontre.id);
  return {
    nom: rencontre.serie,
    rang: rang + 1,
    total: siennes.length,
    precedente: siennes[rang - 1],
    suivante: siennes[rang + 1],
  };
}

/** Those that a change of « celle-ci et les suivantes », or of all, reaches: held or cancelled, a sitting stays as it is. */
export function seancesAChanger(
  rencontre: Rencontre,
  rencontres: readonly Rencontre[],
  portee: 'suivantes' | 'toutes',
): readonly Rencontre[] {
  const siennes = seancesDeLaSerie(rencontre.serie ?? '', rencontres);
  const depuis = portee === 'toutes' ? 0 : siennes.findIndex(({ id }) => id === rencontre.id);
  return siennes.slice(depuis).filter(({ etat }) => etat !== 'Tenue' && etat !== 'Annulée');
}

import { DELAI_D_UN_BESOIN } from '../besoins/ranger.ts';
import { relieOuReuniLe } from '../besoins/suivre.ts';
import type { Besoin } from '../lists/besoins.list.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import { joursEntre, plusJours } from '../temps/heure-locale.ts';
import { avantLesDonnees, type Compter, enPart, inconnue } from './compter.ts';
import { admet, type Operations } from './operations.ts';
import { contient, type Periode } from './periode.ts';
import type { Mesure } from './synthese.ts';

/**
 * The needs whose days came to their end in the period: it is then known whether they were met in time, so that a month that is closed keeps a number
 * that no later introduction would change.
 */
export const besoinsEchus = (
  o: Pick<Operations, 'besoins' | 'aujourdhui'>,
  i: Pick<Indicateur, 'thematiques'>,
  p: Periode,
): readonly Besoin[] =>
  o.besoins.filter((b) => {
    const fin = plusJours(b.releveLe, DELAI_D_UN_BESOIN);
    return (
      fin < o.aujourdhui &&
      contient(p, fin.slice(0, 7)) &&
      admet(i.thematiques, b.thematique === undefined ? [] : [b.thematique])
    );
  });

export function relieATemps(b: Pick<Besoin, 'releveLe' | 'relieLe' | 'reuniLe'>): boolean {
  const le = relieOuReuniLe(b);
  return le !== undefined && joursEntre(b.releveLe, le) <= DELAI_D_UN_BESOIN;
}

/** The share of these needs for which structures were found in time, introduced or brought together, for the indicators and for the page of the needs alike. */
export const partReliee = (echus: readonly Besoin[]): Mesure =>
  echus.length === 0
    ? inconnue(`Aucun besoin n’a atteint ses ${DELAI_D_UN_BESOIN} jours sur la période.`)
    : enPart(echus.filter(relieATemps).length, echus.length);

export const besoinsRelies: Compter = (o, i, p) =>
  avantLesDonnees(
    o.besoins.map((b) => b.releveLe.slice(0, 7)),
    p,
    'Aucun besoin relevé',
  ) ?? partReliee(besoinsEchus(o, i, p));

import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { estAttendue } from '../rencontres/attendues.ts';
import { plusMinutes } from '../temps/heure-locale.ts';
import { attendReponse } from './repondre.ts';

type Placee = Pick<
  Participation,
  'id' | 'structure' | 'statut' | 'role' | 'sansInvitation' | 'reponse' | 'attenteDepuis'
>;

/** Whoever is there is there, whatever was answered. */
const estLa = ({ statut }: Pick<Placee, 'statut'>): boolean => statut === 'Présent';

/** Does a structure that was asked come, as far as is known? A place is one structure, however many of it come. */
const ditVenir = (p: Pick<Placee, 'statut' | 'role' | 'sansInvitation' | 'reponse'>): boolean =>
  estAttendue(p) &&
  (estLa(p) ||
    (p.reponse !== undefined && p.reponse !== 'Ne vient pas' && p.statut !== 'Excusé' && p.statut !== 'Absent'));

/** Does it come, and has it a place? */
export const tientUnePlace = (p: Placee): boolean => ditVenir(p) && (estLa(p) || p.attenteDepuis === undefined);

/** Was a place given to it, which a mail tells? */
export const aUnePlaceDonnee = (p: Placee & Pick<Participation, 'placeLe'>): boolean =>
  p.placeLe !== undefined && tientUnePlace(p);

/** Those who would come and have no place yet, the first to be served first. `participations`: those of one rencontre. */
export const fileDAttente = <P extends Placee>(participations: readonly P[]): readonly P[] =>
  participations
    .filter((p) => ditVenir(p) && !tientUnePlace(p))
    .toSorted((a, b) => comparer(a.attenteDepuis ?? '', b.attenteDepuis ?? '') || Number(a.id) - Number(b.id));

/** Its rank in the waiting list, from 1; undefined when it does not wait. */
export function rangDAttente(participations: readonly Placee[], structure: string): number | undefined {
  const rang = fileDAttente(participations).findIndex((p) => p.structure === structure);
  return rang < 0 ? undefined : rang + 1;
}

/** Places that nobody holds; as many as one likes when the rencontre has no limit. Never less than none. */
export const placesLibres = ({ capacite }: Pick<Rencontre, 'capacite'>, participations: readonly Placee[]): number =>
  capacite === undefined
    ? Number.POSITIVE_INFINITY
    : Math.max(0, capacite - participations.filter(tientUnePlace).length);

/**
 * What its answer makes of the place of a structure: kept when it had one or waited already; else one that is free, if
 * nobody waits for it; else the end of the waiting list. `devenue`: its row with the answer.
 */
export function placeDeLaReponse(
  rencontre: Pick<Rencontre, 'capacite'>,
  participations: readonly Placee[],
  { avant, devenue, maintenant }: { readonly avant: Placee; readonly devenue: Placee; readonly maintenant: string },
): Pick<Participation, 'attenteDepuis'> {
  if (!ditVenir(devenue)) return { attenteDepuis: undefined };
  if (ditVenir(avant)) return { attenteDepuis: avant.attenteDepuis };
  const autres = participations.filter((p) => p.structure !== avant.structure);
  const libre = placesLibres(rencontre, autres) > fileDAttente(autres).length;
  return { attenteDepuis: libre ? undefined : maintenant };
}

interface Changement {
  readonly id: string;
  readonly eTag: string;
  readonly patch: Partial<Participation>;
}

/**
 * The same changes, with what each makes of the place of its structure: noted as excused, or only kept informed, it
 * leaves it; back, it has one that is free or waits for one, as by its answer. Those who leave come first.
 */
export function avecLesPlaces(
  rencontre: Rencontre,
  participations: readonly Participation[],
  changements: readonly Changement[],
  maintenant: string,
): readonly Changement[] {
  if (rencontre.capacite === undefined || !attendReponse(rencontre, maintenant)) return changements;
  let lignes = participations;
  const devenueDe = ({ id, patch }: Changement): Participation | undefined => {
    const avant = lignes.find((p) => p.id === id);
    return avant && { ...avant, ...patch };
  };
  const part = (c: Changement): boolean => {
    const devenue = devenueDe(c);
    return devenue !== undefined && !ditVenir(devenue);
  };
  return changements
    .toSorted((a, b) => Number(part(b)) - Number(part(a)))
    .map((changement) => {
      const avant = lignes.find((p) => p.id === changement.id);
      const devenue = devenueDe(changement);
      if (avant === undefined || devenue === undefined) return changement;
      const place = placeDeLaReponse(rencontre, lignes, { avant, devenue, maintenant });
      lignes = lignes.map((p) => (p === avant ? { ...devenue, ...place } : p));
      if (place.attenteDepuis === avant.attenteDepuis) return changement;
      return { ...changement, patch: { ...changement.patch, ...place } };
    });
}

/** Those who wait and for whom there is now a place, in their order. Nobody for a rencontre that awaits no answer. */
export const aServir = <P extends Placee>(
  rencontre: Pick<Rencontre, 'capacite'>,
  participations: readonly P[],
): readonly P[] => {
  const file = fileDAttente(participations);
  return file.slice(0, Math.min(file.length, placesLibres(rencontre, participations)));
};

/** Puts a structure first in the waiting list; nothing to write when it is. Its reason is kept. */
export function passerDevant(
  participations: readonly Placee[],
  { structure, motif }: { readonly structure: string; readonly motif: string },
): Resultat<Partial<Pick<Participation, 'attenteDepuis' | 'motifDeRang'>>> {
  const file = fileDAttente(participations);
  const [premiere] = file;
  if (premiere?.attenteDepuis === undefined || !file.some((p) => p.structure === structure))
    return refuser('regle-metier', 'Cette structure n’attend pas, ou plus, de place. Rafraîchissez la page.');
  if (premiere.structure === structure) return reussite({});
  return reussite({ attenteDepuis: plusMinutes(premiere.attenteDepuis, -1), motifDeRang: motif });
}

const comparer = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { aujourdhui } from '../temps/heure-locale.ts';
import type { DemandeFaite } from './demandes.ts';
import { enAttenteAussi } from './joindre.ts';
import { instantDuReport, jourDeRetour } from './reporter.ts';

/** The local days on which writing to a structure above its budget would weigh less; neither when both come too late. */
interface PlusTard {
  /** A mail put off already leaves that day for the same person: this leaves with it. */
  readonly joindre?: string;
  /** It has room again that day. */
  readonly attendre?: string;
}

/** The local day on which a mail put off is to leave for this person of a structure; undefined when none is. */
export function jourDejaPrevu(
  lignes: Parameters<typeof enAttenteAussi>[0],
  cible: { readonly structure: string; readonly contact: string | undefined },
  maintenant: string,
): string | undefined {
  const jour = aujourdhui(maintenant);
  return enAttenteAussi(lignes, { id: '', ...cible })
    .flatMap(({ pasAvant }) => (pasAvant === undefined ? [] : [aujourdhui(pasAvant)]))
    .filter((le) => le > jour)
    .toSorted()[0];
}

/** When to write to a structure that is above its budget, before an instant: `limite`. Undefined when it has room. */
export function quandEcrire(e: {
  readonly demandes: readonly DemandeFaite[];
  readonly plafond: number;
  readonly dejaPrevu: string | undefined;
  readonly limite: string;
}): PlusTard | undefined {
  const retour = jourDeRetour(e.demandes, e.plafond);
  if (retour === undefined) return undefined;
  const aTemps = (le: string): boolean => Date.parse(instantDuReport(le)) < Date.parse(e.limite);
  const joindre = e.dejaPrevu !== undefined && aTemps(e.dejaPrevu) ? e.dejaPrevu : undefined;
  return {
    ...(joindre === undefined ? {} : { joindre }),
    ...(aTemps(retour) && retour !== joindre ? { attendre: retour } : {}),
  };
}

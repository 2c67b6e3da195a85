import { Temporal } from 'temporal-polyfill';
import type { Convention } from '../lists/conventions.list.ts';
import { jour } from '../textes/francais.ts';

/** So long before its end, a convention is talked about again: time enough for a council to vote. */
const JOURS_AVANT_LA_FIN = 90;

/** A convention whose end warns: it is near, or past while the convention is still said to be signed. */
export interface FinDeConvention {
  readonly convention: Convention;
  readonly passee: boolean;
}

/** Does the end of this convention call for something on this day? */
export function finDeConvention(convention: Convention, aujourdhui: string): FinDeConvention | undefined {
  const { etat, echeance } = convention;
  if (etat !== 'Signée' || echeance === undefined) return undefined;
  const seuil = Temporal.PlainDate.from(aujourdhui).add({ days: JOURS_AVANT_LA_FIN }).toString();
  return echeance > seuil ? undefined : { convention, passee: echeance < aujourdhui };
}

export const direFinDeConvention = ({ convention, passee }: FinDeConvention): string =>
  `${convention.titre}\u00A0: ${passee ? 'échue depuis le' : 'prend fin le'} ${jour(convention.echeance ?? '')}`;

import type { Rencontre } from '../lists/rencontres.list.ts';
import { refusDePasser } from './transitions.ts';

/** Once begun, a rencontre of which one enters who came has been held: from then on it counts. Empty when the state stays. */
export function passageATenue(
  { etat, debut }: Pick<Rencontre, 'etat' | 'debut'>,
  maintenant: string,
): { readonly etat?: 'Tenue' } {
  const commencee = debut !== undefined && Date.parse(debut) <= Date.parse(maintenant);
  return commencee && refusDePasser(etat, 'Tenue') === undefined ? { etat: 'Tenue' } : {};
}

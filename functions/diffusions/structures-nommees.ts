import type { Refus } from '../../core/contrats/erreur.ts';
import { structures as liste } from '../../core/lists/structures.list.ts';
import { refusDAbsence } from '../hote/designee.ts';
import type { AnnuaireLu } from './annuaire-choisi.ts';

/** The structure in whose name the annuaire is handed out, and those that receive it by their name, must be there. `champ`: where the body names these. */
export function refusDInconnue(
  { structures }: AnnuaireLu,
  nommees: { readonly emettrice: string | undefined; readonly structures: readonly string[]; readonly champ: string },
): Refus | undefined {
  const connues = new Set(structures.map((s) => s.id));
  if (nommees.emettrice !== undefined && !connues.has(nommees.emettrice))
    return refusDAbsence(liste, 'corps.emettrice');
  const rang = nommees.structures.findIndex((id) => !connues.has(id));
  return rang < 0 ? undefined : refusDAbsence(liste, `${nommees.champ}.${rang}`);
}

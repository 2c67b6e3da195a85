import { grouper } from '../grouper.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { pluriel } from '../textes/francais.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { estInformee } from './attendues.ts';

/** Two rencontres at the same hour that want the same structures, or the same room. */
export interface Heurt {
  /** The other rencontre. */
  readonly avec: Rencontre;
  /** Structures awaited at both, those that have excused themselves apart. */
  readonly structures: readonly string[];
  readonly memeSalle: boolean;
}

type Datee = Rencontre & { readonly debut: string };
const estDatee = (r: Rencontre): r is Datee => r.debut !== undefined && r.etat !== 'Annulée';

const finDe = (r: Datee): number => Date.parse(r.debut) + r.dureeMinutes * 60_000;

/** What each rencontre clashes with, by its id; those that clash with nothing are not there. */
export function heurtsEntre(
  rencontres: readonly Rencontre[],
  participations: readonly (Pick<Participation, 'rencontre' | 'structure' | 'statut'> &
    Partial<Pick<Participation, 'role'>>)[],
): ReadonlyMap<string, readonly Heurt[]> {
  const invitees = new Map<string, Set<string>>();
  for (const { rencontre, structure, statut, role } of participations) {
    // Kept informed, it is not awaited there.
    if (statut === 'Excusé' || estInformee({ role })) continue;
    const siennes = invitees.get(rencontre);
    if (siennes === undefined) invitees.set(rencontre, new Set([structure]));
    else siennes.add(structure);
  }
  const heurts = new Map<string, Heurt[]>();
  // Only those of a same day are compared: none lasts longer.
  for (const duJour of grouper(rencontres.filter(estDatee), ({ debut }) => aujourdhui(debut)).values())
    for (const a of duJour)
      for (const b of duJour) {
        if (a === b || Date.parse(a.debut) >= finDe(b) || Date.parse(b.debut) >= finDe(a)) continue;
        const chezB = invitees.get(b.id) ?? AUCUNE;
        const structures = [...(invitees.get(a.id) ?? AUCUNE)].filter((s) => chezB.has(s));
        const memeSalle = salleDe(a) !== undefined && salleDe(a) === salleDe(b);
        if (structures.length === 0 && !memeSalle) continue;
        heurts.set(a.id, [...(heurts.get(a.id) ?? []), { avec: b, structures, memeSalle }]);
      }
  return heurts;
}

/** « À la même heure que « Café des parents » : 2 structures communes, même salle ». */
export const direHeurt = ({ avec, structures, memeSalle }: Heurt): string =>
  `À la même heure que «\u00A0${avec.titre}\u00A0»\u00A0: ${[
    ...(structures.length === 0 ? [] : [pluriel(structures.length, 'structure commune', 'structures communes')]),
    ...(memeSalle ? ['même salle'] : []),
  ].join(', ')}`;

const AUCUNE: ReadonlySet<string> = new Set();

/** The room as it is compared; a rencontre that nobody travels to takes none. */
function salleDe({ lieu = '', communeInsee = '', commune = '', modalite }: Rencontre): string | undefined {
  const nue = motsNus(lieu);
  return modalite === 'À distance' || nue === '' ? undefined : `${nue} ${communeInsee || motsNus(commune)}`;
}

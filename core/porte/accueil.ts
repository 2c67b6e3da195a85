import { ficheVue, type QuiLit } from '../annuaire/ce-que-voit.ts';
import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Structure } from '../lists/structures.list.ts';

/** A structure as whoever stands at the door may read it. */
export interface StructureALaPorte {
  readonly id: string;
  readonly nom: string;
  readonly sigle?: string;
}

/** The code of a door is on a wall: whoever holds it reads what everyone reads, and may pass it on. */
const LE_PUBLIC: QuiLit = { profil: 'lien', emporte: true };

/** The structure as it is named at the door; undefined where its very name is not for everyone, or when it has left the annuaire. */
function vueALaPorte(structure: Structure): StructureALaPorte | undefined {
  const vue = estDansLAnnuaire(structure) ? ficheVue(structure, LE_PUBLIC) : undefined;
  return vue && { id: vue.id, nom: vue.nom, ...(vue.sigle === undefined ? {} : { sigle: vue.sigle }) };
}

/**
 * Those among whom one picks one’s own, by name: the structures invited, whatever they answered and whether they have
 * come or not. One that came uninvited is not named: it would tell that it has come.
 */
export function structuresAttendues(
  participations: readonly Pick<Participation, 'structure' | 'sansInvitation'>[],
  structures: readonly Structure[],
): readonly StructureALaPorte[] {
  const invitees = new Set(participations.filter((p) => !p.sansInvitation).map((p) => p.structure));
  return structures
    .filter((s) => invitees.has(s.id))
    .flatMap((s) => vueALaPorte(s) ?? [])
    .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}

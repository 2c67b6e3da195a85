import { ficheVue, type QuiLit } from '../annuaire/ce-que-voit.ts';
import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { trouverAPointer } from '../presences/pointer.ts';
import { motsNus } from '../textes/mots-nus.ts';

/** A structure as whoever stands at the door may read it. */
export interface StructureALaPorte {
  readonly id: string;
  readonly nom: string;
  readonly sigle?: string;
}

/** The code of a door is on a wall: whoever holds it reads what everyone reads, and may pass it on. */
const LE_PUBLIC: QuiLit = { profil: 'lien', emporte: true };

/** The structure as it is named at the door; undefined where its very name is not for everyone, or when it has left the annuaire. */
export function vueALaPorte(structure: Structure): StructureALaPorte | undefined {
  const { id, nom, sigle } = vuDuPublic(structure) ?? {};
  return id === undefined || nom === undefined ? undefined : { id, nom, ...(sigle === undefined ? {} : { sigle }) };
}

const vuDuPublic = (structure: Structure): Structure | undefined =>
  estDansLAnnuaire(structure) ? ficheVue(structure, LE_PUBLIC) : undefined;

/** A structure of the annuaire, as it is found by whoever was not invited. */
export interface StructureTrouvee extends StructureALaPorte {
  readonly commune?: string;
}

/** Letters without which nothing is searched: two would call half of the annuaire. */
const LETTRES_POUR_CHERCHER = 3;
const TROUVEES = 6;

/** The structures whose name begins so, among those that everyone reads; with their commune, that tells two of them apart. */
export function chercherALaPorte(texte: string, structures: readonly Structure[]): readonly StructureTrouvee[] {
  if (motsNus(texte).length < LETTRES_POUR_CHERCHER) return [];
  const vues = structures.flatMap((s) => vuDuPublic(s) ?? []);
  return trouverAPointer(texte, vues, TROUVEES).map(({ id, nom, sigle, commune }) => ({
    id,
    nom,
    ...(sigle === undefined ? {} : { sigle }),
    ...(commune === undefined ? {} : { commune }),
  }));
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

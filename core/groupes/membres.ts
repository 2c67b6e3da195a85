import type { Groupe } from '../lists/groupes.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { RoleDansLeGroupe } from '../rencontres/roles.ts';

export interface Membre {
  readonly id: string;
  readonly role: RoleDansLeGroupe;
}

/** Where each place is kept. */
const COLONNES = {
  Noyau: 'noyau',
  Ponctuel: 'ponctuels',
  Informé: 'informes',
} as const satisfies Record<RoleDansLeGroupe, keyof Groupe>;

type Places = Pick<Groupe, (typeof COLONNES)[RoleDansLeGroupe]>;

/** The structures of a group, each once: two fiches merged may have held two places, the first of them is kept. */
export function membresDe(groupe: Places): readonly Membre[] {
  const vus = new Map<string, Membre>();
  for (const [role, colonne] of Object.entries(COLONNES) as [RoleDansLeGroupe, keyof Places][])
    for (const id of groupe[colonne]) if (!vus.has(id)) vus.set(id, { id, role });
  return [...vus.values()];
}

/** What is written of these structures. */
export const placesDes = (membres: readonly Membre[]): Places => {
  const de = (role: RoleDansLeGroupe): readonly string[] => membres.filter((m) => m.role === role).map(({ id }) => id);
  return { noyau: de('Noyau'), ponctuels: de('Ponctuel'), informes: de('Informé') };
};

/** Those invited to a rencontre, each at its place: what a group made of it begins with. Whoever came uninvited is occasional. */
export const placesTenues = (participations: readonly Pick<Participation, 'structure' | 'role'>[]): readonly Membre[] =>
  participations.map(({ structure, role = 'Ponctuel' }) => ({ id: structure, role }));

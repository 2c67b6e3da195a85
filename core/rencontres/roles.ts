import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { pluriel } from '../textes/francais.ts';
import type { ROLES_DANS_LE_GROUPE } from '../vocabulaires/rencontres.ts';
import type { Historique } from './historique.ts';

export type RoleDansLeGroupe = (typeof ROLES_DANS_LE_GROUPE)[number];

/** A place in the group, with why it is proposed. */
export interface RolePropose {
  readonly role: RoleDansLeGroupe;
  readonly raison: string;
}

/** Rencontres in a row to which one was asked, and never came, before being kept informed is proposed. */
const SANS_VENIR = 3;

/**
 * The place proposed to a structure: the one it has already in its series, or in the rencontre that this one copies
 * (`tenu`); else what its presences at the last rencontres of the theme say.
 */
export function proposerRole(h: Historique, structure: string, tenu?: RolePropose): RolePropose {
  if (tenu !== undefined) return tenu;
  const venues = h.presences(structure).length;
  const dernieres = `${pluriel(h.regardees, 'dernière rencontre', 'dernières rencontres')} du thème`;
  if (venues >= 2) return { role: 'Noyau', raison: `présente à ${venues} des ${dernieres}` };
  const invitations = h.invitations(structure);
  if (venues === 0 && invitations >= SANS_VENIR)
    return { role: 'Informé', raison: `invitée aux ${invitations} dernières, jamais venue` };
  return { role: 'Ponctuel', raison: venues === 0 ? 'pas encore venue sur ce thème' : 'venue une fois sur ce thème' };
}

/** The places held where a rencontre comes from: in the one that it copies, else in its series, the latest sitting first. */
export function rolesTenus(
  {
    rencontres,
    participations,
  }: {
    readonly rencontres: readonly Pick<Rencontre, 'id' | 'serie' | 'debut'>[];
    readonly participations: readonly Pick<Participation, 'rencontre' | 'structure' | 'role'>[];
  },
  { modele, serie }: { readonly modele?: string | undefined; readonly serie?: string | undefined },
): ReadonlyMap<string, RolePropose> {
  const debuts = new Map(
    rencontres
      .filter((r) => (modele === undefined ? serie !== undefined && r.serie === serie : r.id === modele))
      .map((r) => [r.id, r.debut ?? ''] as const),
  );
  const raison = modele === undefined ? 'sa place dans la série' : 'sa place à la rencontre copiée';
  const lues = participations.flatMap(({ rencontre, structure, role }) => {
    const debut = debuts.get(rencontre);
    return debut === undefined || role === undefined ? [] : [{ structure, role, debut }];
  });
  return new Map(
    lues
      .toSorted((a, b) => (a.debut < b.debut ? -1 : a.debut > b.debut ? 1 : 0))
      .map(({ structure, role }) => [structure, { role, raison }] as const),
  );
}

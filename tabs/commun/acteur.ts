import { z } from 'zod';
import type { Acteur, Profil } from '../../core/droits/droits.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';

const revendications = z.object({
  oid: z.string(),
  tid: z.string(),
  roles: z.array(z.string()).optional(),
});
export type Revendications = z.infer<typeof revendications>;

/** Reads the claims of our own API's token, to show or hide buttons. It decides nothing: every right is checked again by the API. */
export function lireRevendications(jeton: string): Revendications | undefined {
  try {
    const charge = (jeton.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const octets = Uint8Array.from(atob(charge), (lettre) => lettre.codePointAt(0) ?? 0);
    return revendications.safeParse(JSON.parse(new TextDecoder().decode(octets))).data;
  } catch {
    return undefined;
  }
}

const PROFIL_PAR_ROLE = { Coordination: 'coordination', Partenaire: 'partenaire' } as const satisfies Record<
  string,
  Profil
>;

/** Who acts: profile by app role, structures by the active contacts that carry this account. */
export function acteurDe(r: Revendications, contacts: readonly Contact[]): Acteur {
  const roles = r.roles ?? [];
  const profil = roles.includes('Coordination')
    ? PROFIL_PAR_ROLE.Coordination
    : roles.includes('Partenaire')
      ? PROFIL_PAR_ROLE.Partenaire
      : 'lecture';
  const siens = contacts.filter((contact) => contact.actif && contact.oid === r.oid && contact.tid === r.tid);
  return { profil, id: `${r.oid}.${r.tid}`, structures: [...new Set(siens.map((contact) => contact.structure))] };
}

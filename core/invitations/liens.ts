import { OBJET_PAR_NATURE } from '../liens/natures.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';

/** The word that ends the key of the link sent to those invited. */
export const VAGUE_D_INVITATION = 'invitation';

interface Invite {
  readonly structure: { readonly id: string };
  readonly contact?: Pick<Contact, 'oid'>;
  readonly destinataire: { readonly cible: { readonly contact?: string } } | undefined;
}

/** To whom the page of a rencontre is still to be sent, and why not to the others. */
export interface Partage<I extends Invite> {
  readonly aEnvoyer: readonly I[];
  /** They have its link already, by the poll or by a former sending. */
  readonly avecLien: readonly I[];
  /** They have an account: the tab is their page. */
  readonly avecCompte: readonly I[];
  readonly sansAdresse: readonly I[];
}

/** `faites`: the Sollicitations of this rencontre. A link that was revoked, or whose mail never left, counts for nothing. */
export function partagerLesInvites<I extends Invite>(
  invites: readonly I[],
  faites: readonly Sollicitation[],
): Partage<I> {
  const ouvre = (s: Sollicitation): boolean => OBJET_PAR_NATURE[s.nature](s)?.acte === 'suivre-rencontre';
  const parties = faites.filter((s) => !s.revoquee && (s.etat === 'Envoyée' || s.etat === 'Répondue') && ouvre(s));
  const aSonLien = (i: I): boolean =>
    parties.some((s) => s.structure === i.structure.id && s.contact === i.destinataire?.cible.contact);
  const sansAdresse = invites.filter((i) => i.destinataire === undefined);
  const joignables = invites.filter((i) => i.destinataire !== undefined);
  const avecLien = joignables.filter(aSonLien);
  const reste = joignables.filter((i) => !aSonLien(i));
  const aCompte = (i: I): boolean => i.contact?.oid !== undefined && i.destinataire?.cible.contact !== undefined;
  return { aEnvoyer: reste.filter((i) => !aCompte(i)), avecLien, avecCompte: reste.filter(aCompte), sansAdresse };
}

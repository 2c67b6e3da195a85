import { VAGUE_D_ACTIVITE } from '../activite/activites.ts';
import { estUnFairePart, OBJET_PAR_NATURE, VAGUE_D_INVITATION } from '../liens/natures.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import { attend } from '../sollicitations/reporter.ts';
import { estUneRelance } from './relancer.ts';

interface Invite {
  readonly structure: { readonly id: string };
  readonly contact?: Pick<Contact, 'oid'>;
  readonly destinataire: { readonly cible: { readonly contact?: string } } | undefined;
}

const estA = (s: Sollicitation, i: Invite): boolean =>
  s.structure === i.structure.id && s.contact === i.destinataire?.cible.contact;

/** A notice of Teams carries no link. */
const estUnAvis = ({ cle }: Sollicitation): boolean => cle.endsWith(`-${VAGUE_D_ACTIVITE}`);

/** Does this link open nothing when the rencontre begins? */
const seFerme = ({ revoquee, etat, expireLe }: Sollicitation, debut: string): boolean =>
  revoquee || etat === 'Annulée' || (expireLe !== undefined && Date.parse(expireLe) < Date.parse(debut));

/** The same for the link to send now: another one after a link that serves no more. */
export function vagueDInvitation(faites: readonly Sollicitation[], invite: Invite, debut: string): string {
  const fermees = faites.filter(
    (s) =>
      s.nature === 'Invitation' &&
      !estUnAvis(s) &&
      !estUneRelance(s) &&
      !estUnFairePart(s) &&
      estA(s, invite) &&
      seFerme(s, debut),
  ).length;
  return fermees === 0 ? VAGUE_D_INVITATION : `${VAGUE_D_INVITATION}-${fermees + 1}`;
}

/** To whom the page of a rencontre is still to be sent, and why not to the others. */
export interface Partage<I extends Invite> {
  readonly aEnvoyer: readonly I[];
  /** They have its link already, by the poll or by a former sending. */
  readonly avecLien: readonly I[];
  /** They have an account: the tab is their page. */
  readonly avecCompte: readonly I[];
  readonly sansAdresse: readonly I[];
  /** Their page leaves by itself on a later day. */
  readonly enAttente: readonly I[];
}

/**
 * `faites`: the Sollicitations of this rencontre, which begins at `debut`. A link that was revoked, that closes before
 * that, or whose mail never left, counts for nothing.
 */
export function partagerLesInvites<I extends Invite>(
  invites: readonly I[],
  faites: readonly Sollicitation[],
  debut: string,
  maintenant: string,
): Partage<I> {
  const ouvre = (s: Sollicitation): boolean => OBJET_PAR_NATURE[s.nature](s)?.acte === 'suivre-rencontre';
  const parties = faites.filter(
    (s) => !estUnAvis(s) && !seFerme(s, debut) && (s.etat === 'Envoyée' || s.etat === 'Répondue') && ouvre(s),
  );
  const aSonLien = (i: I): boolean => parties.some((s) => estA(s, i));
  const sansAdresse = invites.filter((i) => i.destinataire === undefined);
  const joignables = invites.filter((i) => i.destinataire !== undefined);
  const avecLien = joignables.filter(aSonLien);
  const reste = joignables.filter((i) => !aSonLien(i));
  const aCompte = (i: I): boolean => i.contact?.oid !== undefined && i.destinataire?.cible.contact !== undefined;
  const attendue = (i: I): boolean =>
    faites.some((s) => estA(s, i) && s.nature === 'Invitation' && s.etat === 'À envoyer' && attend(s, maintenant));
  const sansCompte = reste.filter((i) => !aCompte(i));
  return {
    aEnvoyer: sansCompte.filter((i) => !attendue(i)),
    avecLien,
    avecCompte: reste.filter(aCompte),
    sansAdresse,
    enAttente: sansCompte.filter(attendue),
  };
}

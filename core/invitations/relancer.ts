import { estPartieA } from '../liens/adresse-utilisee.ts';
import type { Destinataire } from '../liens/destinataire.ts';
import { VAGUE_DE_RELANCE } from '../liens/natures.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { estAttendue, invitationReportee } from '../rencontres/attendues.ts';
import { attend } from '../sollicitations/reporter.ts';
import { attendReponse } from './repondre.ts';

interface Invite {
  readonly structure: Pick<Structure, 'id' | 'sansRappel'>;
  readonly contact?: Pick<Contact, 'sansRappel'>;
  /** Its contacts who are in post: what was sent to another asked nobody. */
  readonly enPoste: readonly string[];
  readonly destinataire: Destinataire | undefined;
}

/** The silent structures of a rencontre, and what becomes of each when they are asked once more. */
export interface Silencieuses<I extends Invite> {
  readonly aEcrire: readonly I[];
  /** Asked once more already: nobody is asked a third time. */
  readonly dejaRelancees: readonly I[];
  /** Their invitation, its page or its reminder leaves by itself on a later day. */
  readonly enAttente: readonly I[];
  /** No address, one that has refused this very mail, or no reminder wanted: they are called. */
  readonly aAppeler: readonly I[];
}

/** Is this the mail by which a silent structure is asked once more? */
export const estUneRelance = ({ nature, cle }: Pick<Sollicitation, 'nature' | 'cle'>): boolean =>
  nature === 'Invitation' && cle.endsWith(`-${VAGUE_DE_RELANCE}`);

/** Has this structure, asked to come, said nothing? */
export const estSilencieuse = (
  p: Pick<Participation, 'statut' | 'reponse' | 'role' | 'sansInvitation'> &
    Partial<Pick<Participation, 'invitationPasAvant'>>,
): boolean => estAttendue(p) && !invitationReportee(p) && p.statut === 'Invité' && p.reponse === undefined;

/** May those who have said nothing be asked once more: its invitations have left, and there is still time to answer? */
export const seRelance = (rencontre: Rencontre, maintenant: string): boolean =>
  rencontre.etat === 'Planifiée' && attendReponse(rencontre, maintenant);

/** `participations` and `faites`: those of the rencontre. A structure is asked once more a single time, whoever is written to there. */
export function partagerLesSilencieuses<I extends Invite>(
  e: {
    readonly invites: readonly I[];
    readonly participations: readonly Participation[];
    readonly faites: readonly Sollicitation[];
  },
  maintenant: string,
): Silencieuses<I> {
  const muettes = new Set(e.participations.filter(estSilencieuse).map((p) => p.structure));
  const parSort: Record<keyof Silencieuses<I>, I[]> = { aEcrire: [], dejaRelancees: [], enAttente: [], aAppeler: [] };
  for (const invite of e.invites) {
    if (!muettes.has(invite.structure.id)) continue;
    const siennes = e.faites.filter((s) => s.nature === 'Invitation' && s.structure === invite.structure.id);
    parSort[sortDe(invite, siennes, maintenant)].push(invite);
  }
  return parSort;
}

function sortDe(i: Invite, siennes: readonly Sollicitation[], maintenant: string): keyof Silencieuses<Invite> {
  const relances = siennes.filter(
    (s) => estUneRelance(s) && (s.contact === undefined || i.enPoste.includes(s.contact)),
  );
  if (relances.some((s) => !restePartir(s))) return 'dejaRelancees';
  if (siennes.some((s) => s.etat === 'À envoyer' && !s.revoquee && attend(s, maintenant))) return 'enAttente';
  const { destinataire } = i;
  if (destinataire === undefined || (i.contact ?? i.structure).sansRappel) return 'aAppeler';
  const { adresse } = destinataire.adresse;
  return relances.some((s) => s.etat === 'En erreur' && estPartieA(s, adresse)) ? 'aAppeler' : 'aEcrire';
}

const restePartir = (s: Sollicitation): boolean => !s.revoquee && (s.etat === 'À envoyer' || s.etat === 'En erreur');

import type { Patch } from '../lists/list.ts';
import type { Sondage, sondages } from '../lists/sondages.list.ts';

/** What a poll becomes when those whom it asks change. */
interface ApresLesInvites {
  /** What is left to write on its row. */
  readonly patch: Patch<typeof sondages>;
  readonly invitees: number;
  readonly quorum: number | undefined;
  /** The quorum from now on, when those who stay could never reach the one it had. */
  readonly quorumDevient: number | undefined;
  readonly indispensablesRetirees: number;
}

/**
 * A quorum stays as it was asked for, unless fewer structures are left; nobody who is not invited is indispensable.
 * Undefined once a slot is chosen, or the poll given up: nothing depends on it any more.
 */
export function apresLesInvites(
  sondage: Pick<Sondage, 'etat' | 'creneauRetenu' | 'quorum' | 'indispensables'> | undefined,
  invitees: ReadonlySet<string>,
): ApresLesInvites | undefined {
  if (sondage === undefined || sondage.etat === 'Annulé' || sondage.creneauRetenu !== undefined) return undefined;
  const { quorum, indispensables = [] } = sondage;
  const restantes = indispensables.filter((s) => invitees.has(s));
  const indispensablesRetirees = indispensables.length - restantes.length;
  const quorumDevient = quorum !== undefined && quorum > invitees.size ? Math.max(1, invitees.size) : undefined;
  return {
    patch: {
      ...(quorumDevient === undefined || quorumDevient === quorum ? {} : { quorum: quorumDevient }),
      ...(indispensablesRetirees === 0 ? {} : { indispensables: restantes }),
    },
    invitees: invitees.size,
    quorum,
    quorumDevient: quorumDevient === quorum ? undefined : quorumDevient,
    indispensablesRetirees,
  };
}

import type { ModificationDeSollicitation, Sollicitation } from '../lists/sollicitations.list.ts';

/** A mail that is leaving is not in doubt: what waits for its turn, or for Graph, leaves or fails within this time. */
const MINUTES_D_UN_DEPART = 10;

type Partante = Pick<Sollicitation, 'etat' | 'depart' | 'envoyeeLe' | 'ouverteLe' | 'reponduLe' | 'revoquee'>;

/**
 * Was this mail marked as sent without anything saying that it left? A process that stops between the two, or Graph
 * that does not answer, leaves it so. A link that was opened has arrived; one that is revoked is asked for no more.
 */
export const estIncertain = (s: Partante, maintenant: string): boolean =>
  s.etat === 'Envoyée' &&
  s.depart === 'À confirmer' &&
  !s.revoquee &&
  s.ouverteLe === undefined &&
  s.reponduLe === undefined &&
  Date.parse(maintenant) - Date.parse(s.envoyeeLe ?? maintenant) >= MINUTES_D_UN_DEPART * 60_000;

/** The row of a mail that leaves again: its link stays open as long as it was to be. */
export function aRenvoyer(
  { envoyeeLe, expireLe }: Pick<Sollicitation, 'envoyeeLe' | 'expireLe'>,
  maintenant: string,
): ModificationDeSollicitation {
  const marques = MARQUES_DE_DEPART.aRenvoyer;
  if (envoyeeLe === undefined || expireLe === undefined) return marques;
  const ouvertMs = Date.parse(expireLe) - Date.parse(envoyeeLe);
  return { ...marques, expireLe: new Date(Date.parse(maintenant) + ouvertMs).toISOString() };
}

/** What is written before the mail leaves, once it has, and when it is to leave again. */
export const MARQUES_DE_DEPART = {
  avant: { etat: 'Envoyée', depart: 'À confirmer' },
  apres: { depart: 'Confirmé' },
  aRenvoyer: { etat: 'À envoyer', depart: undefined, envoyeeLe: undefined, porteePar: undefined },
} as const satisfies Record<string, ModificationDeSollicitation>;

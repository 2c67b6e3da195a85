import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Sondage } from '../../core/lists/sondages.list.ts';
import type { Vote } from '../../core/lists/votes.list.ts';
import { estAttendue } from '../../core/rencontres/attendues.ts';
import type { Contexte } from '../hote/contexte.ts';

/** The structures asked to come to a rencontre, by their row. */
export async function lireInvitees({ depots }: Contexte, rencontre: string): Promise<readonly string[]> {
  return inviteesParmi((await depots.participations.lireOu('rencontre', rencontre)).items);
}

export const inviteesParmi = (participations: readonly Participation[]): readonly string[] => [
  ...new Set(participations.filter(estAttendue).map((p) => p.structure)),
];

/** The polls of a rencontre but this one, known by its key. */
export async function autresSondages(
  { depots }: Contexte,
  rencontre: string,
  cle: string | undefined,
): Promise<readonly Sondage[]> {
  const { items } = await depots.sondages.lireOu('rencontre', rencontre);
  return items.filter((s) => s.cle !== cle);
}

/** The last poll of a rencontre that was not given up. */
export async function dernierSondage(
  { depots }: Contexte,
  { id }: Pick<Rencontre, 'id'>,
): Promise<Sondage | undefined> {
  const { items } = await depots.sondages.lireOu('rencontre', id);
  return items.filter(({ etat }) => etat !== 'Annulé').toSorted((a, b) => Number(b.id) - Number(a.id))[0];
}

export async function lireVotes({ depots }: Contexte, { id }: Pick<Sondage, 'id'>): Promise<readonly Vote[]> {
  return (await depots.votes.lireOu('sondage', id)).items;
}

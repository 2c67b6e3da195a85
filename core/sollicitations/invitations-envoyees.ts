import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { estAttendue } from '../rencontres/attendues.ts';
import { type DemandeFaite, deLInvitation } from './demandes.ts';
import { instantDuReport } from './reporter.ts';

/**
 * What planning a rencontre asks of those that it invites, each on the day when Outlook writes to it: now, or later for
 * those put off. `participations` may hold those of others; `reports`: local days, by structure.
 */
export const invitationsEnvoyees = (
  { id }: Pick<Rencontre, 'id'>,
  participations: readonly Participation[],
  { reports, maintenant }: { readonly reports: ReadonlyMap<string, string>; readonly maintenant: string },
): readonly DemandeFaite[] =>
  participations
    .filter((p) => p.rencontre === id && estAttendue(p))
    .map((p) => {
      const le = reports.get(p.structure);
      return deLInvitation(p, le === undefined ? maintenant : instantDuReport(le));
    });

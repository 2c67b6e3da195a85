import { type Resultat, refuser } from '../../core/contrats/erreur.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { estAttendue } from '../../core/rencontres/attendues.ts';
import { instantsDesReports, type Report, refusDeReporter } from '../../core/sollicitations/reporter.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';

export type { Report };

/** Why these structures cannot be invited by Outlook later than the others; undefined when they can. */
export async function refusDeReporterLInvitation(
  { depots }: Contexte,
  rencontre: Rencontre,
  reports: readonly Report[],
  maintenant: string,
): Promise<Resultat<never> | undefined> {
  if (reports.length === 0) return undefined;
  const tardif = refusDeReporter(reports, { maintenant, limite: rencontre.debut ?? maintenant });
  if (tardif !== undefined) return tardif;
  const { items } = await depots.participations.lireOu('rencontre', rencontre.id);
  const attendues = new Set(items.filter(estAttendue).map((p) => p.structure));
  const partie = reports.findIndex(({ structure }) => !attendues.has(structure));
  if (partie < 0) return undefined;
  return refuser('regle-metier', PAS_ATTENDUE, [
    { chemin: `corps.reports.${partie}.structure`, message: PAS_ATTENDUE },
  ]);
}

const PAS_ATTENDUE = 'L’une de ces structures n’est plus invitée. Rafraîchissez la page, puis recommencez.';

/**
 * Their rows say so before there is a meeting: whatever makes it leaves them out of it. One that was put off by a
 * planning that failed, and is not any more, waits no longer.
 */
export async function reporterLesInvitations(
  { depots }: Contexte,
  { id }: Pick<Rencontre, 'id'>,
  reports: readonly Report[],
): Promise<void> {
  const jours = instantsDesReports(reports);
  const { items } = await depots.participations.lireOu('rencontre', id);
  for (const p of items) {
    const invitationPasAvant = jours.get(p.structure);
    if (p.invitationPasAvant !== invitationPasAvant)
      await enregistrerMalgreTout(depots.participations, p, { invitationPasAvant });
  }
}

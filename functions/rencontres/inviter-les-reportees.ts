import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { estAttendue } from '../../core/rencontres/attendues.ts';
import { participantsDevenus } from '../../core/rencontres/invites.ts';
import { quiPrevenir } from '../../core/rencontres/planifier.ts';
import { aUneReunionAVenir } from '../../core/rencontres/selon-outlook.ts';
import { invitationDue } from '../../core/sollicitations/reporter.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { changerLaReunion } from './aligner-la-reunion.ts';
import { lireInvites } from './lire-invites.ts';

/** Every hour: a mail put off leaves at half past eight. */
export const CADENCE_DES_INVITATIONS_REPORTEES = '0 35 * * * *';

/**
 * One round: the structures whose invitation waited for a day that has come are added to the meeting, and Outlook writes
 * to them alone. The meeting first, then their rows: cut short, the next round finds them in the meeting, and says so.
 */
export async function inviterLesReportees(contexte: Contexte): Promise<void> {
  const { rencontres, participations } = contexte.depots;
  const maintenant = contexte.maintenant();
  const { items } = await rencontres.lireOu('etat', 'Planifiée');
  const echecs: unknown[] = [];
  for (const rencontre of items.filter((r) => aUneReunionAVenir(r, maintenant))) {
    try {
      const invitees = (await participations.lireOu('rencontre', rencontre.id)).items;
      const dues = invitees.filter((p) => estAttendue(p) && invitationDue(p, rencontre, maintenant));
      if (dues.length > 0) await inviter(contexte, rencontre, dues, maintenant);
    } catch (erreur) {
      if (!estErreurGraph(erreur)) throw erreur;
      echecs.push(erreur);
    }
  }
  if (echecs[0] !== undefined) throw echecs[0];
}

async function inviter(
  contexte: Contexte,
  rencontre: Rencontre,
  dues: readonly Participation[],
  maintenant: string,
): Promise<void> {
  const { depots } = contexte;
  const ajoutees = quiPrevenir(await lireInvites(depots, rencontre, dues)).participants;
  await changerLaReunion(contexte, rencontre, maintenant, ({ participants }) => {
    const devenus = participantsDevenus(participants, { ajoutees, retirees: [] });
    return devenus === undefined ? {} : { participants: devenus };
  });
  for (const p of dues)
    await enregistrerMalgreTout(
      depots.participations,
      p,
      { invitationPasAvant: undefined, inviteeLe: maintenant },
      (actuelle) => actuelle.invitationPasAvant !== undefined,
    );
  await journaliser(contexte, leMinuteur('inviterLesReportees', maintenant), depots.rencontres, {
    ligne: rencontre.id,
    detail: `${dues.length} structures invitées à leur jour`,
  });
}

import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { estAttendue } from '../../core/rencontres/attendues.ts';
import { participantsDevenus } from '../../core/rencontres/invites.ts';
import { quiPrevenir } from '../../core/rencontres/planifier.ts';
import { aUneReunionAVenir } from '../../core/rencontres/selon-outlook.ts';
import { invitationDue } from '../../core/sollicitations/reporter.ts';
import { chacunSonTour } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { changerLaReunion, reunionTenue } from './aligner-la-reunion.ts';
import { lireInvites } from './lire-invites.ts';

/** Every hour: a mail put off leaves at half past eight. */
export const CADENCE_DES_INVITATIONS_REPORTEES = '0 35 * * * *';

/**
 * One round: the structures whose invitation waited for a day that has come are added to the meeting, and Outlook writes
 * to them alone. The meeting first, then their rows: cut short, the next round finds them in the meeting, and says so. One
 * that has said meanwhile that it does not come is asked nothing.
 */
export async function inviterLesReportees(contexte: Contexte): Promise<void> {
  const { rencontres, participations } = contexte.depots;
  const maintenant = contexte.maintenant();
  const { items } = await rencontres.lireOu('etat', 'Planifiée');
  await chacunSonTour(
    items.filter((r) => aUneReunionAVenir(r, maintenant)),
    async (rencontre) => {
      const invitees = (await participations.lireOu('rencontre', rencontre.id)).items;
      const dues = invitees.filter(
        (p) => estAttendue(p) && p.reponse !== 'Ne vient pas' && invitationDue(p, rencontre, maintenant),
      );
      if (dues.length > 0) await inviter(contexte, rencontre, dues, maintenant);
    },
  );
}

async function inviter(
  contexte: Contexte,
  rencontre: Rencontre & { readonly evenementId: string },
  dues: readonly Participation[],
  maintenant: string,
): Promise<void> {
  const { agenda, depots } = contexte;
  const invites = await lireInvites(depots, rencontre, dues);
  const ajoutees = quiPrevenir(invites).participants;
  await changerLaReunion(contexte, rencontre, maintenant, ({ participants }) => {
    const devenus = participantsDevenus(participants, { ajoutees, retirees: [] });
    return devenus === undefined ? {} : { participants: devenus };
  });
  const tenue = await reunionTenue(agenda, rencontre.evenementId);
  // Without a meeting nobody was invited: they wait for the one that replaces it.
  if (tenue === undefined) return;
  const dedans = new Set(tenue.participants.map(({ adresse }) => adresse.toLowerCase()));
  const adresses = new Map(invites.map((i) => [i.structure.id, quiPrevenir([i]).participants[0]?.adresse] as const));
  let invitees = 0;
  for (const p of dues) {
    const adresse = adresses.get(p.structure)?.toLowerCase();
    if (!adresses.has(p.structure) || (adresse !== undefined && !dedans.has(adresse))) continue;
    // One without an address was not invited; it waits no longer either, to be among those who are called.
    await enregistrerMalgreTout(
      depots.participations,
      p,
      { invitationPasAvant: undefined, ...(adresse === undefined ? {} : { inviteeLe: maintenant }) },
      (actuelle) => actuelle.invitationPasAvant !== undefined,
    );
    if (adresse !== undefined) invitees += 1;
  }
  if (invitees > 0)
    await journaliser(contexte, leMinuteur('inviterLesReportees', maintenant), depots.rencontres, {
      ligne: rencontre.id,
      detail: `${invitees} structures invitées à leur jour`,
    });
}

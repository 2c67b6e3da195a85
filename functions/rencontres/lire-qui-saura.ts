import { adresseNette } from '../../core/liens/adresse-nette.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { previentEnAnnulant } from '../../core/rencontres/annuler.ts';
import { type QuiSaura, quiSauraLAnnulation } from '../../core/rencontres/qui-saura.ts';
import type { Contexte } from '../hote/contexte.ts';
import { siElleEstLa } from '../hote/si-elle-est-la.ts';
import { lireVotes } from '../sondages/lire.ts';
import { type InviteLu, lireInvites } from './lire-invites.ts';

/** How each structure would learn that a rencontre is cancelled now. */
export async function lireQuiSaura(
  contexte: Contexte,
  rencontre: Rencontre,
  maintenant: string,
): Promise<QuiSaura<InviteLu>> {
  const { depots } = contexte;
  const [{ items: participations }, faites, sondages, dansLaReunion] = await Promise.all([
    depots.participations.lireOu('rencontre', rencontre.id),
    depots.sollicitations.lireOu('rencontre', rencontre.id),
    depots.sondages.lireOu('rencontre', rencontre.id),
    adressesDeLaReunion(contexte, rencontre, maintenant),
  ]);
  const [invites, ...votes] = await Promise.all([
    lireInvites(
      depots,
      rencontre,
      participations.filter((p) => !p.sansInvitation),
    ),
    ...sondages.items.map((sondage) => lireVotes(contexte, sondage)),
  ]);
  const votantes = new Set(votes.flat().map((v) => v.structure));
  return quiSauraLAnnulation({
    ...{ rencontre, participations, invites, votantes, dansLaReunion, maintenant },
    faites: faites.items,
  });
}

/** Cancelled already, the meeting still says whom it invited, as long as the calendar has it; gone, the rows say it. */
async function adressesDeLaReunion(
  { agenda }: Contexte,
  rencontre: Rencontre,
  maintenant: string,
): Promise<ReadonlySet<string> | undefined> {
  if (rencontre.evenementId === undefined || !previentEnAnnulant(rencontre, maintenant)) return undefined;
  const reunion = await siElleEstLa(agenda.lireEntier(rencontre.evenementId));
  return reunion && new Set(reunion.participants.map(({ adresse }) => adresseNette(adresse)));
}

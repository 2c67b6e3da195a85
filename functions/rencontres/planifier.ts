import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { ModificationDeRencontre, Rencontre } from '../../core/lists/rencontres.list.ts';
import { preparerPlanification } from '../../core/rencontres/planifier.ts';
import type { Evenement } from '../../graph/evenement.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { lireAttendus } from './lire-invites.ts';
import { nomsDesOrganisatrices } from './noms-des-organisatrices.ts';
import { type Report, refusDeReporterLInvitation, reporterLesInvitations } from './reporter-les-invitations.ts';

interface Planifiee {
  readonly ligne: Rencontre;
  readonly lienReunion: string | undefined;
  readonly dejaFait: boolean;
  /** People whom Outlook invited. */
  readonly invites: number;
  readonly sansAdresse: readonly { readonly structure: string; readonly nom: string }[];
}

/**
 * One meeting, whatever happens: nothing is written before the event, so the same request can be repeated; the event is
 * looked for before being created (an execution killed after the creation), and its stable key makes two creations at
 * once give the same one. `eTagVu`: that of the row as the person saw it, when one did. `reports`: those whom Outlook
 * invites later, on a local day, and nobody else: written on their rows first. Left out, the rows are kept as they are.
 */
export async function planifierLaReunion(
  contexte: Contexte,
  rencontre: Rencontre,
  {
    maintenant,
    eTagVu = rencontre.eTag,
    reports,
  }: {
    readonly maintenant: string;
    readonly eTagVu?: string;
    readonly reports?: readonly Report[] | undefined;
  },
): Promise<Resultat<Planifiee>> {
  const possible = await refusDeReporterLInvitation(contexte, rencontre, reports ?? [], maintenant);
  if (possible !== undefined) return possible;
  const invites = await lireAttendus(contexte.depots, rencontre);
  const organisatrices = await nomsDesOrganisatrices(contexte, rencontre);
  const prete = preparerPlanification({ rencontre, invites, organisatrices, maintenant });
  if (!prete.ok) return prete;
  if (prete.valeur.dejaFait) {
    const ligne = await completerLeLien(contexte, rencontre);
    const { lienReunion } = ligne;
    return reussite({ ligne, lienReunion, dejaFait: true, invites: invites.length, sansAdresse: [] });
  }
  if (rencontre.eTag !== eTagVu) return LIGNE_CHANGEE;

  if (reports !== undefined) {
    await reporterLesInvitations(contexte, rencontre, reports);
    return planifierLaReunion(contexte, rencontre, { maintenant, eTagVu });
  }
  const { evenement, sansAdresse } = prete.valeur;
  const cree = (await contexte.agenda.retrouver(evenement)) ?? (await contexte.agenda.creer(evenement));
  const garde = await garder(contexte, rencontre, cree, evenement.cleTransaction, maintenant);
  if (!garde.ok) return garde;
  const { ligne, dejaFait } = garde.valeur;
  const lienReunion = ligne.lienReunion ?? cree.lienReunion;
  return reussite({ ligne, lienReunion, dejaFait, invites: evenement.participants.length, sansAdresse });
}

/** Keeps the event on the row. Another execution may have kept the same event first; a cancellation in between wins. */
async function garder(
  contexte: Contexte,
  rencontre: Rencontre,
  evenement: Evenement,
  cleTransaction: string,
  maintenant: string,
): Promise<Resultat<{ ligne: Rencontre; dejaFait: boolean }>> {
  const patch: ModificationDeRencontre = {
    evenementId: evenement.id,
    cleTransaction,
    etat: 'Planifiée',
    planifieeLe: maintenant,
    ...(evenement.lienReunion === undefined ? {} : { lienReunion: evenement.lienReunion }),
  };
  const { ligne, ecrite } = await enregistrerMalgreTout(
    contexte.depots.rencontres,
    rencontre,
    patch,
    (actuelle) => actuelle.evenementId === undefined && actuelle.etat !== 'Annulée',
  );
  if (ligne.etat === 'Annulée') {
    await contexte.agenda.annuler(evenement.id, 'La rencontre a été annulée.');
    return refuser('conflit', 'Cette rencontre vient d’être annulée : la réunion n’est pas maintenue.');
  }
  return reussite({ ligne, dejaFait: !ecrite });
}

/** The join link may come after the event: it is fetched when it is still missing. */
async function completerLeLien(contexte: Contexte, rencontre: Rencontre): Promise<Rencontre> {
  if (rencontre.lienReunion !== undefined || rencontre.evenementId === undefined) return rencontre;
  const { lienReunion } = await contexte.agenda.lire(rencontre.evenementId);
  if (lienReunion === undefined) return rencontre;
  const { ligne } = await enregistrerMalgreTout(contexte.depots.rencontres, rencontre, { lienReunion });
  return ligne;
}

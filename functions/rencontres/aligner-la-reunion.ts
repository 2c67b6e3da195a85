import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { aChangerDansLEvenement, contenuDeLEvenement } from '../../core/rencontres/evenement.ts';
import { estPassee } from '../../core/rencontres/prochaine-etape.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { ModificationEvenement } from '../../graph/modifier-evenement.ts';
import type { Contexte } from '../hote/contexte.ts';
import { nomsDesOrganisatrices } from './noms-des-organisatrices.ts';

const ESSAIS = 4;

type Tenu = Awaited<ReturnType<Contexte['agenda']['lireEntier']>>;

interface Ecart {
  readonly evenement: string;
  readonly aChanger: ModificationEvenement;
  /** Whom Outlook would tell. */
  readonly participants: number;
  /** Those whom the meeting invites as it is. */
  readonly invites: Tenu['participants'];
}

/** What of a meeting is to change, as it is held now: nothing when all is said. */
type Changer = (tenu: Tenu, rencontre: Rencontre & { readonly debut: string }) => ModificationEvenement;

/** As the row says it, and who co-organises. */
export async function commeLaLigne(
  contexte: Pick<Contexte, 'depots'>,
  { id }: Pick<Rencontre, 'id'>,
): Promise<Changer> {
  const organisatrices = await nomsDesOrganisatrices(contexte, { id });
  return (tenu, rencontre) => aChangerDansLEvenement(contenuDeLEvenement(rencontre, organisatrices), tenu);
}

/** What the meeting of a rencontre does not say as its row does; undefined when all is said, or when there is nothing to say it to. */
export async function ecartDeLaReunion(
  contexte: Pick<Contexte, 'agenda' | 'depots'>,
  rencontre: Rencontre,
  maintenant: string,
  changer?: Changer,
): Promise<Ecart | undefined> {
  const { debut, evenementId, etat } = rencontre;
  if (evenementId === undefined || debut === undefined || etat !== 'Planifiée') return undefined;
  if (estPassee(rencontre, maintenant)) return undefined;
  const tenu = await reunionTenue(contexte.agenda, evenementId);
  if (tenu === undefined) return undefined;
  const aChanger = (changer ?? (await commeLaLigne(contexte, rencontre)))(tenu, { ...rencontre, debut });
  if (Object.keys(aChanger).length === 0) return undefined;
  return { evenement: evenementId, aChanger, participants: tenu.participants.length, invites: tenu.participants };
}

/**
 * Makes the meeting say what the row says; gives how many people Outlook has told. Only what differs is sent: repeated,
 * or after an answer that was lost, nobody is told twice.
 */
export async function alignerLaReunion(contexte: Contexte, rencontre: Rencontre, maintenant: string): Promise<number> {
  const changer = await commeLaLigne(contexte, rencontre);
  return (await changerLaReunion(contexte, rencontre, maintenant, changer))?.participants ?? 0;
}

/** The same for what `changer` wants of it; gives what differed, undefined when nothing did. */
export async function changerLaReunion(
  contexte: Contexte,
  rencontre: Rencontre,
  maintenant: string,
  changer: Changer,
): Promise<Ecart | undefined> {
  let envoye: Ecart | undefined;
  for (let essai = 1; ; essai += 1) {
    const ecart = await ecartDeLaReunion(contexte, rencontre, maintenant, changer);
    if (ecart === undefined) return envoye;
    envoye = ecart;
    try {
      await contexte.agenda.modifier(ecart.evenement, ecart.aChanger);
      return envoye;
    } catch (erreur) {
      // Perhaps it was done: the next reading says.
      if (!estErreurGraph(erreur, 'indisponible') || essai >= ESSAIS) throw erreur;
    }
  }
}

/** A meeting as the calendar has it now. Deleted or cancelled in Outlook: there is nothing any more to keep in step. */
export async function reunionTenue(agenda: Contexte['agenda'], id: string): Promise<Tenu | undefined> {
  try {
    const tenu = await agenda.lireEntier(id);
    return tenu.annule ? undefined : tenu;
  } catch (erreur) {
    if (estErreurGraph(erreur, 'introuvable')) return undefined;
    throw erreur;
  }
}

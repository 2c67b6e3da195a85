import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { resteADire } from '../egal.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { estInformee } from '../rencontres/attendues.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import type { ReponseALInvitation, StatutDeParticipation } from '../vocabulaires/rencontres.ts';

/** What an invited structure says of its coming. */
export interface ReponseDInvitee {
  readonly reponse: ReponseALInvitation;
  readonly remplacant?: string | undefined;
  readonly besoinsDAcces?: string | undefined;
}

type Tenue = Pick<Participation, 'statut' | 'reponse' | 'remplacant' | 'besoinsDAcces'>;
type Invitee = Tenue & Pick<Participation, 'role'>;

/** Is there a date to come to? */
export const attendReponse = (rencontre: Rencontre, maintenant: string): boolean =>
  rencontre.debut !== undefined && rencontre.etat !== 'Annulée' && !estPassee(rencontre, maintenant);

/** What changes on the participation; nothing to write when it was already said. An attendance that was recorded is left as it is. */
export function noterReponseDInvitee(
  rencontre: Rencontre,
  participation: Invitee | undefined,
  dite: ReponseDInvitee,
  maintenant: string,
): Resultat<Partial<Tenue>> {
  if (participation === undefined)
    return refuser('interdit', 'Votre structure n’est pas, ou n’est plus, invitée à cette rencontre.');
  if (estInformee(participation)) return refuser('regle-metier', TENUE_AU_COURANT);
  if (!attendReponse(rencontre, maintenant)) return refuser('regle-metier', SANS_REPONSE);
  const voulue: Tenue = {
    statut: statutDit(participation.statut, dite.reponse),
    reponse: dite.reponse,
    remplacant:
      dite.reponse === 'Quelqu’un d’autre vient' ? net(dite.remplacant ?? participation.remplacant) : undefined,
    besoinsDAcces: dite.reponse === 'Ne vient pas' ? undefined : net(dite.besoinsDAcces ?? participation.besoinsDAcces),
  };
  return reussite(Object.fromEntries(resteADire(participation, voulue)));
}

const TENUE_AU_COURANT =
  'Votre structure est tenue au courant de cette rencontre : on ne lui demande pas de venir. Pour venir, dites-le à la coordination.';

const SANS_REPONSE =
  'Cette rencontre n’attend plus de réponse : elle est passée, annulée, ou sa date n’est pas encore fixée.';

const net = (texte: string | undefined): string | undefined => texte?.trim() || undefined;

/** Only what an answer had said is said otherwise by another. */
function statutDit(actuel: StatutDeParticipation, reponse: ReponseALInvitation): StatutDeParticipation {
  if (reponse === 'Ne vient pas') return actuel === 'Invité' ? 'Excusé' : actuel;
  return actuel === 'Excusé' ? 'Invité' : actuel;
}

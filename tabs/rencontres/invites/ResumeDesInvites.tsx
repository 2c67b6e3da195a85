import { Text } from '@fluentui/react-components';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { estAttendue, estInformee, invitationReportee } from '../../../core/rencontres/attendues.ts';
import { compterPresences, compterReponses, type LignePresence } from '../presences.ts';
import { PRESENCES } from '../textes.ts';
import { placesLues } from './rang.ts';
import { PLACE, PLACES } from './textes.ts';

interface ResumeProps {
  readonly rencontre: Rencontre;
  /** Those of this rencontre. */
  readonly participations: readonly Participation[];
  readonly lignes: readonly LignePresence[];
  /** Does it still await answers? Then its places are counted. */
  readonly places: boolean;
  /** Does this person read who waits? */
  readonly organise: boolean;
  /** Are presences counted here? */
  readonly presences: boolean;
}

/** How many said that they come, how many came, how many places are taken, how many are kept informed. */
export function ResumeDesInvites({ rencontre, participations, lignes, places, organise, presences }: ResumeProps) {
  const informees = new Set(participations.filter(estInformee).map((p) => p.structure));
  const reportees = participations.filter((p) => estAttendue(p) && invitationReportee(p)).length;
  const { capacite } = rencontre;
  const lues = capacite === undefined || !places ? undefined : placesLues(participations, capacite, organise);
  const reponses = compterReponses(participations);
  const dites = [
    ...(places && organise && reponses.viennent + reponses.excusees > 0 ? [PRESENCES.reponses(reponses)] : []),
    ...(presences ? [PRESENCES.resume(compterPresences(lignes, informees))] : []),
    ...(capacite === undefined || lues === undefined ? [] : [PLACES.resume(lues.prises, capacite, lues.enAttente)]),
    ...(reportees === 0 ? [] : [PLACE.reportees(reportees)]),
    ...(informees.size === 0 ? [] : [PLACE.informees(informees.size)]),
  ];
  return dites.length === 0 ? null : <Text>{dites.join(' ')}</Text>;
}

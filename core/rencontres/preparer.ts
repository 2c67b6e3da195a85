import type { CorpsDe } from '../contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { creerRencontre } from '../contrats/rencontres.ts';
import type { NouvelleParticipation } from '../lists/participations.list.ts';
import type { NouvelleRencontre } from '../lists/rencontres.list.ts';
import { cleDeParticipation } from '../presences/cle.ts';
import { plusMinutes } from '../temps/heure-locale.ts';
import { communeDe, type Territoire } from '../territoire/territoire.ts';
import { dateLongue } from '../textes/francais.ts';
import { placeDOrganisateur } from './organisateurs.ts';

/** A rencontre of yesterday may still be entered; an older one is a typing error far more often than a rattrapage. */
const HEURES_DE_RETARD = 24;
const ANNEES_D_AVANCE = 3;

export interface RencontrePreparee {
  readonly rencontre: NouvelleRencontre;
  /** Rows of the invited structures, once the rencontre has its identifier. */
  readonly participations: (idRencontre: string) => readonly NouvelleParticipation[];
}

/** The rows of a new rencontre, from the parsed body of `creerRencontre`. A structure named twice is invited once; the commune is named after its code. */
export function preparerRencontre(
  corps: CorpsDe<typeof creerRencontre>,
  maintenant: string,
  territoire?: Territoire,
): Resultat<RencontrePreparee> {
  const refus = refusDeDate(corps.debut, maintenant);
  if (refus !== undefined) return refus;
  const { cle, structures, ...reste } = corps;
  const invitees = structures.filter((s, i) => structures.findIndex((autre) => autre.id === s.id) === i);
  const commune = territoire && communeDe(territoire, reste.communeInsee)?.nom;
  return reussite({
    rencontre: { ...reste, ...(commune === undefined ? {} : { commune }), etat: 'À planifier', cleCreation: cle },
    participations: (idRencontre) =>
      invitees.map((s) => ({
        cle: cleDeParticipation(idRencontre, s.id),
        rencontre: idRencontre,
        structure: s.id,
        statut: 'Invité',
        raison: s.raison,
        ...(s.role === undefined ? {} : { role: s.role }),
        ...(s.organisateur === undefined ? {} : placeDOrganisateur(s.organisateur)),
      })),
  });
}

/** The refusal of a date that is past, or so far that its year is mistyped. A date still to be fixed is none. */
export function refusDeDate(debut: string | undefined, maintenant: string): Resultat<never> | undefined {
  const message = debut === undefined ? undefined : fauteDeDate(debut, maintenant);
  return message === undefined ? undefined : refuserLaDate(message);
}

/** Said of the date, in its field. */
export const refuserLaDate = (message: string): Resultat<never> =>
  refuser('regle-metier', message, [{ chemin: 'debut', message }]);

function fauteDeDate(debut: string, maintenant: string): string | undefined {
  const instant = Date.parse(debut);
  if (instant < Date.parse(plusMinutes(maintenant, -HEURES_DE_RETARD * 60)))
    return `La date choisie, ${dateLongue(debut)}, est passée. Choisissez une date à venir.`;
  if (instant > Date.parse(plusMinutes(maintenant, ANNEES_D_AVANCE * 365 * 24 * 60)))
    return `La date choisie, ${dateLongue(debut)}, est dans plus de ${ANNEES_D_AVANCE} ans. Vérifiez l’année.`;
  return undefined;
}

import type { ReponseDe } from '../../core/contrats/contrat.ts';
import type { lireRapportTeams } from '../../core/contrats/rencontres.ts';
import { ditALaPorte } from '../../core/invitations/arriver.ts';
import { aUnePlaceDonnee } from '../../core/invitations/places.ts';
import { estSilencieuse } from '../../core/invitations/relancer.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import { type LigneDePresence, ligneNotee } from '../../core/presences/enregistrer.ts';
import { estAttendue } from '../../core/rencontres/attendues.ts';

export type LignePresence = LigneDePresence;
export type LigneRapport = ReponseDe<typeof lireRapportTeams>['lignes'][number];

/** The statuses being typed: by structure, what differs from what is saved. */
export type Saisies = Readonly<Record<string, LignePresence>>;

/** Every line to show: those saved, with what is being typed over them, then those added. */
export function lignesMontrees(participations: readonly Participation[], saisies: Saisies): readonly LignePresence[] {
  const sauvees = participations.map((participation) => saisies[participation.structure] ?? ligneNotee(participation));
  const connues = new Set(participations.map(({ structure }) => structure));
  return [...sauvees, ...Object.values(saisies).filter(({ structure }) => !connues.has(structure))];
}

/** How many structures came, were asked to come, and came without being invited. `informees`: those kept informed. */
export function compterPresences(lignes: readonly LignePresence[], informees: ReadonlySet<string> = new Set()) {
  const presentes = lignes.filter(({ statut }) => statut === 'Présent');
  return {
    presentes: presentes.length,
    invitees: lignes.filter(({ structure, sansInvitation }) => !sansInvitation && !informees.has(structure)).length,
    enPlus: presentes.filter(({ sansInvitation }) => sansInvitation).length,
  };
}

/** The same set with a line changed; a line back to what is saved leaves the set. */
export function saisir(
  saisies: Saisies,
  sauvee: Pick<Participation, 'statut' | 'personnes' | 'dureeMinutes' | 'contact'> | undefined,
  ligne: LignePresence,
): Saisies {
  const { [ligne.structure]: _, ...autres } = saisies;
  return sauvee !== undefined && ditLeMeme(sauvee, ligne) ? autres : { ...autres, [ligne.structure]: ligne };
}

/** The same set without what is typed of a structure. */
export function oublier(saisies: Saisies, structure: string): Saisies {
  const { [structure]: _, ...autres } = saisies;
  return autres;
}

/** A duration or a contact that the line does not state stays as it is saved. */
const ditLeMeme = (
  sauvee: Pick<Participation, 'statut' | 'personnes' | 'dureeMinutes' | 'contact'>,
  { statut, personnes, dureeMinutes, contact }: LignePresence,
): boolean =>
  sauvee.statut === statut &&
  sauvee.personnes === personnes &&
  (dureeMinutes ?? sauvee.dureeMinutes) === sauvee.dureeMinutes &&
  (contact ?? sauvee.contact) === sauvee.contact;

/** Invited, and has said nothing of its coming. */
const estMuette = (p: Participation): boolean => p.statut === 'Invité' && p.reponse === undefined;

/** What those who are asked to come have said so far. */
export function compterReponses(participations: readonly Participation[]) {
  const demandees = participations.filter(estAttendue);
  return {
    viennent: demandees.filter((p) => p.reponse !== undefined && p.reponse !== 'Ne vient pas').length,
    excusees: demandees.filter(
      (p) => p.reponse === 'Ne vient pas' || (p.reponse === undefined && p.statut === 'Excusé'),
    ).length,
    muettes: demandees.filter(estSilencieuse).length,
  };
}

/** Is a mail on its way to it, whose return is to be seen? */
export const attendUnCourriel = (p: Participation | undefined): boolean =>
  p !== undefined && !p.sansInvitation && (estMuette(p) || aUnePlaceDonnee(p));

/** Is what is shown still what was said at the door? */
export const estALaPorte = ({ statut }: LignePresence, sauvee: Participation | undefined): boolean =>
  statut === 'Présent' && sauvee?.statut === 'Présent' && ditALaPorte(sauvee);

import type { CorpsDe, ReponseDe } from '../contrats/contrat.ts';
import type { lireRapportTeams, saisirPresences } from '../contrats/rencontres.ts';
import { grouper } from '../grouper.ts';
import type { Participation } from '../lists/participations.list.ts';

type LigneDeRapport = ReponseDe<typeof lireRapportTeams>['lignes'][number];
type Presence = CorpsDe<typeof saisirPresences>['lignes'][number];

const MINUTES_D_UN_JOUR = 1440;

/**
 * What the people of a report make, one presence a structure: how many came, the longest stay that is known, the contact who stayed longest.
 * `participations`: those of the rencontre.
 */
export function presencesDuRapport(
  lignes: readonly LigneDeRapport[],
  participations: readonly Participation[],
): Presence[] {
  const invitees = new Set(participations.filter((p) => !p.sansInvitation).map((p) => p.structure));
  const parStructure = grouper(
    lignes.filter((l) => l.structure !== undefined),
    (l) => l.structure ?? '',
  );
  return [...parStructure].map(([structure, venues]) => {
    const parDuree = venues.toSorted((a, b) => (b.minutes ?? 0) - (a.minutes ?? 0));
    const contact = parDuree.find((l) => l.contact !== undefined)?.contact;
    const minutes = parDuree[0]?.minutes;
    return {
      structure,
      ...(contact === undefined ? {} : { contact }),
      statut: 'Présent',
      personnes: venues.length,
      ...(minutes === undefined ? {} : { dureeMinutes: Math.min(MINUTES_D_UN_JOUR, minutes) }),
      sansInvitation: !invitees.has(structure),
      source: 'Rapport Teams',
    };
  });
}

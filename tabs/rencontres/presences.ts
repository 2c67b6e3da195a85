import type { CorpsDe, ReponseDe } from '../../core/contrats/contrat.ts';
import type { lireRapportTeams, saisirPresences } from '../../core/contrats/rencontres.ts';
import { grouper } from '../../core/grouper.ts';
import type { Participation } from '../../core/lists/participations.list.ts';

export type LignePresence = CorpsDe<typeof saisirPresences>['lignes'][number];
export type LigneRapport = ReponseDe<typeof lireRapportTeams>['lignes'][number];

/** The statuses being typed: by structure, what differs from what is saved. */
export type Saisies = Readonly<Record<string, LignePresence>>;

/** The line of a participation as it is saved. */
export const ligneDe = (participation: Participation): LignePresence => ({
  structure: participation.structure,
  statut: participation.statut,
  ...(participation.contact === undefined ? {} : { contact: participation.contact }),
  ...(participation.personnes === undefined ? {} : { personnes: participation.personnes }),
  ...(participation.dureeMinutes === undefined ? {} : { dureeMinutes: participation.dureeMinutes }),
  ...(participation.sansInvitation ? { sansInvitation: true } : {}),
});

/** Every line to show: those saved, with what is being typed over them, then those added. */
export function lignesMontrees(participations: readonly Participation[], saisies: Saisies): readonly LignePresence[] {
  const sauvees = participations.map((participation) => saisies[participation.structure] ?? ligneDe(participation));
  const connues = new Set(participations.map(({ structure }) => structure));
  return [...sauvees, ...Object.values(saisies).filter(({ structure }) => !connues.has(structure))];
}

export const presentesParmi = (lignes: readonly LignePresence[]): number =>
  lignes.filter(({ statut }) => statut === 'Présent').length;

/** The same set with a line changed; a line back to what is saved leaves the set. */
export function saisir(
  saisies: Saisies,
  sauvee: Pick<Participation, 'statut' | 'personnes'> | undefined,
  ligne: LignePresence,
): Saisies {
  const { [ligne.structure]: _, ...autres } = saisies;
  const inchangee = sauvee !== undefined && sauvee.statut === ligne.statut && sauvee.personnes === ligne.personnes;
  return inchangee ? autres : { ...autres, [ligne.structure]: ligne };
}

/** Lines to save from a report whose matches a person has reviewed: one a structure, its people counted, the longest stay kept. */
export function presencesDuRapport(
  lignes: readonly LigneRapport[],
  participations: readonly Participation[],
): readonly LignePresence[] {
  const invitees = new Set(participations.map(({ structure }) => structure));
  const parStructure = grouper(
    lignes.filter((ligne) => ligne.structure !== undefined),
    (ligne) => ligne.structure ?? '',
  );
  return [...parStructure].map(([structure, gens]) => {
    const contact = gens.find((personne) => personne.contact !== undefined)?.contact;
    return {
      structure,
      statut: 'Présent',
      personnes: gens.length,
      dureeMinutes: Math.max(...gens.map(({ minutes }) => minutes)),
      source: 'Rapport Teams',
      ...(contact === undefined ? {} : { contact }),
      ...(invitees.has(structure) ? {} : { sansInvitation: true }),
    };
  });
}

/** A file as the contract wants it. */
export async function enBase64(fichier: Blob): Promise<string> {
  const octets = new Uint8Array(await fichier.arrayBuffer());
  let binaire = '';
  for (const octet of octets) binaire += String.fromCharCode(octet);
  return btoa(binaire);
}

import { avertissementsDe } from './avertissements.ts';
import { enMinutes } from './durees.ts';
import { secondesCouvertes } from './intervalles.ts';
import { fusionner } from './personnes.ts';
import type { RapportLu } from './rapport-lu.ts';
import type { PersonnePresente, RapportTeams } from './rapport-teams.ts';

/**
 * Several reports of one rencontre read as one, wherever they come from: a person of two of them counts once, and two
 * hours that overlap count once. `date`: day of the rencontre; `mot`: how one of them is named in a warning.
 */
export function reunirRapports(
  rapports: readonly RapportLu[],
  date: string | undefined,
  mot: 'Fichier' | 'Session',
): RapportTeams {
  const personnes = fusionner(rapports.flatMap((r) => r.passages));
  const titre = rapports.flatMap((r) => r.resume.titre ?? [])[0];
  const debut = rapports.flatMap((r) => r.resume.debut ?? []).toSorted()[0];
  const fin = rapports
    .flatMap((r) => r.resume.fin ?? [])
    .toSorted()
    .at(-1);
  const duree = dureeDe(rapports);
  return {
    ...(titre === undefined ? {} : { titre }),
    ...(debut === undefined ? {} : { debut }),
    ...(fin === undefined ? {} : { fin }),
    personnes: personnes.map((p) => presente(p, duree)),
    avertissements: avertissementsDe(rapports, personnes, date, mot),
  };
}

/** Seconds that the meeting lasted, all its sessions together; unknown when a report does not say it. */
function dureeDe(rapports: readonly RapportLu[]): number | undefined {
  const sessions = rapports.flatMap(({ resume: { debut, fin } }) =>
    debut === undefined || fin === undefined ? [] : [{ debut: Date.parse(debut) / 1000, fin: Date.parse(fin) / 1000 }],
  );
  const duree = secondesCouvertes(sessions);
  return sessions.length === rapports.length && duree > 0 ? duree : undefined;
}

/** Nobody stays longer than the meeting lasted. */
const presente = (
  { secondes, lignes: _, ...personne }: ReturnType<typeof fusionner>[number],
  duree: number | undefined,
): PersonnePresente => ({
  ...personne,
  ...(secondes === undefined ? {} : { minutes: enMinutes(Math.min(secondes, duree ?? secondes)) }),
});

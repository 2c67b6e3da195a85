import type { LigneDePresence } from './enregistrer.ts';

/** What to do with the structures about which something is noted already: put both together, keep what is noted, take the report. */
export const CHOIX_DE_REPRISE = ['reunir', 'garder', 'remplacer'] as const;
export type ChoixDeReprise = (typeof CHOIX_DE_REPRISE)[number];

/** A structure about which something was noted, that the report tells otherwise. */
export interface DejaNotee {
  readonly notee: LigneDePresence;
  readonly lue: LigneDePresence;
}

/** An invitation alone notes nothing yet. */
const vide = ({ statut, personnes, dureeMinutes }: LigneDePresence): boolean =>
  (statut === 'Invité' || statut === 'Non renseigné') && personnes === undefined && dureeMinutes === undefined;

const ditAutrement = (notee: LigneDePresence, lue: LigneDePresence): boolean =>
  notee.statut !== lue.statut ||
  notee.personnes !== lue.personnes ||
  (lue.dureeMinutes !== undefined && notee.dureeMinutes !== lue.dureeMinutes);

const parStructure = (notees: readonly LigneDePresence[]): ReadonlyMap<string, LigneDePresence> =>
  new Map(notees.filter((n) => !vide(n)).map((n) => [n.structure, n]));

/** The structures for which a choice must be made. `notees`: the lines of the rencontre, saved or being typed. */
export function dejaNotees(lues: readonly LigneDePresence[], notees: readonly LigneDePresence[]): readonly DejaNotee[] {
  const connues = parStructure(notees);
  return lues.flatMap((lue) => {
    const notee = connues.get(lue.structure);
    return notee !== undefined && ditAutrement(notee, lue) ? [{ notee, lue }] : [];
  });
}

/** The lines that a report brings, once the choice is made. The same report a second time brings nothing more. */
export function reprendreRapport(
  lues: readonly LigneDePresence[],
  notees: readonly LigneDePresence[],
  choix: ChoixDeReprise,
): readonly LigneDePresence[] {
  const connues = parStructure(notees);
  return lues.flatMap((lue) => {
    const notee = connues.get(lue.structure);
    if (notee === undefined || (choix === 'remplacer' && ditAutrement(notee, lue))) return [lue];
    return choix === 'garder' && ditAutrement(notee, lue) ? [] : [reunir(notee, lue)];
  });
}

/** Who came is not kept by name: the larger number and the longer stay are what both are sure of. */
function reunir(notee: LigneDePresence, lue: LigneDePresence): LigneDePresence {
  const contact = notee.contact ?? lue.contact;
  const duree = lePlusGrand(notee.dureeMinutes, lue.dureeMinutes);
  const personnes = lePlusGrand(notee.personnes, lue.personnes);
  return {
    ...lue,
    ...(contact === undefined ? {} : { contact }),
    ...(personnes === undefined ? {} : { personnes }),
    ...(duree === undefined ? {} : { dureeMinutes: duree }),
  };
}

const lePlusGrand = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);

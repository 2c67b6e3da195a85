import type { CorpsDe } from '../contrats/contrat.ts';
import type { saisirPresences } from '../contrats/rencontres.ts';
import type { NouvelleParticipation, Participation } from '../lists/participations.list.ts';
import { cleDeParticipation } from './cle.ts';

export type LigneDePresence = CorpsDe<typeof saisirPresences>['lignes'][number];
type Saisie = Omit<LigneDePresence, 'structure'>;

/** The line that a participation makes, as it is saved. */
export const ligneNotee = (participation: Participation): LigneDePresence => ({
  structure: participation.structure,
  statut: participation.statut,
  ...(participation.contact === undefined ? {} : { contact: participation.contact }),
  ...(participation.personnes === undefined ? {} : { personnes: participation.personnes }),
  ...(participation.dureeMinutes === undefined ? {} : { dureeMinutes: participation.dureeMinutes }),
  ...(participation.sansInvitation ? { sansInvitation: true } : {}),
});

/**
 * The lines as whoever notes them may: of the people, whom they may not all read, a co-organiser says nothing, nor of
 * who is invited: a structure that nobody invited is one that came on its own, and stays so.
 */
export const lignesPermises = (
  lignes: readonly LigneDePresence[],
  { existantes, coordination }: { readonly existantes: readonly Participation[]; readonly coordination: boolean },
): readonly LigneDePresence[] => {
  if (coordination) return lignes;
  const connues = new Set(existantes.map((p) => p.structure));
  return lignes.map(({ contact: _, sansInvitation: __, ...ligne }) =>
    connues.has(ligne.structure) ? ligne : { ...ligne, sansInvitation: true },
  );
};

export interface PresencesPreparees {
  readonly creer: readonly NouvelleParticipation[];
  readonly modifier: readonly { readonly id: string; readonly eTag: string; readonly patch: Partial<Saisie> }[];
  readonly inchangees: number;
}

/** What must be written so that the list says these presences. The same lines a second time write nothing; a structure named twice counts by its last line. */
export function preparerPresences(e: {
  readonly rencontre: string;
  readonly lignes: readonly LigneDePresence[];
  readonly existantes: readonly Participation[];
}): PresencesPreparees {
  const existantes = new Map(
    e.existantes.filter((p) => p.rencontre === e.rencontre).map((p) => [p.structure, p] as const),
  );
  const creer: NouvelleParticipation[] = [];
  const modifier: { id: string; eTag: string; patch: Partial<Saisie> }[] = [];
  let inchangees = 0;
  for (const [structure, saisie] of parStructure(e.lignes)) {
    const existante = existantes.get(structure);
    if (existante === undefined) {
      creer.push({ cle: cleDeParticipation(e.rencontre, structure), rencontre: e.rencontre, structure, ...saisie });
      continue;
    }
    const patch = difference(saisie, existante);
    if (Object.keys(patch).length === 0) inchangees += 1;
    else modifier.push({ id: existante.id, eTag: existante.eTag, patch });
  }
  return { creer, modifier, inchangees };
}

const parStructure = (lignes: readonly LigneDePresence[]): ReadonlyMap<string, Saisie> =>
  new Map(lignes.map(({ structure, ...saisie }) => [structure, saisie]));

/** Only what a line states and the row does not say already: a value left out keeps the one of the row. */
function difference(saisie: Saisie, existante: Participation): Partial<Saisie> {
  const change = (cle: keyof Saisie): boolean => saisie[cle] !== undefined && saisie[cle] !== existante[cle];
  const cles = Object.keys(saisie) as (keyof Saisie)[];
  return Object.fromEntries(cles.filter(change).map((cle) => [cle, saisie[cle]]));
}

import type { Participation } from '../lists/participations.list.ts';
import type { Creneau, Sondage } from '../lists/sondages.list.ts';
import type { Vote } from '../lists/votes.list.ts';
import { estAttendue } from '../rencontres/attendues.ts';
import { depouiller } from './depouiller.ts';
import { aToutVu, dernierCreneau } from './suivre.ts';

/** What whoever organises is told of an open poll, the weightiest first. */
const FAITS = ['tous', 'certain', 'noyau', 'perdus'] as const;
export type FaitDeSondage = (typeof FAITS)[number];

export interface Avancement {
  readonly fait: FaitDeSondage;
  /** The slot that nothing can beat any more, or those that can no longer win. */
  readonly creneaux: readonly Creneau[];
}

interface AJuger {
  readonly sondage: Pick<Sondage, 'creneaux' | 'creneauxAjoutesLe' | 'indispensables' | 'quorum'>;
  /** Those of the rencontre. */
  readonly participations: readonly Pick<Participation, 'structure' | 'role' | 'sansInvitation'>[];
  /** Those of the poll. */
  readonly votes: readonly Pick<Vote, 'structure' | 'reponses' | 'repondu'>[];
}

/** Of the structures asked, those of the noyau: indispensable to the poll, or with this role in the rencontre. */
export function noyauDuSondage(
  { indispensables = [] }: Pick<Sondage, 'indispensables'>,
  invitees: readonly Pick<Participation, 'structure' | 'role'>[],
): ReadonlySet<string> {
  return new Set(
    invitees.filter((p) => p.role === 'Noyau' || indispensables.includes(p.structure)).map((p) => p.structure),
  );
}

/**
 * How far an open poll is: all have answered; one slot alone can still win; the noyau has answered; some slots can no
 * longer win. What another says already is left out: all having answered, nothing else is news. An answer given before
 * the last slots were added is not one.
 */
export function avancementDuSondage({ sondage, participations, votes }: AJuger): readonly Avancement[] {
  const attendues = participations.filter(estAttendue);
  const invitees = [...new Set(attendues.map((p) => p.structure))];
  const ontRepondu = new Set(votes.filter((v) => aToutVu(v, sondage)).map((v) => v.structure));
  if (!invitees.some((s) => ontRepondu.has(s))) return [];
  if (invitees.every((s) => ontRepondu.has(s))) return [{ fait: 'tous', creneaux: [] }];
  const noyau = noyauDuSondage(sondage, attendues);
  const classes = depouiller({ sondage, invitees, votes });
  const possibles = classes.filter((d) => d.peutGagner).map((d) => d.creneau);
  const perdus = classes.filter((d) => !d.peutGagner).map((d) => d.creneau);
  return [
    ...(possibles.length === 1 && perdus.length > 0 ? [{ fait: 'certain', creneaux: possibles } as const] : []),
    ...(noyau.size > 0 && [...noyau].every((s) => ontRepondu.has(s)) ? [{ fait: 'noyau', creneaux: [] } as const] : []),
    ...(possibles.length > 1 && perdus.length > 0 ? [{ fait: 'perdus', creneaux: perdus } as const] : []),
  ];
}

/** Each thing is told once for the same slots: the key of its mark. */
export const cleDAvancement = (sondage: Pick<Sondage, 'id' | 'creneaux'>, fait: FaitDeSondage): string =>
  `avancement-d${sondage.id}-${fait}-${dernierCreneau(sondage)}`;

/** Who gave the last answer until this instant: they know of it already. */
export function dernierVotant(
  votes: readonly Pick<Vote, 'structure' | 'repondu' | 'canal'>[],
  jusque: string,
): { readonly structure: string; readonly parLaCoordination: boolean } | undefined {
  const [dernier] = votes
    .filter((v) => v.repondu !== undefined && Date.parse(v.repondu) <= Date.parse(jusque))
    .toSorted((a, b) => Date.parse(b.repondu ?? '') - Date.parse(a.repondu ?? ''));
  return dernier && { structure: dernier.structure, parLaCoordination: dernier.canal === 'Téléphone' };
}

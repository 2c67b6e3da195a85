import type { Rencontre } from '../lists/rencontres.list.ts';
import { estInformee } from '../rencontres/attendues.ts';
import { coorganisatrices } from '../rencontres/organisateurs.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import type { LignesDAccueil } from './ce-qui-attend.ts';
import { type Lien, versRencontre } from './lien.ts';

export interface AVenir extends Pick<Rencontre, 'id' | 'titre' | 'commune' | 'thematique'> {
  /** Instant. */
  readonly debut: string;
  readonly invitees: number;
  /** One’s own structure is expected there. */
  readonly invite: boolean;
  /** One’s own structure co-organises it. */
  readonly coorganise: boolean;
  readonly vers: Lien;
}

const AU_PLUS = 4;

/** The next rencontres that have a date, the nearest first. A draft is announced to nobody. */
export function ceQuiVient(
  { rencontres, participations }: Pick<LignesDAccueil, 'rencontres' | 'participations'>,
  siennes: readonly string[],
  maintenant: string,
): readonly AVenir[] {
  return rencontres
    .filter((r) => (r.etat === 'À planifier' || r.etat === 'Planifiée') && !estPassee(r, maintenant))
    .flatMap(({ id, titre, commune, thematique, debut }) =>
      debut === undefined ? [] : [{ id, titre, commune, thematique, debut }],
    )
    .toSorted((a, b) => a.debut.localeCompare(b.debut))
    .slice(0, AU_PLUS)
    .map((rencontre) => {
      const invitees = participations.filter((p) => p.rencontre === rencontre.id && !estInformee(p));
      return {
        ...rencontre,
        invitees: invitees.length,
        invite: invitees.some((p) => siennes.includes(p.structure)),
        coorganise: coorganisatrices(rencontre.id, participations).some((s) => siennes.includes(s)),
        vers: versRencontre(rencontre.id),
      };
    });
}

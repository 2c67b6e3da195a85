import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Gene } from '../rencontres/ce-qui-gene.ts';
import type { Attente } from './attente.ts';
import { laRencontre } from './la-rencontre.ts';

interface Lues {
  readonly rencontres: readonly Rencontre[];
  /** What each rencontre to come clashes with, by its id. */
  readonly genes?: ReadonlyMap<string, readonly Gene[]>;
}

/**
 * Rencontres to come on a day that clashes, with the first of what it clashes with. Two that clash with each other are
 * said once, by the one whose invitations have not left, or else the later. Holidays may be wanted: once the invitations
 * have left, they are said no more.
 */
export function datesQuiGenent({ rencontres, genes = new Map() }: Lues): readonly Attente[] {
  const parId = new Map(rencontres.map((r) => [r.id, r] as const));
  return rencontres.flatMap((r): readonly Attente[] => {
    const siennes = (genes.get(r.id) ?? []).filter(({ avec, peutEtreVoulu }) => {
      if (peutEtreVoulu === true) return r.etat !== 'Planifiée';
      const autre = avec === undefined ? undefined : parId.get(avec);
      return autre === undefined || cede(r, autre);
    });
    const [premiere] = siennes;
    return premiere === undefined
      ? []
      : [{ ...laRencontre(r), cle: `gene-${r.id}`, genre: 'date-qui-gene', gene: premiere, nombre: siennes.length }];
  });
}

/** Of two that clash, the one that is easier to move. */
const cede = (r: Rencontre, autre: Rencontre): boolean => {
  const fixee = ({ etat }: Rencontre): boolean => etat === 'Planifiée';
  if (fixee(r) !== fixee(autre)) return !fixee(r);
  return `${r.debut} ${r.id}` > `${autre.debut} ${autre.id}`;
};

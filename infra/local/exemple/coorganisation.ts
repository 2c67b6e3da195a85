import type { NouveauContact } from '../../../core/lists/contacts.list.ts';
import type { NouvelleParticipation } from '../../../core/lists/participations.list.ts';
import type { NouvelleRencontre } from '../../../core/lists/rencontres.list.ts';

/** The participations, those of this account in its next rencontre saying that it co-organises it. Rows are named by their rank. */
export function coorganiser(
  participations: readonly NouvelleParticipation[],
  e: {
    readonly rencontres: readonly NouvelleRencontre[];
    readonly contacts: readonly NouveauContact[];
    readonly oid: string;
    readonly aujourdhui: string;
  },
): readonly NouvelleParticipation[] {
  const rang = e.contacts.findIndex((c) => c.oid === e.oid);
  const structure = e.contacts[rang]?.structure;
  const debutDe = ({ rencontre }: NouvelleParticipation): string => e.rencontres[Number(rencontre) - 1]?.debut ?? '';
  const sienne = participations
    .filter((p) => p.structure === structure && debutDe(p) > e.aujourdhui && p.statut === 'Invité')
    .toSorted((a, b) => debutDe(a).localeCompare(debutDe(b)))[0];
  return participations.map((p) =>
    p === sienne ? { ...p, coorganise: true, organisateur: String(rang + 1), role: 'Noyau' } : p,
  );
}

import type { NouveauContact } from '../../../core/lists/contacts.list.ts';
import type { NouveauReferent } from '../../../core/lists/referents.list.ts';
import { joursAvant } from './calendrier.ts';

/** Named lately: whoever has just begun is not silent yet. */
const SUIVIES = [
  {
    thematique: 'Logement',
    depuis: 40,
    aSavoir: 'Le bailleur répond plutôt le matin. Les bilans sont dans « Documents ».',
  },
  { thematique: 'Parentalité', depuis: 30, aSavoir: undefined },
] as const;

/** Two themes that two persons follow, whom the annuaire knows for them. Rows are named by their rank. */
export function referentsDExemple(contacts: readonly NouveauContact[], aujourdhui: string): readonly NouveauReferent[] {
  return SUIVIES.map(({ thematique, depuis, aSavoir }) => {
    const rangs = contacts.flatMap((c, i) =>
      c.actif && !c.opposition && c.thematiques?.includes(thematique) ? [String(i + 1)] : [],
    );
    const [referent, binome] = rangs;
    return {
      cle: thematique.toLocaleLowerCase('fr'),
      thematique,
      referent,
      referentDepuis: referent === undefined ? undefined : joursAvant(aujourdhui, depuis),
      binome,
      binomeDepuis: binome === undefined ? undefined : joursAvant(aujourdhui, depuis),
      aSavoir,
    };
  });
}

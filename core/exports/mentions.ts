import type { Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { motsNus } from '../textes/mots-nus.ts';

/** What the column « Source » of an invented fiche says. */
export const SOURCE_FICTIVE = 'Exemple fictif';

const MENTION_FICTIVE =
  'Données de démonstration : les structures et les personnes sont fictives, seules les communes existent.';

/** Sentences that every file must carry. */
export const mentionsDe = (structures: readonly Pick<Structure, 'source'>[]): readonly string[] =>
  structures.some((s) => s.source === SOURCE_FICTIVE) ? [MENTION_FICTIVE] : [];

/** Who produces the data, in the ids of the formats of exchange: one for each territory. */
export const producteurDe = ({ nom }: Territoire): string => `maillage-${motsNus(nom).replace(/ /g, '-')}`;

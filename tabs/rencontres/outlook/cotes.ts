import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { lireOutlook } from '../../../core/contrats/outlook.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';

/** A rencontre, what Outlook says of it, and what reads that again. */
export interface CotesProps {
  readonly rencontre: Rencontre;
  readonly lue: ReponseDe<typeof lireOutlook>;
  readonly relire: () => unknown;
}

import type { Rencontre } from '../lists/rencontres.list.ts';

/** What the sittings of one activity have in common: their series, or else the theme and the format. */
export const activiteDe = ({
  serie,
  thematique,
  format,
}: Pick<Rencontre, 'serie' | 'thematique' | 'format'>): string =>
  serie === undefined ? `${thematique} ${format}` : `serie ${serie}`;

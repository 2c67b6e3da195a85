import { sectionsDemandees } from '../../core/annuaire/sections.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { SectionDeFiche } from '../../core/vocabulaires/structures.ts';
import type { Contexte } from '../hote/contexte.ts';
import { siElleSeLit } from '../hote/si-elle-est-la.ts';

/**
 * The sections that this link asks about: those of its campaign. All of them without a campaign, or when it cannot be
 * read any more.
 */
export async function sectionsDuLien(
  { depots }: Contexte,
  { campagne }: Pick<Sollicitation, 'campagne'>,
): Promise<readonly SectionDeFiche[]> {
  if (campagne === undefined) return sectionsDemandees(undefined);
  const lue = await siElleSeLit(depots.campagnes.parId(campagne));
  return sectionsDemandees(lue === undefined ? [] : lue.sections);
}

import { sectionsDemandees } from '../../core/annuaire/sections.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { SectionDeFiche } from '../../core/vocabulaires/structures.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';

/**
 * The sections that this link asks about: those of its campaign. All of them without a campaign, or when it cannot be
 * read any more.
 */
export async function sectionsDuLien(
  { depots }: Contexte,
  { campagne }: Pick<Sollicitation, 'campagne'>,
): Promise<readonly SectionDeFiche[]> {
  if (campagne === undefined) return sectionsDemandees(undefined);
  try {
    return sectionsDemandees((await depots.campagnes.parId(campagne)).sections);
  } catch (erreur) {
    if (estErreurGraph(erreur, 'introuvable') || estErreurGraph(erreur, 'ligne-illisible'))
      return sectionsDemandees([]);
    throw erreur;
  }
}

import { empreinteDe } from '../empreinte.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { Reglages } from '../reglages/definitions.ts';
import type { Composition } from './composer.ts';

interface Essaye {
  readonly campagne: Campagne;
  readonly reglages: Reglages;
}

/**
 * All that a dry run showed, in one word: who is written to and at which address, who is telephoned to or visited, on which days, within which caps,
 * what is asked and what is said. Whoever launches says which dry run they saw; a setting or a line changed since then makes it another.
 */
export const empreinteDeLEssai = ({ campagne, reglages }: Essaye, { concernees }: Composition): string => {
  const { titre, debut, fin, communes, types, sections, epargnerMois, vagues, plafondRelances, message } = campagne;
  const { intervalleRelanceJours, plafondSollicitations, dureeLienJours, territoire, responsableDeTraitement } =
    reglages;
  return empreinteDe({
    campagne: { titre, debut, fin, communes, types, sections, epargnerMois, vagues, plafondRelances, message },
    reglages: { intervalleRelanceJours, plafondSollicitations, dureeLienJours, territoire, responsableDeTraitement },
    concernees: concernees.map(({ structure: { id, nom }, destination }) => ({ id, nom, destination })),
  });
};

import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';

/** One answer for each person of a structure, by whichever of their links, or by their account. */
export const marqueDe = ({ structure, contact }: Pick<Sollicitation, 'structure' | 'contact'>): string =>
  `${structure} ${contact ?? ''}`;

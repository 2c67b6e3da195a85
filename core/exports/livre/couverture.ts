import { INSECABLE } from '../../textes/francais.ts';
import { LECTEURS } from '../classeur.ts';
import type { Livre } from './livre.ts';

/** Who may read it, said on the cover. */
export const destinataires = ({ visibilite }: Livre): string =>
  `Destiné à${INSECABLE}: ${LECTEURS[visibilite]}. Les adresses protégées n’y figurent pas.`;

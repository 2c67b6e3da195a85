import { reussite } from '../../core/contrats/erreur.ts';
import type { LirePage } from '../liens/page-de-lien.ts';

/** Holds nothing: the data are asked for with the same link. */
export const lirePageDeMesDonnees: LirePage = async (_contexte, { sollicitation }) =>
  reussite({ nature: 'mes-donnees', expireLe: sollicitation.expireLe ?? '', dejaRepondu: false });

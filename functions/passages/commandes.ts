import type { Commande } from '../hote/commande.ts';
import { donnerDesCodes } from './donner-des-codes.ts';
import { donnerMonCode } from './donner-mon-code.ts';

/** The codes of the public: given, never read. */
export const COMMANDES_DES_PASSAGES: readonly Commande[] = [donnerDesCodes, donnerMonCode];

import type { Commande } from '../hote/commande.ts';
import { examinerProposition } from './examiner-proposition.ts';
import { proposerCorrection } from './proposer-correction.ts';

/** One command per contract of core/contrats/propositions.ts, in its order. */
export const COMMANDES_DES_PROPOSITIONS: readonly Commande[] = [proposerCorrection, examinerProposition];

import type { Commande } from '../hote/commande.ts';
import { examinerProposition } from './examiner-proposition.ts';
import { proposerCorrection } from './proposer-correction.ts';

export const COMMANDES_DES_PROPOSITIONS: readonly Commande[] = [proposerCorrection, examinerProposition];
